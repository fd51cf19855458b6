using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion.Tests.Sites;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Pages.Admin;

public sealed class SourcePagesTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_newspapers_address_leads_to_its_feed_which_is_added_changed_and_removed(TestDatabase database)
    {
        await using var paper = await LocalServer.PageAsync(Paper);
        await using var site = await SiteWithAccounts.StartAsync(databases, database, ("Fetching:Allow:0", GeneratedWeb.Allow), ("Fetching:HostDelay", "00:00:00"));
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/en/admin/sources");
        await admin.PressAsync("Look", ("Address", paper.Address.AbsoluteUri));
        await admin.PressAsync("Add");
        Assert.StartsWith("/en/admin/sources/source/", admin.Where, StringComparison.Ordinal);
        Assert.Equal("Latest news", admin.Heading);

        foreach (var wrong in new[] { "abc", "", "99999999999", "0" })
        {
            await admin.PressAsync("Save", ("IntervalMinutes", wrong));
            Assert.StartsWith("Give a number of minutes", admin.Page.QuerySelector("#IntervalMinutes-problem")!.TextContent, StringComparison.Ordinal);
        }
        await admin.PressAsync("Save", ("IntervalMinutes", "45"), ("Outlet", "The Paper"), ("ArticleLanguage", "en"));
        Assert.Equal((45, "The Paper", "en"), await site.Site.WithDatabaseAsync(d => d.Sources.Select(s => new ValueTuple<int, string?, string?>(s.IntervalMinutes, s.Outlet, s.Language)).SingleAsync()));

        var opml = await admin.Client.GetStringAsync("/en/admin/sources?handler=Opml", TestContext.Current.CancellationToken);
        Assert.Contains(new Uri(paper.Address, "/feed").AbsoluteUri, opml, StringComparison.Ordinal);
        await admin.PressAsync("Remove this source");
        Assert.Equal(0, await site.Site.WithDatabaseAsync(d => d.Sources.CountAsync()));

        await ImportAsync(admin, opml);
        Assert.Equal(SourceKind.Feed, await site.Site.WithDatabaseAsync(d => d.Sources.Select(s => s.Kind).SingleAsync()));
        await ImportAsync(admin, opml);
        Assert.Equal(1, await site.Site.WithDatabaseAsync(d => d.Sources.CountAsync()));
        Assert.Equal(2, (await site.AuditAsync(AuditAct.SourceAdded)).Count);
    }

    [Theory]
    [InlineData("http://127.0.0.1:1/")]
    [InlineData("http://169.254.169.254/latest/meta-data/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("/etc")]
    [InlineData("no address at all")]
    public async Task What_must_not_be_fetched_is_refused_with_a_reason(string address)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite);
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/vi/admin/sources");
        await admin.PressAsync("Tìm", ("Address", address));
        Assert.NotEqual("", admin.Page.QuerySelector(".notice.bad")!.TextContent.Trim());
        Assert.Null(admin.Page.QuerySelector("#found"));
    }

    [Theory]
    [InlineData("/srv/no-such-folder", "Không có tệp hoặc thư mục này.")]
    [InlineData("khongphaidiachi", "Địa chỉ web chưa đầy đủ. Địa chỉ đúng có dạng https://example.com/feed.")]
    public async Task What_is_not_there_or_no_address_is_called_that(string address, string sentence)
    {
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite, ("Sources:Folders:0", "/srv"));
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync("/vi/admin/sources");
        await admin.PressAsync("Tìm", ("Address", address));
        Assert.Contains(sentence, admin.Page.QuerySelector(".notice.bad")!.TextContent, StringComparison.Ordinal);
    }

    private static Task Paper(HttpContext http)
    {
        http.Response.ContentType = http.Request.Path == "/feed" ? "application/rss+xml" : "text/html";
        return http.Response.WriteAsync(http.Request.Path == "/feed"
            ? """<rss version="2.0"><channel><title>Latest news</title><item><title>One</title><link>/1</link></item></channel></rss>"""
            : """<html><head><title>The Paper</title><link rel="alternate" type="application/rss+xml" title="Latest news" href="/feed"></head><body>News</body></html>""");
    }

    private static async Task ImportAsync(Visitor admin, string opml)
    {
        await admin.OpenAsync("/en/admin/sources");
        await admin.SendFilesAsync("List", ("feeds.opml", Encoding.UTF8.GetBytes(opml)));
    }
}
