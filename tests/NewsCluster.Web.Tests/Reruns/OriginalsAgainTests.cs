using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Ingestion.Tests.Sites;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Reruns;
using NewsCluster.Web.Tests.Hosting;
using NewsCluster.Web.Tests.Sources;

namespace NewsCluster.Web.Tests.Reruns;

public sealed class OriginalsAgainTests(TestDatabases databases)
{
    private const string Storm = "Bão số 12 đã đổ bộ vào Khánh Hòa sáng nay, gây mưa lớn và làm hàng nghìn ngôi nhà tốc mái, nhiều tuyến đường bị chia cắt.";
    private const string Ferry = "The ferry left the harbour at noon with two hundred people on board and reached the island in the evening, officials said.";

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_upload_is_read_again_as_it_came(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        var run = await bench.UploadAsync(
            ("news.zip", Zip(("storm.txt", $"Bão đổ bộ Khánh Hòa\n{Storm}"), ("ferry.html", Page("Ferry crosses the strait", Ferry)))),
            ("more.jsonl", """{"title":"Quốc hội họp phiên bế mạc","text":"Quốc hội đã họp phiên bế mạc chiều nay tại Hà Nội.","date":"2026-11-20"}"""u8.ToArray()));
        await NothingToChangeAsync(bench, RerunScope.Run, run);

        await SpoilAsync(bench);
        var plan = await bench.PlanAsync(RerunScope.Run, run);
        Assert.Equal((3, 3), (plan.Articles, plan.Texts));
        Assert.True(await bench.ApplyAsync(plan));
        var articles = await bench.ReadAsync(d => d.Articles.OrderBy(a => a.Title).ToListAsync());
        Assert.Equal(["Bão đổ bộ Khánh Hòa", "Ferry crosses the strait", "Quốc hội họp phiên bế mạc"], articles.Select(a => a.Title));
        Assert.Equal(["vi", "en", "vi"], articles.Select(a => a.Language));
        Assert.Contains(Storm, articles[0].Text, StringComparison.Ordinal);
        Assert.Contains(Ferry, articles[1].Text, StringComparison.Ordinal);
        Assert.Equal(3, await bench.ReadAsync(d => d.ArticleVersions.CountAsync(v => v.Text == "Spoilt" && v.RunId == run)));
        await NothingToChangeAsync(bench, RerunScope.Run, run);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_a_source_brought_is_read_again_with_what_is_said_of_it_now(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        await using var server = await LocalServer.PageAsync(http => http.Response.WriteAsync(http.Request.Path.Value switch
        {
            "/feed" => $"""
                <rss version="2.0"><channel><title>Báo</title>
                <item><title>Bão đổ bộ Khánh Hòa</title><link>/storm</link><pubDate>Sat, 21 Nov 2026 08:15:00 +0700</pubDate><description>Tóm tắt.</description></item>
                </channel></rss>
                """,
            "/short" => $"""<rss version="2.0"><channel><title>News</title><item><title>Kamera</title><guid>1</guid><description>Zzz 123.</description></item></channel></rss>""",
            "/storm" => Page("Bão đổ bộ Khánh Hòa", Storm),
            _ => Page("Ferry crosses the strait", Ferry),
        }));
        var feed = await bench.AddAsync(SourceKind.Feed, new Uri(server.Address, "/feed").AbsoluteUri, fullText: true);
        var brief = await bench.AddAsync(SourceKind.Feed, new Uri(server.Address, "/short").AbsoluteUri);
        var page = await bench.AddAsync(SourceKind.Page, new Uri(server.Address, "/ferry").AbsoluteUri);
        foreach (var source in new[] { feed, brief, page }) await bench.LookAsync(source);
        Assert.Equal(3, await bench.ReadAsync(d => d.ArticleOriginals.CountAsync()));
        await NothingToChangeAsync(bench, RerunScope.All, null);

        await SpoilAsync(bench);
        await bench.ReadAsync(d => d.Sources.Where(s => s.Id == brief).ExecuteUpdateAsync(set => set.SetProperty(s => s.Language, "vi")));
        Assert.True(await bench.ApplyAsync(await bench.PlanAsync(RerunScope.All)));
        var articles = await bench.ReadAsync(d => d.Articles.ToDictionaryAsync(a => a.SourceId!.Value));
        Assert.Contains(Storm, articles[feed].Text, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 11, 21, 1, 15, 0, TimeSpan.Zero), articles[feed].PublishedAt);
        Assert.Contains(Ferry, articles[page].Text, StringComparison.Ordinal);
        Assert.Equal(("Zzz 123.", "vi"), (articles[brief].Text, articles[brief].Language));
        await NothingToChangeAsync(bench, RerunScope.All, null);
        foreach (var source in new[] { feed, brief, page }) Assert.Null(await bench.LookAsync(source)); // nor does the source bring anything new
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_new_text_brings_its_own_original_and_old_ones_are_dropped(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        var text = Ferry;
        await using var server = await LocalServer.PageAsync(http => http.Response.WriteAsync(Page("Ferry crosses the strait", text)));
        var source = await bench.AddAsync(SourceKind.Page, server.Address.AbsoluteUri);
        await bench.LookAsync(source);
        text = "The ferry has come back to the harbour with everybody on board safe and well after a night on the island, officials said.";
        await bench.LookAsync(source);
        await SpoilAsync(bench);
        Assert.True(await bench.ApplyAsync(await bench.PlanAsync(RerunScope.Source, source)));
        Assert.Contains(text, await bench.ReadAsync(d => d.Articles.Select(a => a.Text).SingleAsync()), StringComparison.Ordinal);

        await bench.ForgetOriginalsAsync(after: TimeSpan.FromDays(29));
        Assert.Equal(1, await bench.ReadAsync(d => d.ArticleOriginals.CountAsync()));
        await bench.ForgetOriginalsAsync(after: TimeSpan.FromDays(31));
        Assert.Equal(0, await bench.ReadAsync(d => d.ArticleOriginals.CountAsync()));
        await SpoilAsync(bench);
        Assert.Equal(0, (await bench.PlanAsync(RerunScope.Source, source)).Texts);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_language_is_that_of_the_source_that_brought_the_present_text(TestDatabase database)
    {
        await using var bench = await PollingBench.StartAsync(databases.New(database));
        await using var server = await LocalServer.PageAsync(http => http.Response.WriteAsync(
            """<rss version="2.0"><channel><title>Báo</title><item><title>Kamera</title><link>https://bao.example/1</link><description>Zzz 456.</description></item></channel></rss>"""));
        await bench.UploadAsync(("one.jsonl", """{"title":"Kamera","text":"Zzz 123.","url":"https://bao.example/1","sample":true}"""u8.ToArray()));
        var feed = await bench.AddAsync(SourceKind.Feed, server.Address.AbsoluteUri);
        await bench.ReadAsync(d => d.Sources.ExecuteUpdateAsync(set => set.SetProperty(s => s.Language, "vi").SetProperty(s => s.FullText, false)));
        await bench.ReadAsync(d => d.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsSummary, true))); // else a summary would not replace it
        await bench.LookAsync(feed);
        Assert.Equal("Zzz 456.", await bench.ReadAsync(d => d.Articles.Select(a => a.Text).SingleAsync()));
        await NothingToChangeAsync(bench, RerunScope.All, null);
        Assert.Null(await bench.LookAsync(feed));

        Assert.Equal(1, await bench.ReadAsync(d => new Samples(d, bench.Time).RemoveAsync(TestContext.Current.CancellationToken)));
        Assert.Equal(0, await bench.ReadAsync(d => d.ArticleOriginals.CountAsync()));
    }

    private static async Task NothingToChangeAsync(PollingBench bench, RerunScope scope, long? id)
    {
        var plan = await bench.PlanAsync(scope, id);
        Assert.Equal((RerunState.Ready, 0, 0), (plan.State, plan.Texts, plan.Moves));
    }

    /// <summary>As if a parser had made little of them.</summary>
    private static Task<int> SpoilAsync(PollingBench bench) =>
        bench.ReadAsync(d => d.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Title, "Spoilt").SetProperty(a => a.Text, "Spoilt")));

    private static byte[] Zip(params (string Name, string Content)[] entries)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (name, content) in entries)
                using (var entry = zip.CreateEntry(name).Open()) entry.Write(Encoding.UTF8.GetBytes(content));
        return bytes.ToArray();
    }

    private static string Page(string title, string text) => $"""
        <!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}</title><meta property="og:type" content="article"></head>
        <body><article><h1>{title}</h1><p>{text}</p><p>{text} {title}.</p></article></body></html>
        """;
}
