using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;
using NewsCluster.Web.Verbs;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>A batch is looked up and placed while the one before is not stored yet: it must know what that one brings.</summary>
public sealed class FollowingBatchesTests(TestDatabases databases) : IDisposable
{
    /// <summary>Documents of a batch.</summary>
    private const int Batch = 500;

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-batches-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task What_the_batch_before_brings_is_known(TestDatabase database)
    {
        await using var site = await RunningSite.StartAsync(databases.New(database), ("Seeds:Path", ""));
        var articles = SyntheticNews.Articles(4 * Batch - 40).Select((article, i) => new Row($"https://a.example/{i}", "A", article.Language, article.Title, article.Body, article.Published)).ToList();
        var rows = articles.Take(Batch).ToList();
        // The second batch brings ten of the first again, ten with another text, ten from elsewhere; the third those from elsewhere once more.
        rows.AddRange(articles[..10]);
        rows.AddRange(articles[10..20].Select(row => row with { Text = row.Text + " Nobody was hurt." }));
        rows.AddRange(articles[20..30].Select((row, i) => row with { Url = $"https://b.example/{i}", Source = "B" }));
        rows.AddRange(articles.Skip(Batch).Take(Batch - 30));
        rows.AddRange(rows[(Batch + 20)..(Batch + 30)]);
        rows.AddRange(articles.Skip(2 * Batch - 30));

        var outcomes = await site.IngestAsync(Write("a.jsonl", rows));
        Assert.Equal((10, 10, 20), (outcomes[Outcome.Updated], outcomes[Outcome.Duplicate], outcomes[Outcome.Unchanged]));
        Assert.Equal(articles.Count, outcomes[Outcome.New]);
        Assert.Equal(10, await site.WithDatabaseAsync(d => d.Republications.CountAsync()));
        await AssertCountedAsync(site);

        // In a second run stories go on that are counted in the database first.
        await site.IngestAsync(Write("b.jsonl", [.. articles.Where((_, i) => i % 40 == 0).Select((row, i) => row with { Url = $"https://c.example/{i}", Source = "C", Text = row.Text.Replace('a', 'e') })]));
        await AssertCountedAsync(site);
    }

    /// <summary>Stories' rows say what counting their articles anew would.</summary>
    private static async Task AssertCountedAsync(RunningSite site)
    {
        var said = await site.WithDatabaseAsync(StoriesAsync);
        Assert.Contains(said, story => story.ArticleCount > 1);
        Assert.Contains(said, story => story.OutletCount > 1);
        var anew = await site.WithDatabaseAsync(async d =>
        {
            await using var transaction = await d.Database.BeginTransactionAsync();
            await StoryCounts.RecountAsync(d, said.ConvertAll(story => story.Id), TimeProvider.System, CancellationToken.None);
            return await StoriesAsync(d);
        });
        Assert.Equal(anew.ConvertAll(Said), said.ConvertAll(Said));
    }

    private static Task<List<Story>> StoriesAsync(NewsDbContext database) => database.Stories.AsNoTracking().OrderBy(s => s.Id).ToListAsync();

    private static string Said(Story s) =>
        $"{s.Id} {s.ArticleCount} {s.VietnameseCount} {s.EnglishCount} {s.OutletCount} {s.FirstDay} {s.LastDay} {s.HeadlineVi} {s.HeadlineEn}";

    private string Write(string name, List<Row> rows)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, rows.Select(row => JsonSerializer.Serialize(new { url = row.Url, source = row.Source, lang = row.Language, title = row.Title, text = row.Text, date = row.Published })));
        return path;
    }

    private sealed record Row(string Url, string Source, string Language, string Title, string Text, DateTimeOffset? Published);
}
