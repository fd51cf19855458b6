using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Audit;

public sealed class AuditLogTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_database_refuses_to_change_or_delete_entries(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        var acts = new List<string> { "UPDATE \"AuditEntries\" SET \"Actor\" = 'x'", "DELETE FROM \"AuditEntries\"" };
        if (database == TestDatabase.Postgres) acts.Add("TRUNCATE \"AuditEntries\"");
        foreach (var act in acts)
            await site.Site.WithDatabaseAsync(async d => await Assert.ThrowsAnyAsync<DbException>(() => d.Database.ExecuteSqlRawAsync(act, TestContext.Current.CancellationToken)));
        Assert.Equal(3, (await site.AuditAsync(AuditAct.AccountCreated)).Count);
    }

    /// <summary>The database's ordinary owner, not the superuser that the other tests connect as.</summary>
    [Fact]
    public async Task On_postgres_the_role_of_the_application_holds_no_privilege_to_change_entries()
    {
        var owner = databases.Postgres.NewOwnedDatabase("newsroom");
        await using var site = await SiteWithAccounts.StartEmptyAsync(owner);
        var held = await site.WithDatabaseAsync(d => d.Database
            .SqlQueryRaw<bool>("SELECT has_table_privilege('\"AuditEntries\"', p) AS \"Value\" FROM unnest(ARRAY['INSERT', 'SELECT', 'UPDATE', 'DELETE', 'TRUNCATE']) p")
            .ToListAsync());
        Assert.Equal([true, true, false, false, false], held);
        await new SiteWithAccounts { Site = site }.AddAsync("lan", Role.Admin);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Admins_filter_and_download_it(TestDatabase database)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, database);
        await site.Stranger().SignInAsync("editor", "wrong password here");
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/en/admin/audit?name=EDITOR&act=SignInFailed&since=2020-01-01&until=2199-12-31");
        var row = Assert.Single(admin.Page.QuerySelectorAll("tbody tr"));
        Assert.Contains("Sign-in failed", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", row.TextContent, StringComparison.Ordinal);
        await admin.OpenAsync("/vi/admin/audit?until=2020-01-01");
        Assert.Empty(admin.Page.QuerySelectorAll("tbody tr"));
        foreach (var odd in new[] { "act=7777", "since=0001-01-01", "until=9999-12-31", "before=abc", "act=&since=&until=x" })
        {
            await admin.OpenAsync("/en/admin/audit?" + odd);
            Assert.Equal(System.Net.HttpStatusCode.OK, admin.Status);
        }
        var csv = await admin.Client.GetStringAsync("/en/admin/audit?handler=csv&act=SignInFailed", TestContext.Current.CancellationToken);
        Assert.Equal(2, csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Contains(",SignInFailed,,editor,127.0.0.1,", csv, StringComparison.Ordinal);
        Assert.Single(await site.AuditAsync(AuditAct.AuditExported));
    }

    [Fact]
    public async Task Older_entries_are_a_page_away()
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        await site.Site.WithDatabaseAsync(async d =>
        {
            d.AuditEntries.AddRange(Enumerable.Range(0, 150).Select(i => new AuditEntry { At = DateTimeOffset.UnixEpoch, Act = AuditAct.SignedIn, Actor = $"a{i}", From = "test" }));
            return await d.SaveChangesAsync();
        });
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/en/admin/audit?act=SignedIn");
        Assert.Equal(100, admin.Page.QuerySelectorAll("tbody tr").Length);
        await admin.OpenAsync(admin.Page.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal(51, admin.Page.QuerySelectorAll("tbody tr").Length);
        Assert.Null(admin.Page.QuerySelector("a[rel=next]"));
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData(null, "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("=1+2", "\"'=1+2\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("\t=1", "\"'\t=1\"")]
    [InlineData("two\r\nlines", "\"two\r\nlines\"")]
    public void Cells_are_text_to_a_spreadsheet(string? text, string cell) => Assert.Equal(cell, NewsCluster.Web.Pages.CsvCell.Of(text));
}
