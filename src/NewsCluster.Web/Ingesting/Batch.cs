using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Duplicates;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Reading;

namespace NewsCluster.Web.Ingesting;

/// <summary>Stores documents with what became of each, in the caller's transaction: new, updated, repeated, known, or why not.</summary>
internal sealed class Batch(NewsDbContext database, Clusterer clusterer, TimeProvider clock)
{
    /// <param name="documents">In the order they were read; when an address comes twice, the later one changes the earlier.</param>
    /// <returns>What became of each document, not yet saved.</returns>
    public async Task<List<RunDocument>> StoreAsync(Run run, IReadOnlyList<Document> documents, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = documents.Select(document => new Row(document, document.Article is { } parsed ? ArticleRows.Of(parsed, now, run.SourceId, document.Digest) : null)).ToList();
        for (var left = rows.Where(row => row.Article is not null).ToList(); left.Count > 0;)
        {
            var round = left.DistinctBy(row => row.Article!.Key).ToList();
            await StoreRoundAsync(run, round, now, cancel);
            left = [.. left.Except(round)];
        }
        return rows.ConvertAll(row => new RunDocument
        {
            RunId = run.Id,
            Name = row.Document.Name,
            Outcome = row.Article is null ? OutcomeOf(row.Document.Problem!.Kind) : row.Outcome,
            Problem = row.Document.Problem?.Kind.ToString(),
            Detail = row.Document.Problem?.Detail,
            ArticleId = row.ArticleId,
        });
    }

    private async Task StoreRoundAsync(Run run, List<Row> rows, DateTimeOffset now, CancellationToken cancel)
    {
        var keys = rows.ConvertAll(row => row.Article!.Key);
        var known = await database.Articles.Where(a => keys.Contains(a.Key)).Select(a => new { a.Key, a.Id, a.InputDigest }).ToDictionaryAsync(a => a.Key, cancel);
        var repeated = await database.Republications.Where(r => keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, r => r.ArticleId, cancel);
        var fresh = new List<Row>();
        var remembered = new List<KnownText>();
        var repetitions = new List<(Row Row, KnownText Original, double Similarity)>();
        var changed = new List<Row>();
        foreach (var row in rows)
        {
            if (repeated.TryGetValue(row.Article!.Key, out var original)) row.ArticleId = original;
            else if (known.TryGetValue(row.Article.Key, out var stored))
            {
                row.ArticleId = stored.Id;
                if (stored.InputDigest != row.Article.InputDigest) changed.Add(row);
            }
            else
            {
                row.Article.Sketch = TextSketch.Of(row.Article.Title, row.Article.Text);
                if (await clusterer.FindOriginalAsync(database, row.Article, cancel) is { } found)
                {
                    repetitions.Add((row, found.Original, found.Similarity));
                    continue;
                }
                remembered.Add(clusterer.Remember(row.Article));
                fresh.Add(row);
            }
        }
        await UpdateAsync(run, changed, now, cancel);
        database.AddRange(fresh.Select(row => row.Article!));
        await database.SaveChangesAsync(cancel);

        foreach (var row in fresh) (row.Outcome, row.ArticleId) = (Outcome.New, row.Article!.Id);
        foreach (var text in remembered) text.IsStored();
        clusterer.Place(database, fresh.Select(row => row.Article!));
        foreach (var (row, original, similarity) in repetitions)
        {
            (row.Outcome, row.ArticleId) = (Outcome.Duplicate, original.Id);
            database.Add(ArticleRows.RepublicationOf(row.Article!, original.Id, similarity, run.Id));
        }
        await database.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps what an article said and has it say what its source says now; what an editor decided about it stays.</summary>
    private async Task UpdateAsync(Run run, List<Row> changed, DateTimeOffset now, CancellationToken cancel)
    {
        if (changed.Count == 0) return;
        var ids = changed.ConvertAll(row => row.ArticleId!.Value);
        var articles = await database.Articles.Include(a => a.Memberships).Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var earlier = (await database.ArticleVersions.Where(v => ids.Contains(v.ArticleId)).Select(v => new { v.ArticleId, v.Title, v.Text }).ToListAsync(cancel)).ToLookup(v => v.ArticleId);
        foreach (var row in changed)
        {
            var (stored, came) = (articles[row.ArticleId!.Value], row.Article!);
            // A summary never replaces the text it sums up, and what was replaced once does not come back by reading an old input again.
            if ((came.IsSummary && !stored.IsSummary) || earlier[stored.Id].Any(v => v.Title == came.Title && v.Text == came.Text)) continue;
            if (stored.Title == came.Title && stored.Text == came.Text)
            {
                stored.InputDigest = came.InputDigest;
                continue;
            }
            database.Add(new ArticleVersion { ArticleId = stored.Id, Title = stored.Title, Text = stored.Text, PublishedDate = stored.PublishedDate, ReplacedAt = now, RunId = run.Id });
            ArticleRows.Replace(stored, came);
            stored.Sketch = TextSketch.Of(came.Title, came.Text);
            row.Outcome = Outcome.Updated;
            clusterer.Replace(stored);
        }
    }

    /// <summary>A kind of file nobody said could be read is refused; everything else that gives no article has failed.</summary>
    private static Outcome OutcomeOf(ProblemKind problem) => problem == ProblemKind.UnknownKind ? Outcome.Refused : Outcome.Failed;

    private sealed class Row(Document document, Article? article)
    {
        public Document Document { get; } = document;
        public Article? Article { get; } = article;
        public Outcome Outcome { get; set; } = Outcome.Unchanged;
        public long? ArticleId { get; set; }
    }
}
