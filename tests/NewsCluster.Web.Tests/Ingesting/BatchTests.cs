using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

public sealed class BatchTests(TestDatabases databases) : IDisposable
{
    private const string Report =
        "A passenger ferry with 213 people on board ran aground off the island of Phu Quoc on Tuesday night. "
        + "Coast guard boats brought everybody to safety by 3 a.m., the provincial rescue committee said. "
        + "The captain told investigators that the engine had failed twice before the ship reached the reef.";

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-input-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_changed_text_is_a_new_version_and_reading_either_input_again_changes_nothing(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        var before = Rows("a.jsonl", ("Ferry runs aground", Report, "https://a.example/1", "A"));
        var after = Rows("b.jsonl", ("Ferry runs aground, all safe", Report + " Nobody was hurt.", "https://a.example/1#top", "A"));
        Assert.Equal(1, (await site.IngestAsync(before))[Outcome.New]);
        Assert.Equal(1, (await site.IngestAsync(after))[Outcome.Updated]);
        foreach (var again in new[] { after, before, after })
            Assert.Equal(1, (await site.IngestAsync(again))[Outcome.Unchanged]);

        var article = await site.WithDatabaseAsync(d => d.Articles.Include(a => a.Memberships).SingleAsync());
        Assert.Equal("Ferry runs aground, all safe", article.Title);
        Assert.Single(article.Memberships);
        Assert.Equal(["Ferry runs aground"], await site.WithDatabaseAsync(d => d.ArticleVersions.Select(v => v.Title).ToListAsync()));
        Assert.Equal("Ferry runs aground, all safe", await site.WithDatabaseAsync(d => d.Stories.Select(s => s.HeadlineEn).SingleAsync()));
    }

