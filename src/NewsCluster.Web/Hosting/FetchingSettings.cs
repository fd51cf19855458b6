using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Web.Hosting;

internal static class FetchingSettings
{
    /// <summary>The fetcher as the section <c>Fetching</c> sets it (docs/sources.md).</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services, IConfiguration configuration) => services.AddFetching(options =>
    {
        var section = configuration.GetSection("Fetching");
        // A list in the configuration replaces the list of ports, it does not lengthen it.
        if (section.GetSection(nameof(FetchOptions.Ports)).Exists()) options.Ports.Clear();
        section.Bind(options);
    });
}
