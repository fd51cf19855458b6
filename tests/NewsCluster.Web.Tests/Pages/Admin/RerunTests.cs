using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Reruns;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Pages.Admin;

public sealed class RerunTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-rerun-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task An_admin_sees_what_would_change_and_then_has_it_changed()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var file = Path.Combine(folder, "storm.txt");
        await File.WriteAllTextAsync(file, "Storm <12> nears the coast\nStorm 12 nears Khanh Hoa with heavy rain.", TestContext.Current.CancellationToken);
        var run = await site.Site.WithDatabaseAsync(d => new RunQueue(d, TimeProvider.System).AddPathAsync(folder, "test", TestContext.Current.CancellationToken));
        await site.Site.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(file, "Storm <12> hits the coast\nStorm 12 hit Khanh Hoa this morning.", TestContext.Current.CancellationToken);

        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync($"/en/admin/reruns?run={run.Id}");
        await admin.PressAsync("See what would change");
        await WorkAsync(site);
        await admin.OpenAsync(admin.Where);
        Assert.Contains("One article was looked at again. What would change: 1 article gets another text, date or detail.", admin.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Storm <12> hits the coast", admin.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Null(admin.Page.QuerySelector("meta[http-equiv=refresh]"));

        await admin.PressAsync("Apply these changes");
        await WorkAsync(site);
        await admin.OpenAsync(admin.Where);
        Assert.Contains("What changed: 1 article", admin.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await admin.PressAsync("See again what would change");
        await WorkAsync(site);
        await admin.OpenAsync(admin.Where);
        Assert.Contains("nothing changes", admin.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        await admin.OpenAsync("/vi/admin/reruns");
        Assert.Contains("không có gì thay đổi", admin.Page.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await site.AuditAsync(AuditAct.RerunApplied));
        Assert.Equal(2, (await site.AuditAsync(AuditAct.RerunPlanned)).Count);
    }

    [Fact]
    public async Task A_run_that_is_not_there_is_said_to_be_none()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/en/admin/reruns?run=77");
        await admin.PressAsync("See what would change");
        Assert.Equal("There is no such run, source or period.", admin.Page.QuerySelector("[role=alert]")!.TextContent);
    }

    private static Task<int> WorkAsync(SiteWithAccounts site) =>
        site.Site.Services.GetRequiredService<RerunWorker>().WorkAsync(TestContext.Current.CancellationToken);
}
