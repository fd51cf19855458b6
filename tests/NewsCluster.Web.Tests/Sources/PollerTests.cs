using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion.Tests.Sites;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Sources;

public sealed class PollerTests(TestDatabases databases)
{
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_day_of_polling_loses_no_article_and_stores_none_twice(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        // A site that never answers would hold the clock; the fetcher has a test of its own for it.
        var behaviours = Enum.GetValues<Behaviour>().Where(b => b != Behaviour.Silent).ToArray();
        await using var web = await GeneratedWeb.StartAsync(2, behaviours.Length, bench.Time, TimeSpan.FromHours(12), behaviours);
        var sources = new Dictionary<GeneratedSite, long>();
        foreach (var site in web.Sites) sources[site] = await bench.AddAsync(SourceKind.Feed, site.Feed.AbsoluteUri, fullText: site.Number % 4 == 0);

        for (var end = bench.Time.GetUtcNow().AddHours(16); bench.Time.GetUtcNow() < end; bench.Time.Advance(TimeSpan.FromMinutes(30)))
            await bench.LookAtAllDueAsync();

        var stored = await bench.ReadAsync(d => d.Articles.Select(a => new { a.SourceId, a.Url, a.Text, Stories = a.Memberships.Count(m => m.Until == null) }).ToListAsync());
        var copies = await bench.ReadAsync(d => d.Republications.CountAsync());
        Assert.Equal(0, copies);
        Assert.All(stored, article => Assert.Equal(1, article.Stories));
        foreach (var (site, source) in sources)
        {
            var its = stored.Where(a => a.SourceId == source).ToList();
            Assert.Equal(site.IsReadable ? site.Articles.Select(site.AddressOf).Order() : [], its.Select(a => a.Url).Order());
            if (site.IsReadable && site.Number % 4 == 0) Assert.All(its, a => Assert.Equal(3, a.Text.Split('\n').Length)); // the page, not the summary
            var after = await bench.SourceAsync(source);
            Assert.Equal((site.Behaviour, site.IsReadable), (site.Behaviour, after.LastSuccessAt is not null));
            if (!site.IsReadable) Assert.True(after is { Failures: > 3, Problem: not null }, $"{site.Behaviour}: {after.Failures}");
        }
        Assert.Equal(0, await bench.ReadAsync(d => d.WaitingDocuments.CountAsync()));
        Assert.All(await bench.ReadAsync(d => d.Runs.ToListAsync()), run => Assert.Equal(RunState.Finished, run.State));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_page_that_cannot_be_read_gives_its_summary_and_later_itself(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        var up = false;
        await using var server = await LocalServer.PageAsync(http => http.Request.Path == "/feed"
            ? http.Response.WriteAsync("""<rss version="2.0"><channel><title>Báo</title><item><title>Bão đổ bộ miền Trung</title><link>/a</link><description>Bão đã đổ bộ vào các tỉnh miền Trung sáng nay, gây mưa lớn.</description></item></channel></rss>""")
            : up ? http.Response.WriteAsync(Page("Bão đổ bộ miền Trung", "Hàng nghìn ngôi nhà bị tốc mái và nhiều tuyến đường bị chia cắt.")) : Fail(http));
        var source = await bench.AddAsync(SourceKind.Feed, new Uri(server.Address, "/feed").AbsoluteUri, fullText: true);

        Assert.NotNull(await bench.LookAsync(source));
        Assert.True(await bench.ReadAsync(d => d.Articles.Select(a => a.IsSummary).SingleAsync()));

        up = true;
        var run = await bench.LookAsync(source);
        Assert.Equal(1, await bench.ReadAsync(async d => (await RunOutcomes.OfAsync(d, run!.Id, default))[Outcome.Updated]));
        var article = await bench.ReadAsync(d => d.Articles.Include(a => a.Memberships).SingleAsync());
        Assert.Contains("tốc mái", article.Text, StringComparison.Ordinal);
        Assert.False(article.IsSummary);
        Assert.Single(article.Memberships, m => m.Until == null);
        Assert.Contains("mưa lớn", await bench.ReadAsync(d => d.ArticleVersions.Select(v => v.Text).SingleAsync()), StringComparison.Ordinal);

        Assert.Null(await bench.LookAsync(source)); // nothing new any more
    }

    [Fact]
    public async Task A_page_that_is_rewritten_keeps_what_it_said()
    {
        await using var bench = await PollingBench.StartAsync(databases.New(TestDatabase.Sqlite));
        var text = "The ferry left the harbour at noon with two hundred people on board, officials said.";
        await using var server = await LocalServer.PageAsync(http => http.Response.WriteAsync(Page("Ferry crosses the strait", text)));
        var source = await bench.AddAsync(SourceKind.Page, server.Address.AbsoluteUri);

        await bench.LookAsync(source);
        text = "The ferry has reached the island with everybody on board safe and well, officials said.";
        await bench.LookAsync(source);
        Assert.Null(await bench.LookAsync(source));

        var article = await bench.ReadAsync(d => d.Articles.SingleAsync());
        Assert.Contains("reached the island", article.Text, StringComparison.Ordinal);
        Assert.Contains("left the harbour", await bench.ReadAsync(d => d.ArticleVersions.Select(v => v.Text).SingleAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sitemap_leads_to_the_pages_of_the_last_days()
    {
        await using var bench = await PollingBench.StartAsync(databases.New(TestDatabase.Sqlite));
        await using var server = await LocalServer.PageAsync(http => http.Request.Path.Value switch
        {
            "/sitemap.xml" => http.Response.WriteAsync($"""<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>http://{http.Request.Host}/news.xml</loc></sitemap></sitemapindex>"""),
            "/news.xml" => http.Response.WriteAsync($"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>http://{http.Request.Host}/new</loc><lastmod>2026-11-20</lastmod></url><url><loc>http://{http.Request.Host}/old</loc><lastmod>2019-01-02</lastmod></url></urlset>"""),
            _ => http.Response.WriteAsync(Page("Bridge opens over the river", "The bridge across the river was opened to traffic on Friday after four years of work.")),
        });
        var source = await bench.AddAsync(SourceKind.Sitemap, new Uri(server.Address, "/sitemap.xml").AbsoluteUri);
        await bench.LookAsync(source);
        Assert.Equal("/new", new Uri((await bench.ReadAsync(d => d.Articles.SingleAsync())).Url!).AbsolutePath);
        Assert.Null(await bench.LookAsync(source));
    }

    private static Task Fail(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return Task.CompletedTask;
    }

    private static string Page(string title, string text) => $"""
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>{title}</title><meta property="og:type" content="article"></head>
        <body><article><h1>{title}</h1><p>{text}</p><p>{text.ToUpperInvariant().ToLowerInvariant()} {title} và những diễn biến tiếp theo đang được cập nhật, mời bạn đọc theo dõi trong các bản tin sau.</p></article></body></html>
        """;
}
