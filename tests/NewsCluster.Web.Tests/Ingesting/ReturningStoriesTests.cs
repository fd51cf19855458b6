using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;
using NewsCluster.Web.Tests.Reruns;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>Stories that have left the engine's view, and what comes after.</summary>
public sealed class ReturningStoriesTests(TestDatabases databases) : IDisposable
{
    private static readonly (string Key, string Value)[] SmallWindow = [("Seeds:Path", ""), ("Clustering:ResidentArticles", "60"), ("Clustering:WindowDays", "2")];

    /// <summary>A story that is not what the engine would make today.</summary>
    private const long Parted = 1_000_000;

    private static readonly Report Ferry = new("ferry", "en", "Ferry Hai Long 7 runs aground off Phu Quoc",
        "The passenger ferry Hai Long 7 with 213 people on board ran aground off the island of Phu Quoc on Tuesday night. Coast guard boats from Rach Gia brought everybody to safety, "
        + "the Kien Giang rescue committee said. Captain Tran Quang Vinh told investigators that the engine had failed twice.", "2026-03-04");

    private static readonly Report FerryToo = Ferry with { Id = "ferry-too", Title = "All 213 safe after ferry Hai Long 7 runs aground off Phu Quoc", Text =
        "All 213 people on the passenger ferry Hai Long 7 are safe in Rach Gia after it ran aground off Phu Quoc, the Kien Giang rescue committee said. Captain Tran Quang Vinh said the engine had failed twice." };

    private static readonly Report FollowUp = new("follow-up", "en", "Captain of ferry Hai Long 7 charged over grounding off Phu Quoc",
        "Prosecutors in Kien Giang have charged captain Tran Quang Vinh over the grounding of the passenger ferry Hai Long 7 off Phu Quoc. All 213 people on board were brought to safety by the coast guard "
        + "from Rach Gia. The engine of the ferry had failed twice.", "2026-04-02");

    private static readonly Report Vietnamese = new("vi", "vi", "Khởi tố thuyền trưởng tàu Hải Long 7 mắc cạn ngoài khơi Phú Quốc",
        "Viện kiểm sát Kiên Giang khởi tố thuyền trưởng Trần Quang Vinh trong vụ tàu khách Hải Long 7 mắc cạn ngoài khơi Phú Quốc. Toàn bộ 213 người trên tàu được cảnh sát biển từ Rạch Giá đưa vào bờ an toàn.", "2026-04-02");

