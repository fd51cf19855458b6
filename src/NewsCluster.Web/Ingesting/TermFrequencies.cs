using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Features;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// The frequencies of terms over the database. A generation is stored with the articles that complete it; what has been
/// counted of the next one is counted again from the stored articles when a process begins.
/// </summary>
internal sealed class TermFrequencies
{
    /// <summary>Articles that are counted again at the most: those of a generation, or the latest of a database that has none yet.</summary>
    private const int MostCountedAgain = 20_000;

    private readonly Featurisers featurisers;

    /// <summary>Up to which article the last stored generation goes.</summary>
    private long stored;

    private TermFrequencies(List<TermGeneration> generations, int step = Featurisers.Step)
    {
        featurisers = new Featurisers(generations.Select(generation => (new StreamPlace(generation.RunId, generation.Document), generation.Terms)), step: step);
        stored = generations.LastOrDefault()?.LastArticleId ?? 0;
    }

    /// <summary>What articles are weighed with that do not come in just now.</summary>
    public Featuriser Now => featurisers.Now;

    public static async Task<TermFrequencies> LoadAsync(NewsDbContext database, int step, CancellationToken cancel)
    {
        var frequencies = new TermFrequencies(await StoredAsync(database, cancel), step);
        await frequencies.CountAgainAsync(database, cancel);
        return frequencies;
    }

    /// <summary>As <see cref="Now"/>, for who does not count.</summary>
    public static async Task<Featuriser> NowAsync(NewsDbContext database, CancellationToken cancel) => new TermFrequencies(await StoredAsync(database, cancel)).Now;

    private static Task<List<TermGeneration>> StoredAsync(NewsDbContext database, CancellationToken cancel) =>
        database.TermGenerations.AsNoTracking().OrderBy(g => g.LastArticleId).ToListAsync(cancel);

    private async Task CountAgainAsync(NewsDbContext database, CancellationToken cancel)
    {
        var since = database.Articles.AsNoTracking().Where(a => a.Id > stored);
        var first = await since.OrderByDescending(a => a.Id).Select(a => a.Id).Skip(MostCountedAgain - 1).FirstOrDefaultAsync(cancel);
        var articles = since.Where(a => a.Id >= first).OrderBy(a => a.Id).Select(a => new { a.Id, Text = new ArticleText("", a.Language, a.Title, a.Text, null) });
        await foreach (var part in articles.AsAsyncEnumerable().Chunked(500, cancel))
            foreach (var (id, countable) in part.AsParallel().AsOrdered().Select(article => (article.Id, Featuriser.Shipped.ReadToCount(article.Text))))
                Count(id, countable, 0);
    }

    /// <summary>Takes up a run at the first document that is not done.</summary>
    /// <returns>What each of its documents is weighed with; may be asked from any thread.</returns>
    public Func<int, Featuriser> Begin(Run run)
    {
        featurisers.Begin(new StreamPlace(run.Id, run.Done));
        return featurisers.At;
    }

    /// <summary>Counts an article that is placed; in the order of their keys.</summary>
    /// <returns>What is to be stored with it when a generation ends, by <see cref="StoreAsync"/>.</returns>
    public TermGeneration? Count(long article, CountableArticle countable, int document) =>
        featurisers.Count(countable, document) is var (end, terms)
            ? new TermGeneration { LastArticleId = article, RunId = end.Stream, Document = end.Document, Terms = terms }
            : null;

    /// <summary>Takes note that the first documents of a run have been placed.</summary>
    public void Reach(int document) => featurisers.Reach(document);

    /// <summary>Stores in the open transaction generations that have ended.</summary>
    public async Task StoreAsync(NewsDbContext database, IReadOnlyList<TermGeneration> ended, CancellationToken cancel)
    {
        if (ended.Count == 0) return;
        var before = ended.Count > 1 ? ended[^2].LastArticleId : stored;
        await database.TermGenerations.Where(g => g.LastArticleId < before).ExecuteDeleteAsync(cancel);
        await database.InsertManyAsync(ended.TakeLast(2).ToList(), cancel);
        stored = ended[^1].LastArticleId;
    }
}
