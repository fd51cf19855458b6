using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Tests.Embeddings;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Tests.Accounts;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Embeddings;

/// <summary>Articles read in with a server for embeddings, without one, and with one that fails.</summary>
public sealed class IncomingEmbeddingsTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-input-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reports_without_a_common_word_are_one_story_only_when_the_channel_is_on(TestDatabase database)
    {
        var input = Write("a.jsonl", ConceptBag.Trawler, ConceptBag.Boat, ConceptBag.TàuCá, ConceptBag.Bakery);
        await using (var off = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", "")))
        {
            Assert.Equal(4, (await off.IngestAsync(input))[Outcome.New]);
            Assert.Equal([1, 1, 1, 1], await SizesAsync(off));
            Assert.Equal(0, await off.WithDatabaseAsync(d => d.Articles.CountAsync(a => a.Embedding != null || a.EmbeddingModel != null)));
        }

        await using var server = await EmbeddingServer.StartAsync();
        await using var on = await StartAsync(databases.New(database), server);
        Assert.Equal(4, (await on.IngestAsync(input))[Outcome.New]);
        Assert.Equal([1, 3], await SizesAsync(on));
        Assert.Equal(4, server.Texts.Count);
        Assert.Equal(4, await on.WithDatabaseAsync(d => d.Articles.CountAsync(a => a.EmbeddingModel == ConceptBag.Model && a.Embedding!.Length == ConceptBag.Dimensions)));
        var story = await on.WithDatabaseAsync(d => d.Stories.Where(s => s.ArticleCount == 3).Select(s => s.Id).SingleAsync());
        Assert.Contains("Alike in meaning", await on.Client.GetStringAsync($"/en/stories/{story}", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_restart_keeps_what_was_embedded_and_asks_for_nothing_twice(TestDatabase database)
    {
        var connection = databases.New(database);
        await using var server = await EmbeddingServer.StartAsync();
        var first = Write("a.jsonl", ConceptBag.Trawler, ConceptBag.Bakery);
        await using (var site = await StartAsync(connection, server)) await site.IngestAsync(first);
        await using var restarted = await StartAsync(connection, server);
        Assert.Equal(2, (await restarted.IngestAsync(first))[Outcome.Unchanged]);
        Assert.Equal(2, server.Texts.Count);
        await restarted.IngestAsync(Write("b.jsonl", ConceptBag.TàuCá));
        Assert.Equal([1, 2], await SizesAsync(restarted));
        Assert.Equal(3, server.Texts.Count);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_changed_text_is_embedded_again(TestDatabase database)
    {
        await using var server = await EmbeddingServer.StartAsync();
        await using var site = await StartAsync(databases.New(database), server);
        await site.IngestAsync(Write("a.jsonl", ConceptBag.Trawler));
        var before = await site.WithDatabaseAsync(d => d.Articles.Select(a => a.Embedding).SingleAsync());
        Assert.Equal(1, (await site.IngestAsync(Write("b.jsonl", ConceptBag.Trawler with { Body = "The harvest is in, and the bridge is open again." })))[Outcome.Updated]);
        var after = await site.WithDatabaseAsync(d => d.Articles.Select(a => a.Embedding).SingleAsync());
        Assert.NotEqual(before, after);

        server.Instead = EmbeddingServer.With("", 400);
        Assert.Equal(1, (await site.IngestAsync(Write("c.jsonl", ConceptBag.Trawler with { Body = "Nothing is as it was." })))[Outcome.Updated]);
        Assert.Null(await site.WithDatabaseAsync(d => d.Articles.Select(a => a.Embedding).SingleAsync())); // none rather than that of another text
    }

    public static TheoryData<TestDatabase, string> Failures() =>
        [.. Enum.GetValues<TestDatabase>().SelectMany(database => new[] { "down", "late", "429", "500", "401", "count", "NaN", "dimensions", "JSON", "huge" }.Select(how => (database, how)))];

    [Theory, MemberData(nameof(Failures))]
    public async Task Whatever_the_server_does_every_article_is_placed_and_the_run_says_so_once(TestDatabase database, string how)
    {
        await using var server = await EmbeddingServer.StartAsync(Failing(how));
        if (how == "down") await server.DisposeAsync();
        await using var site = await StartAsync(databases.New(database), server, ("Embeddings:Timeout", how == "late" ? "00:00:01" : "00:01:00"), ("Embeddings:BatchSize", "2"));
        var outcomes = await site.IngestAsync(Write("a.jsonl", ConceptBag.Trawler, ConceptBag.Boat, ConceptBag.TàuCá, ConceptBag.Bakery));
        Assert.Equal((4, 0), (outcomes[Outcome.New], outcomes[Outcome.Failed]));
        Assert.Equal([1, 1, 1, 1], await SizesAsync(site));
        Assert.InRange(server.Requests.Count, how == "down" ? 0 : 1, 3); // not once for every part

        var run = await site.WithDatabaseAsync(d => d.Runs.SingleAsync());
        Assert.Equal((RunState.Finished, 4), (run.State, run.Unembedded));
        Assert.Equal(how switch
        {
            "down" => EmbeddingProblem.Unreachable,
            "late" => EmbeddingProblem.TimedOut,
            "429" or "500" or "401" => EmbeddingProblem.Refused,
            _ => EmbeddingProblem.BadAnswer,
        }, run.EmbeddingProblem);
    }

    [Fact]
    public async Task The_page_of_the_run_says_so_in_both_languages()
    {
        await using var server = await EmbeddingServer.StartAsync(EmbeddingServer.With("", 500));
        await using var site = await SiteWithAccounts.StartAsync(databases, TestDatabase.Sqlite, server.Settings);
        await site.Site.IngestAsync(Write("a.jsonl", ConceptBag.Trawler, ConceptBag.Boat, ConceptBag.TàuCá, ConceptBag.Bakery));
        var run = await site.Site.WithDatabaseAsync(d => d.Runs.SingleAsync());
        var admin = await site.SignedInAsync("admin");
        await admin.OpenAsync($"/en/admin/runs/{run.Id}");
        Assert.Equal("4 articles were grouped by words alone: the embedding server refused to answer (HTTP 500). None is lost; the server is asked again after a pause.",
            Assert.Single(admin.Page.QuerySelectorAll("p.notice")).TextContent);
        await admin.OpenAsync($"/vi/admin/runs/{run.Id}");
        Assert.StartsWith("4 bài chỉ được gom theo từ ngữ", Assert.Single(admin.Page.QuerySelectorAll("p.notice")).TextContent, StringComparison.Ordinal);
    }

    private static RequestDelegate? Failing(string how) => how switch
    {
        "down" => null,
        "late" => http => Task.Delay(TimeSpan.FromSeconds(60), http.RequestAborted),
        "429" or "500" or "401" => EmbeddingServer.With("", int.Parse(how, System.Globalization.CultureInfo.InvariantCulture)),
        "count" => EmbeddingServer.With("""{"data":[{"index":0,"embedding":[1,2]}]}"""),
        "NaN" => EmbeddingServer.With("""{"data":[{"index":0,"embedding":[1,1e999]},{"index":1,"embedding":[1,2]}]}"""),
        "dimensions" => EmbeddingServer.With("""{"data":[{"index":0,"embedding":[1,2]},{"index":1,"embedding":[1,2,3]}]}"""),
        "JSON" => EmbeddingServer.With("""{"data":[{"index":0,"""),
        _ => EmbeddingServer.With(new string(' ', 2_000_000)),
    };

    private static Task<RunningSite> StartAsync(string connection, EmbeddingServer server, params (string Key, string Value)[] settings) =>
        RunningSite.StartAsync(connection, [("Seeds:Path", ""), .. server.Settings, .. settings]);

    private static Task<List<int>> SizesAsync(RunningSite site) =>
        site.WithDatabaseAsync(d => d.Stories.Where(s => s.ArticleCount > 0).OrderBy(s => s.ArticleCount).Select(s => s.ArticleCount).ToListAsync());

    private string Write(string name, params ArticleText[] articles)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, articles.Select(article => JsonSerializer.Serialize(
            new { lang = article.Language, title = article.Title, text = article.Body, date = article.Published, url = $"https://news.example/{article.Id}" })));
        return path;
    }
}