    [Fact]
    public async Task Later_articles_are_compared_with_a_changed_text_without_loading_everything_anew()
    {
        const string fire = "A fire in the Dong Xuan market of Hanoi destroyed forty stalls on Monday night, the fire service said. Nobody was hurt; the traders put the damage at nine billion dong.";
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Seeds:Path", ""));
        await site.IngestAsync(Rows("a.jsonl", ("Ferry runs aground", Report, "https://a.example/1", "A")));
        await site.IngestAsync(Rows("b.jsonl", ("Fire destroys forty stalls of Dong Xuan market", fire, "https://a.example/1", "A")));
        Assert.True(site.Services.GetRequiredService<Clusterer>().IsWarm(await site.WithDatabaseAsync(d => d.ClusteringStates.SingleAsync())));

        await site.IngestAsync(Rows("c.jsonl", ("Forty stalls burn down in Dong Xuan market, Hanoi", "Forty stalls of the Dong Xuan market in Hanoi burned down on Monday night. Traders speak of nine billion dong in damage, the fire service of no injuries.", "https://c.example/1", "C")));
        Assert.Equal(2, await site.WithDatabaseAsync(d => d.Stories.Select(s => s.ArticleCount).SingleAsync()));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_text_printed_elsewhere_is_kept_once_and_listed_with_the_first(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        var input = Rows("a.jsonl",
            ("Ferry runs aground", Report, "https://a.example/1", "A"),
            ("Ferry runs aground off Phu Quoc", Report + " (Reuters)", "https://b.example/9", "B"),
            ("Ferry runs aground", Report, "https://c.example/x", "C"));
        var outcomes = await site.IngestAsync(input);
        Assert.Equal((1, 2), (outcomes[Outcome.New], outcomes[Outcome.Duplicate]));
        Assert.Equal(3, (await site.IngestAsync(input))[Outcome.Unchanged]);

        Assert.Equal(["B", "C"], await site.WithDatabaseAsync(d => d.Republications.OrderBy(r => r.Id).Select(r => r.Outlet!).ToListAsync()));
        Assert.Equal((1, 3), await site.WithDatabaseAsync(d => d.Stories.Select(s => new ValueTuple<int, int>(s.ArticleCount, s.OutletCount)).SingleAsync()));
        var page = await site.Client.GetStringAsync("/en/articles/" + await site.WithDatabaseAsync(d => d.Articles.Select(a => a.Id).SingleAsync()), TestContext.Current.CancellationToken);
        Assert.Contains("Also published by", page, StringComparison.Ordinal);
        Assert.Contains("https://b.example/9", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_that_comes_twice_in_one_input_has_its_later_text()
    {
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Seeds:Path", ""));
        var input = Rows("a.jsonl",
            ("First word of the fire", "A fire broke out in a market in Hanoi on Monday, the fire service said.", "https://a.example/1", "A"),
            ("Fire put out", "The fire in the market in Hanoi was put out after five hours; nobody was hurt.", "https://a.example/1", "A"));
        var outcomes = await site.IngestAsync(input);
        Assert.Equal((1, 1), (outcomes[Outcome.New], outcomes[Outcome.Updated]));
        Assert.Equal(2, (await site.IngestAsync(input))[Outcome.Unchanged]);
        Assert.Equal("Fire put out", await site.WithDatabaseAsync(d => d.Articles.Select(a => a.Title).SingleAsync()));
    }

    [Fact]
    public async Task An_editors_date_outlives_a_changed_text()
    {
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Seeds:Path", ""));
        await site.IngestAsync(Rows("a.jsonl", ("Ferry runs aground", Report, "https://a.example/1", "A")));
        await site.WithDatabaseAsync(d => d.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.PublishedDate, "2020-01-02").SetProperty(a => a.DateBasis, Basis.Editor)));
        File.WriteAllText(Path.Combine(folder, "b.jsonl"), System.Text.Json.JsonSerializer.Serialize(new { title = "New title", text = Report + " More.", url = "https://a.example/1", date = "2024-05-06", lang = "en" }));
        await site.IngestAsync(Path.Combine(folder, "b.jsonl"));
        Assert.Equal(("New title", "2020-01-02"), await site.WithDatabaseAsync(d => d.Articles.Select(a => new ValueTuple<string, string?>(a.Title, a.PublishedDate)).SingleAsync()));
    }

    [Fact]
    public async Task A_digest_is_kept_apart_and_says_why()
    {
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Seeds:Path", ""));
        await site.IngestAsync(Rows("a.jsonl",
            ("Ferry runs aground, all safe", Report, "https://a.example/1", "A"),
            ("Morning Briefing: Ferry runs aground, all safe", "A passenger ferry with 213 people on board ran aground off the island of Phu Quoc on Tuesday night. Prices rise for the third month. Rain is due in the north.", "https://a.example/2", "A")));
        Assert.Equal([1, 1], await site.WithDatabaseAsync(d => d.Stories.Select(s => s.ArticleCount).ToListAsync()));
        var digest = await site.WithDatabaseAsync(d => d.Memberships.Where(m => m.Article!.Title.StartsWith("Morning")).Select(m => m.StoryId).SingleAsync());
        var page = await site.Client.GetStringAsync($"/en/stories/{digest}", TestContext.Current.CancellationToken);
        Assert.Contains("runs through many events", page, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_is_written_in_a_third_language_is_called_as_its_author_called_it(TestDatabase database)
    {
        const string title = "Un ferry s’échoue au large de Phu Quoc";
        await using var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        var input = Path.Combine(folder, "a.jsonl");
        File.WriteAllText(input, System.Text.Json.JsonSerializer.Serialize(new { title, text = "Un ferry transportant 213 personnes s’est échoué mardi soir. Les garde-côtes ont évacué tout le monde avant l’aube.", url = "https://a.example/1" }));
        await site.IngestAsync(input);
        await AssertShownAsync();

        // A database of before learns it from what it holds.
        await site.WithDatabaseAsync(async d =>
        {
            var migrator = d.GetService<IMigrator>();
            await migrator.MigrateAsync("Originals", TestContext.Current.CancellationToken);
            await migrator.MigrateAsync(cancellationToken: TestContext.Current.CancellationToken);
            return 0;
        });
        await AssertShownAsync();

        async Task AssertShownAsync()
        {
            var reader = new Visitor(site.Address);
            await reader.OpenAsync("/vi");
            var link = reader.Page.QuerySelector(".story h2 a")!;
            Assert.Equal((title, "und"), (link.QuerySelector("span")!.TextContent, link.QuerySelector("span")!.GetAttribute("lang")));
            Assert.Equal("ngôn ngữ khác", link.QuerySelector(".badge")!.TextContent);
            await reader.OpenAsync(link.GetAttribute("href")!);
            Assert.Equal("und", reader.Page.QuerySelector("h3 a")!.GetAttribute("lang"));
            Assert.Contains("không viết bằng tiếng Việt hay tiếng Anh", reader.Page.QuerySelector(".why")!.TextContent, StringComparison.Ordinal);
            await reader.OpenAsync(reader.Page.QuerySelector("h3 a")!.GetAttribute("href")!);
            Assert.Equal((title, "und"), (reader.Page.QuerySelector("h1")!.TextContent, reader.Page.QuerySelector("h1")!.GetAttribute("lang")));
        }
    }

    private string Rows(string name, params (string Title, string Text, string Url, string Source)[] rows)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, rows.Select(row => System.Text.Json.JsonSerializer.Serialize(new { title = row.Title, text = row.Text, url = row.Url, source = row.Source, lang = "en", date = "2026-03-04" })));
        return path;
    }
}
