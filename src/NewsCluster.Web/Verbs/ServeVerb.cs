using System.CommandLine;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Jobs;

namespace NewsCluster.Web.Verbs;

internal static class ServeVerb
{
    public static Command Create()
    {
        var serve = new Command("serve", "Bring the database up to date, read the seeds when it is empty, and serve the pages (the default verb).");
        var role = new Option<NodeRole>("--role") { Description = "What this node does: serve pages (web), fetch and cluster (worker), or both (all, the default)." };
        serve.Options.Add(role);
        serve.Runs((parsed, cancel) => parsed.GetResult(role) is { Implicit: false }
            ? RunAsync(cancel, new KeyValuePair<string, string?>("Role", parsed.GetValue(role).ToString()))
            : RunAsync(cancel));
        return serve;
    }

    public static async Task<int> RunAsync(CancellationToken cancel, params KeyValuePair<string, string?>[] settings)
    {
        await using var site = Site.BuildToServe(settings);
        await Site.PrepareAsync(site.Services, cancel);
        await site.StartAsync(cancel);
        foreach (var address in site.Urls)
            Console.WriteLine($"NewsCluster: {address}");
        if (await FirstAdmin.OfferAsync(site.Services, site.Urls.First()) is { } offer)
            Console.WriteLine(offer);
        await site.WaitForShutdownAsync(cancel);
        return 0;
    }
}
