using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

public sealed class RunWorkerTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-input-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Seeds_and_samples_fall_into_the_stories_a_person_sees(TestDatabase database)
    {
        var site = await databases.SeededAsync(database);
        var gold = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "seeds", "gold.jsonl"))
            .Select(line => System.Text.Json.JsonDocument.Parse(line).RootElement)
            .ToDictionary(row => row.GetProperty("id").GetString()!, row => row.GetProperty("cluster").GetString()!);
        var titles = Titles();

        var stories = await site.WithDatabaseAsync(d => d.Memberships.Where(m => m.Until == null)
            .Select(m => new { m.Article!.Title, m.StoryId }).ToListAsync());
        var found = stories.GroupBy(m => m.StoryId).Select(s => string.Join(' ', s.Select(m => titles[m.Title]).Order(StringComparer.Ordinal)));
        var wanted = gold.GroupBy(g => g.Value).Select(s => string.Join(' ', s.Select(g => g.Key).Order(StringComparer.Ordinal)));
        Assert.Equal(wanted.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Reading_the_same_folder_again_changes_nothing_and_says_so(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        var before = await Snapshot(site);
        var outcomes = await site.IngestAsync(Path.Combine(AppContext.BaseDirectory, "seeds"));
        Assert.Equal((0, 66), (outcomes[Outcome.New], outcomes[Outcome.Unchanged]));
        Assert.Equal(before, await Snapshot(site));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Every_bad_document_is_one_row_with_its_reason_and_the_rest_is_read(TestDatabase database)
    {
        File.WriteAllText(Path.Combine(folder, "a-good.txt"), "Bão số 12 đổ bộ Khánh Hòa\nBão số 12 đã đổ bộ vào Khánh Hòa sáng 4/11, gây mưa lớn.");
        File.WriteAllText(Path.Combine(folder, "b-empty.txt"), "");
        File.WriteAllBytes(Path.Combine(folder, "c-binary.txt"), [0, 1, 2, 3, 255, 0, 7]);
        File.WriteAllBytes(Path.Combine(folder, "d-latin.txt"), "Tiêu đề\nThử nghiệm b"u8.ToArray().Append((byte)0xE9).Append((byte)0x20).ToArray());
        using (var huge = File.Create(Path.Combine(folder, "e-huge.txt"))) huge.SetLength(50_000_000);
        File.WriteAllText(Path.Combine(folder, "f-cut.jsonl"),
            """
            {"title":"One whole line","text":"The first line of the file is whole and is read.","lang":"en"}
            {"title":"Cut in ha
            {"title":"Another whole line","text":"The line after the broken one is read as well.","lang":"en"}
            """);
        File.WriteAllText(Path.Combine(folder, "g-fields.jsonl"), """{"id":"x"}""");
        File.WriteAllText(Path.Combine(folder, "h.docx"), "x");
        File.WriteAllBytes(Path.Combine(folder, "i-damaged.jsonl.gz"), [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xff, 0xff, 0xff, 0xff]);

        await using var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        var outcomes = await site.IngestAsync(folder);
        Assert.Equal((3, 0, 1, 7), (outcomes[Outcome.New], outcomes[Outcome.Unchanged], outcomes[Outcome.Refused], outcomes[Outcome.Failed]));
        var problems = await site.WithDatabaseAsync(d => d.RunDocuments.Where(r => r.Problem != null).OrderBy(r => r.Name).Select(r => r.Name + " " + r.Problem).ToListAsync());
        Assert.Equal(
            ["b-empty.txt Empty", "c-binary.txt Binary", "d-latin.txt Encoding", "e-huge.txt TooLarge", "f-cut.jsonl:2 Json", "g-fields.jsonl:1 Fields", "h.docx UnknownKind", "i-damaged.jsonl.gz:1 Damaged"],
            problems);
    }

    [Fact]
    public async Task A_path_that_is_not_there_is_a_row_too()
    {
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Seeds:Path", ""));
        Assert.Equal(1, (await site.IngestAsync(Path.Combine(folder, "nowhere.txt")))[Outcome.Failed]);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Samples_can_be_removed_and_leave_the_two_articles_each_in_its_story(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database));
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.Equal(64, await scope.ServiceProvider.GetRequiredService<Samples>().RemoveAsync(TestContext.Current.CancellationToken));
        var left = await site.WithDatabaseAsync(d => d.Stories.Where(s => s.ArticleCount > 0).Select(s => new { s.ArticleCount, s.HeadlineVi, s.HeadlineEn }).ToListAsync());
        Assert.Equal(2, left.Count);
        Assert.All(left, story => Assert.Equal((1, null), (story.ArticleCount, story.HeadlineEn)));
    }

    [Fact]
    public async Task Without_the_manifest_the_year_stays_open()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "seeds"), "*.txt"))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        await using var site = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Seeds:Path", folder));
        Assert.Equal(["XXXX-05-07", "XXXX-12-08"], await site.WithDatabaseAsync(d => d.Articles.Select(a => a.PublishedDate!).OrderBy(x => x).ToListAsync()));
    }

    private static Task<string> Snapshot(RunningSite site) => site.WithDatabaseAsync(async d => string.Join('\n',
        await d.Memberships.OrderBy(m => m.Id).Select(m => m.ArticleId + "-" + m.StoryId + "-" + (m.Until == null)).ToListAsync()));

    /// <summary>The gold ids by title: what the database knows an article by.</summary>
    private static Dictionary<string, string> Titles()
    {
        var seeds = Path.Combine(AppContext.BaseDirectory, "seeds");
        var titles = Directory.GetFiles(seeds, "*.txt").ToDictionary(file => File.ReadLines(file).First().Trim(), file => Path.GetFileNameWithoutExtension(file));
        foreach (var line in File.ReadLines(Path.Combine(seeds, "samples.jsonl")))
        {
            var row = System.Text.Json.JsonDocument.Parse(line).RootElement;
            titles.Add(row.GetProperty("title").GetString()!, row.GetProperty("id").GetString()!);
        }
        return titles;
    }
}
