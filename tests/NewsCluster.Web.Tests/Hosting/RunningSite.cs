using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Tests.Hosting;

/// <summary>The whole application on a real Kestrel and a real database, as <c>newscluster serve</c> starts it.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly WebApplication site;

    private RunningSite(WebApplication site)
    {
        this.site = site;
        Address = new Uri(site.Urls.Single());
        Client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };
    }

    public Uri Address { get; }
    public HttpClient Client { get; }
    public IServiceProvider Services => site.Services;

    /// <param name="settings">Settings beyond the address and the database, as <c>Key=value</c>.</param>
    public static async Task<RunningSite> StartAsync(string connectionString, params (string Key, string Value)[] settings)
    {
        var all = new Dictionary<string, string?>
        {
            ["ConnectionStrings:NewsCluster"] = connectionString,
            ["Urls"] = "http://127.0.0.1:0",
            ["Logs:Folder"] = "",
            ["Serilog:MinimumLevel:Default"] = "Warning",
            ["Role"] = "web", // most tests do the work themselves
        };
        foreach (var (key, value) in settings) all[key] = value;
        var site = Site.BuildToServe(all);
        HashQuickly(site.Services.GetRequiredService<IOptions<PasswordHasherOptions>>().Value);
        await Site.PrepareAsync(site.Services, CancellationToken.None);
        await site.StartAsync();
        return new RunningSite(site);
    }

    /// <summary>What makes a guess dear makes hundreds of tests' own sign-ins dear: a tenth of their processor time.</summary>
    private static void HashQuickly(PasswordHasherOptions hasher)
    {
        Assert.Equal(PasswordHash.Rounds, hasher.IterationCount);
        hasher.IterationCount = 1_000;
    }

    /// <summary>Has a file or folder read in and waits until it is.</summary>
    /// <returns>Its number of documents by outcome.</returns>
    internal async Task<IReadOnlyDictionary<Outcome, int>> IngestAsync(string path)
    {
        await using var scope = Services.CreateAsyncScope();
        var run = await scope.ServiceProvider.GetRequiredService<RunQueue>().AddPathAsync(path, "test", TestContext.Current.CancellationToken);
        await Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);
        return await RunOutcomes.OfAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), run.Id, TestContext.Current.CancellationToken);
    }

    public async Task<T> WithDatabaseAsync<T>(Func<NewsDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<NewsDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await site.StopAsync(); // disposing alone leaves the jobs running
        await site.DisposeAsync();
    }
}
