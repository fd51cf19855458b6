using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace NewsCluster.Ingestion.Fetching;

public static class FetchingServices
{
    /// <summary>Registers <see cref="Fetcher"/> and <see cref="AddressGuard"/>, one each for the whole process.</summary>
    public static IServiceCollection AddFetching(this IServiceCollection services, Action<FetchOptions> configure)
    {
        services.Configure(configure);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<NameLookup>(Dns.GetHostAddressesAsync);
        services.AddSingleton(s => new AddressGuard(s.GetRequiredService<IOptions<FetchOptions>>().Value));
        services.AddSingleton(s => new GuardedConnection(s.GetRequiredService<AddressGuard>(), s.GetRequiredService<NameLookup>()));
        services.AddSingleton(s => new Fetcher(s.GetRequiredService<IHttpClientFactory>(), s.GetRequiredService<IOptions<FetchOptions>>().Value, s.GetRequiredService<AddressGuard>(), s.GetRequiredService<TimeProvider>()));
        services.AddHttpClient(Fetcher.Client, client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(Handler)
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        return services;
    }

    /// <summary>Nothing from the environment and nothing remembered: no proxy, no cookies, no credentials, no redirects of its own.</summary>
    private static SocketsHttpHandler Handler(IServiceProvider services) => new()
    {
        AllowAutoRedirect = false,
        AutomaticDecompression = DecompressionMethods.None,
        UseProxy = false,
        UseCookies = false,
        Credentials = null,
        ActivityHeadersPropagator = null,
        ConnectTimeout = services.GetRequiredService<IOptions<FetchOptions>>().Value.ConnectTimeout,
        PooledConnectionLifetime = TimeSpan.FromMinutes(2),
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(20),
        MaxResponseHeadersLength = 64,
        // Redirects to addresses with bare Vietnamese letters are common, and an ETag may hold anything.
        ResponseHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8,
        ConnectCallback = services.GetRequiredService<GuardedConnection>().ConnectAsync,
    };
}
