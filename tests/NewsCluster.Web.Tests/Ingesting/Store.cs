using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Verbs;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>A database seen from outside the processes that work on it, and what must hold in it at any moment.</summary>
public sealed class Store : IAsyncDisposable
{
    private readonly ServiceProvider services;

    private Store(string connection) => services = new ServiceCollection().AddNewsDatabase(connection).BuildServiceProvider();

    public static async Task<Store> CreateAsync(string connection)
    {
        var store = new Store(connection);
        await store.AskAsync(database => database.UpgradeAsync(CancellationToken.None));
        return store;
    }

    public async Task<T> AskAsync<T>(Func<NewsDbContext, Task<T>> question)
    {
        await using var scope = services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<NewsDbContext>());
    }

    public Task<Run?> FirstRunAsync() => AskAsync(database => database.Runs.AsNoTracking().OrderBy(r => r.Id).FirstOrDefaultAsync());

    /// <summary>Waits until the first run has come so far.</summary>
    public Task ReachesAsync(int done) => UntilAsync(async () => await FirstRunAsync() is { } run && run.Done >= done);

    public Task FirstRunEndsAsync() => UntilAsync(async () => await FirstRunAsync() is { FinishedAt: not null });

    public static async Task UntilAsync(Func<Task<bool>> what, int seconds = 180)
    {
        for (var end = DateTime.UtcNow.AddSeconds(seconds); !await what(); await Task.Delay(20))
            Assert.True(DateTime.UtcNow < end, "It does not come to pass.");
    }

    /// <summary>No half batch: rows and checkpoint agree, every article is in one story, every story counts its members.</summary>
    public Task AssertWholeAsync() => AskAsync(async database =>
    {
        foreach (var run in await database.Runs.AsNoTracking().ToListAsync())
            Assert.Equal(run.Done, await database.RunDocuments.CountAsync(d => d.RunId == run.Id));
        Assert.Equal(await database.Articles.CountAsync(), await database.RunDocuments.CountAsync(d => d.Outcome == Outcome.New));
        Assert.Equal(0, await database.Articles.CountAsync(a => a.Memberships.Count(m => m.Until == null) != 1));
        Assert.Equal(0, await database.Stories.CountAsync(s => s.ArticleCount != s.Memberships.Count(m => m.Until == null)));
        Assert.Equal(0, await database.Stories.CountAsync(s => s.ArticleCount > 0 && s.HeadlineVi == null && s.HeadlineEn == null));
        return true;
    });

    /// <summary>The first run is through: every document was met once.</summary>
    public async Task AssertFinishedAsync(int documents)
    {
        await AssertWholeAsync();
        var run = (await FirstRunAsync())!;
        Assert.Equal((RunState.Finished, documents), (run.State, run.Done));
        Assert.Equal(documents, await AskAsync(d => d.RunDocuments.Where(r => r.RunId == run.Id).Select(r => r.Name).Distinct().CountAsync()));
        Assert.Equal(0, await AskAsync(d => d.RunDocuments.CountAsync(r => r.Outcome == Outcome.Failed || r.Outcome == Outcome.Refused)));
        Assert.False(await AskAsync(d => d.WaitingDocuments.AnyAsync()));
    }

    /// <summary>Puts an article into a story of its own, behind the engine's back.</summary>
    public static async Task<int> PartAsync(NewsDbContext database, string url, long story)
    {
        database.Stories.Add(new Story { Id = story, ArticleCount = 1, CreatedAt = DateTimeOffset.UnixEpoch, UpdatedAt = DateTimeOffset.UnixEpoch });
        await database.SaveChangesAsync();
        return await database.Memberships.Where(m => m.Article!.Url == url).ExecuteUpdateAsync(set => set.SetProperty(m => m.StoryId, story));
    }

    /// <summary>A file of made-up articles, the same every time.</summary>
    public static string WriteStream(string folder, int count, int skip = 0)
    {
        var path = Path.Combine(folder, $"stream-{skip}.jsonl");
        File.WriteAllLines(path, SyntheticNews.Articles(skip + count).Skip(skip).Select(article => JsonSerializer.Serialize(
            new { lang = article.Language, title = article.Title, text = article.Body, date = article.Published, source = "Synthetic" })));
        return path;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
