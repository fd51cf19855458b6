using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Ingesting;

/// <summary>Stores documents with what became of each, in the caller's transaction: new, updated, repeated, known, or why not.</summary>
internal sealed class Batch(NewsDbContext database, Clusterer clusterer, TimeProvider clock)
{
    /// <param name="documents">In the order they were read; when an address comes twice, the later one changes the earlier.</param>
    public async Task StoreAsync(Run run, IReadOnlyList<Incoming> documents, CancellationToken cancel)
    {
        for (var left = documents.Where(row => row.Article is not null).ToList(); left.Count > 0;)
        {
            var round = left.DistinctBy(row => row.Article!.Key).ToList();
            await StoreRoundAsync(run, round, cancel);
            left = [.. left.Except(round)];
        }
        // A source brings the same items again and again; that they have not changed is worth a count, not a row each.
        var records = documents.Select(row => row.Record(run.Id)).Where(record => run.Kind != RunKind.Poll || record.Outcome != Outcome.Unchanged);
        await database.InsertManyAsync(records.ToList(), cancel);
    }

    private async Task StoreRoundAsync(Run run, List<Incoming> rows, CancellationToken cancel)
    {
        var known = await KnownArticles.ReadAsync(database, rows.ConvertAll(row => row.Article!.Key), cancel);
        var fresh = new List<Incoming>();
        var remembered = new List<KnownText>();
        var repetitions = new List<(Incoming Row, KnownText Original, double Similarity)>();
        var changed = new List<Incoming>();
        foreach (var row in rows)
        {
            if (known.Repeated.TryGetValue(row.Article!.Key, out var original)) row.ArticleId = original;
            else if (known.Stored.TryGetValue(row.Article.Key, out var stored))
            {
                row.ArticleId = stored.Id;
                if (stored.Digest != row.Article.InputDigest) changed.Add(row);
            }
            else
            {
                if (await clusterer.FindOriginalAsync(database, row.Article, cancel) is { } found)
                {
                    repetitions.Add((row, found.Original, found.Similarity));
                    continue;
                }
                remembered.Add(clusterer.Remember(row.Article));
                fresh.Add(row);
            }
        }
        await UpdateAsync(run, changed, clock.GetUtcNow(), cancel);
        foreach (var (row, key) in fresh.Zip(await database.TakeKeysAsync(fresh.Count, cancel)))
            (row.Outcome, row.ArticleId, row.Article!.Id) = (Outcome.New, key, key);
        var left = clusterer.TakeLeft();
        // The engine reckons while the database writes: neither asks the other.
        var placing = Task.Run(() => clusterer.Place(fresh.Select(row => (row.Article!, row.Countable!.Features))), CancellationToken.None);
        try
        {
            await LeavingStories.FileAsync(database, left, cancel);
            await database.InsertManyAsync(fresh.ConvertAll(row => row.Article!), cancel);
        }
        finally { await placing; }
        foreach (var text in remembered) text.IsStored();
        foreach (var row in fresh) clusterer.Frequencies.Count(row.Article!.Id, row.Countable!, row.Place);
        await clusterer.WriteAsync(database, cancel);
        foreach (var (row, original, similarity) in repetitions)
        {
            (row.Outcome, row.ArticleId) = (Outcome.Duplicate, original.Id);
            database.Add(ArticleRows.RepublicationOf(row.Article!, original.Id, similarity, run.Id));
        }
        await clusterer.CopiedAsync(database, repetitions.Select(repetition => repetition.Original.Id), cancel);
        await database.SaveChangesAsync(cancel);
    }

    /// <summary>Keeps what an article said and has it say what its source says now; what an editor decided about it stays.</summary>
    private async Task UpdateAsync(Run run, List<Incoming> changed, DateTimeOffset now, CancellationToken cancel)
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
            database.Add(ArticleRows.VersionOf(stored, now, run.Id));
            ArticleRows.Replace(stored, came);
            stored.Sketch = came.Sketch;
            row.Outcome = Outcome.Updated;
            clusterer.Replace(stored);
        }
    }
}