    private static readonly Report Unrelated = new("unrelated", "en", "Bridge over the Perfume River closed for repairs",
        "The Truong Tien bridge over the Perfume River in Hue is closed to cars from Monday, the transport department of Thua Thien Hue said. Engineers found rust in six of its twelve arches.", "2026-04-02");

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-returning-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_follow_up_joins_a_story_that_has_left_and_what_is_unrelated_does_not(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database), SmallWindow);
        await ReadAsync(site, Ferry);
        await site.IngestAsync(Others());
        Assert.True(await IsFiledAsync(site, Ferry));

        await ReadAsync(site, FollowUp, Unrelated);
        Assert.Equal(await StoryOfAsync(site, Ferry), await StoryOfAsync(site, FollowUp));
        Assert.NotEqual(await StoryOfAsync(site, Ferry), await StoryOfAsync(site, Unrelated));
        Assert.False(await IsFiledAsync(site, Ferry));
        var story = await StoryOfAsync(site, Ferry);
        Assert.Equal(2, await site.WithDatabaseAsync(d => d.Stories.Where(s => s.Id == story).Select(s => s.ArticleCount).SingleAsync()));
    }

    [Theory]
    [InlineData(TestDatabase.Sqlite, StorySummary.Machine), InlineData(TestDatabase.Sqlite, "lan"), InlineData(TestDatabase.Postgres, "lan")]
    public async Task What_the_machine_put_wrongly_leaves_a_story_that_comes_back_what_an_editor_put_there_stays(TestDatabase database, string by)
    {
        var connection = databases.New(database);
        await using (var site = await RunningSite.StartAsync(connection, SmallWindow))
        {
            await ReadAsync(site, Ferry, Unrelated with { Day = Ferry.Day }, FerryToo);
            await site.IngestAsync(Others());
            await RerunTests.PutAsync(site, await ArticleAsync(site, Unrelated), await StoryOfAsync(site, Ferry), by);
        }
        await using var again = await RunningSite.StartAsync(connection, SmallWindow);
        await ReadAsync(again, FollowUp);
        var stories = (Ferry: await StoryOfAsync(again, Ferry), FollowUp: await StoryOfAsync(again, FollowUp), Unrelated: await StoryOfAsync(again, Unrelated));
        Assert.Equal(by != StorySummary.Machine, stories.Ferry == stories.Unrelated);
        if (by == StorySummary.Machine) Assert.Equal(stories.Ferry, stories.FollowUp); // so it did come back
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_follow_up_in_the_other_language_joins_it_after_a_restart(TestDatabase database)
    {
        var connection = databases.New(database);
        await using (var site = await RunningSite.StartAsync(connection, SmallWindow))
        {
            await ReadAsync(site, Ferry);
            await site.IngestAsync(Others());
        }
        await using var again = await RunningSite.StartAsync(connection, SmallWindow);
        await ReadAsync(again, Vietnamese);
        Assert.Equal(await StoryOfAsync(again, Ferry), await StoryOfAsync(again, Vietnamese));
        await ReadAsync(again, FollowUp);
        Assert.Equal(await StoryOfAsync(again, Ferry), await StoryOfAsync(again, FollowUp));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_left_before_there_was_a_file_or_when_a_process_was_killed_is_filed_at_the_next_start(TestDatabase database)
    {
        var connection = databases.New(database);
        await using (var site = await RunningSite.StartAsync(connection, SmallWindow))
        {
            await ReadAsync(site, Ferry);
            await site.IngestAsync(Others());
            await site.WithDatabaseAsync(d => d.StoryKeys.ExecuteDeleteAsync());
            await site.WithDatabaseAsync(d => d.Stories.ExecuteUpdateAsync(set => set.SetProperty(s => s.IsFiled, false)));
        }
        await using var again = await RunningSite.StartAsync(connection, SmallWindow);
        await ReadAsync(again, FollowUp);
        Assert.Equal(await StoryOfAsync(again, Ferry), await StoryOfAsync(again, FollowUp));
        Assert.Equal(0, await again.WithDatabaseAsync(d => d.StoryKeys.CountAsync(k => !d.Stories.Any(s => s.Id == k.StoryId))));
    }

    /// <summary>The story reaches back before the window: its first report is not among the latest, the follow-up is.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_restart_has_the_older_part_of_a_story_in_view(TestDatabase database)
    {
        var connection = databases.New(database);
        await using (var site = await RunningSite.StartAsync(connection, SmallWindow))
        {
            await ReadAsync(site, Ferry);
            await site.IngestAsync(Others());
            await ReadAsync(site, FollowUp);
            await site.WithDatabaseAsync(d => d.StoryKeys.ExecuteDeleteAsync());
        }
        await using var again = await RunningSite.StartAsync(connection, SmallWindow);
        await ReadAsync(again, Vietnamese);
        Assert.Equal([await StoryOfAsync(again, Ferry)], new[] { await StoryOfAsync(again, FollowUp), await StoryOfAsync(again, Vietnamese) }.Distinct());
        Assert.Single(await again.WithDatabaseAsync(d => d.Memberships.Where(m => m.Article!.Url == "https://a.example/ferry").ToListAsync()));
    }

    /// <summary>The same input once more, by a process that has forgotten what it decided: nothing is looked at again.</summary>
    [Fact]
    public async Task A_restart_alone_moves_nothing()
    {
        (string, string)[] window = [("Seeds:Path", ""), ("Clustering:ResidentArticles", "1100"), ("Clustering:WindowDays", "2")];
        var connection = databases.New(TestDatabase.Sqlite);
        await using (var site = await RunningSite.StartAsync(connection, window))
        {
            await ReadAsync(site, Ferry);
            await site.IngestAsync(Others(300));
            await ReadAsync(site, Vietnamese);
            await site.IngestAsync(Others(1_050, skip: 300));
            await ReadAsync(site, FollowUp);
            Assert.Equal(await StoryOfAsync(site, Ferry), await StoryOfAsync(site, Vietnamese));
            Assert.Equal(await StoryOfAsync(site, Ferry), await StoryOfAsync(site, FollowUp));
            await site.WithDatabaseAsync(d => Store.PartAsync(d, "https://a.example/vi", Parted));
        }
        await using var again = await RunningSite.StartAsync(connection, window);
        Assert.Equal(1_050, (await again.IngestAsync(Others(1_050, skip: 300)))[Outcome.Unchanged]);
        Assert.Equal(await StoryOfAsync(again, Ferry), await StoryOfAsync(again, FollowUp));
        Assert.Equal(Parted, await StoryOfAsync(again, Vietnamese));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_is_parted_from_a_story_that_came_back_finds_its_own_at_once_and_then_all_is_quiet(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database), SmallWindow);
        var bridge = Unrelated with { Day = Ferry.Day };
        await ReadAsync(site, Ferry, bridge, FerryToo, bridge with { Id = "bridge-too", Title = "Truong Tien bridge in Hue to close", Text = bridge.Text + " Repairs will take four months." });
        var others = Others();
        await site.IngestAsync(others);
        await RerunTests.PutAsync(site, await ArticleAsync(site, Unrelated), await StoryOfAsync(site, Ferry));
        await ReadAsync(site, FollowUp);
        Assert.Equal(await StoryOfAsync(site, Ferry), await StoryOfAsync(site, FollowUp));
        Assert.Equal(await StoryOfAsync(site, bridge with { Id = "bridge-too" }), await StoryOfAsync(site, Unrelated));

        var memberships = await site.WithDatabaseAsync(d => d.Memberships.CountAsync());
        await site.IngestAsync(others);
        Assert.Equal(memberships, await site.WithDatabaseAsync(d => d.Memberships.CountAsync()));
    }

    [Fact]
    public async Task A_re_run_leaves_what_came_back_where_it_is()
    {
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), SmallWindow);
        await ReadAsync(site, Ferry);
        await site.IngestAsync(Others());
        await ReadAsync(site, FollowUp, Unrelated);
        var day = new DateOnly(2026, 4, 2);
        var plan = await RerunTests.PlanAsync(site, RerunScope.Period, period: (day, day));
        Assert.Equal((RerunState.Ready, 2, 0), (plan.State, plan.Articles, plan.Moves));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Whenever_a_process_is_killed_every_story_is_in_view_or_filed_when_the_next_is_through(TestDatabase database)
    {
        const int capacity = 300, documents = 2_600;
        (string, string)[] settings = [("Clustering:ResidentArticles", $"{capacity}"), ("Clustering:MostArticles", $"{capacity}")];
        var connection = databases.New(database);
        await using var store = await Store.CreateAsync(connection);
        var stream = Store.WriteStream(folder, documents);
        using (var process = NewsClusterProcess.Start(connection, settings, "ingest", stream))
        {
            await store.ReachesAsync(1_000);
            process.Kill();
        }
        Assert.InRange(await store.AskAsync(d => d.StoryKeys.CountAsync()), 1, int.MaxValue);
        using var last = NewsClusterProcess.Start(connection, settings, "ingest", Store.WriteStream(folder, 1, skip: documents));
        Assert.Equal(0, await last.ExitAsync());
        await store.AssertFinishedAsync(documents);
        Assert.InRange(await store.AskAsync(d => d.Memberships.CountAsync(m => m.Until == null && !m.Story!.IsFiled)), 1, capacity + 1);
        Assert.Equal(0, await store.AskAsync(d => d.Stories.CountAsync(s => s.IsFiled && s.ArticleCount > 0 && !d.StoryKeys.Any(k => k.StoryId == s.Id))));
    }

    private async Task ReadAsync(RunningSite site, params Report[] reports)
    {
        var path = Path.Combine(folder, $"{reports[0].Id}.jsonl");
        await File.WriteAllLinesAsync(path, reports.Select(report => JsonSerializer.Serialize(
            new { lang = report.Language, title = report.Title, text = report.Text, date = report.Day, url = $"https://a.example/{report.Id}" })));
        Assert.Equal(reports.Length, (await site.IngestAsync(path))[Outcome.New]);
    }

    /// <summary>Enough articles of the weeks after to push a story out of a small window.</summary>
    private string Others(int count = 600, int skip = 0)
    {
        var path = Path.Combine(folder, $"others-{skip}.jsonl");
        var start = new DateTimeOffset(2026, 3, 5, 0, 0, 0, TimeSpan.Zero);
        File.WriteAllLines(path, Web.Verbs.SyntheticNews.Articles(skip + count).Skip(skip).Select((article, i) => JsonSerializer.Serialize(
            new { lang = article.Language, title = article.Title, text = article.Body, date = start.AddHours(skip + i) })));
        return path;
    }

    private static Task<long> StoryOfAsync(RunningSite site, Report report) => site.WithDatabaseAsync(d =>
        d.Memberships.Where(m => m.Until == null && m.Article!.Url == $"https://a.example/{report.Id}").Select(m => m.StoryId).SingleAsync());

    private static Task<long> ArticleAsync(RunningSite site, Report report) => site.WithDatabaseAsync(d =>
        d.Articles.Where(a => a.Url == $"https://a.example/{report.Id}").Select(a => a.Id).SingleAsync());

    private static Task<bool> IsFiledAsync(RunningSite site, Report report) => site.WithDatabaseAsync(d =>
        d.Memberships.Where(m => m.Until == null && m.Article!.Url == $"https://a.example/{report.Id}").Select(m => m.Story!.IsFiled).SingleAsync());

    private sealed record Report(string Id, string Language, string Title, string Text, string Day);
}
