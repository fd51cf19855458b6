using System.CommandLine;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Verbs;

internal static class ServeVerb
{
    public static Command Create()
    {
        var serve = new Command("serve", "Bring the database up to date, read the seeds when it is empty, and serve the pages (the default verb).");
        serve.Runs((_, cancel) => RunAsync(cancel));
        return serve;
    }

    public static async Task<int> RunAsync(CancellationToken cancel)
    {
        await using var site = Site.Build();
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
