using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Ingesting;

/// <summary>Articles of different addresses on their way: looked up, placed, stored.</summary>
internal sealed class Round(Clusterer clusterer, List<Incoming> rows)
{
    private readonly List<Incoming> fresh = [], changed = [];
    private readonly List<KnownText> remembered = [];
    private readonly List<(Incoming Row, KnownText Original, double Similarity)> repetitions = [];
    private readonly List<TermGeneration> generations = [];
    private IReadOnlyList<Round> unstored = [];
    private Placement? placement;

    /// <summary>Whether an article that is known came with other content, once looked up.</summary>
    public bool ChangesKnown => changed.Count > 0;

    /// <summary>Tells new articles from those that are known or repeat another.</summary>
    /// <param name="before">Rounds that have been placed and that the database may not have yet.</param>
    public async Task LookUpAsync(NewsDbContext database, IReadOnlyList<Round> before, CancellationToken cancel)
    {
        unstored = before;
        var known = await KnownArticles.ReadAsync(database, rows.ConvertAll(row => row.Article!.Key), cancel);
        foreach (var round in before) round.AddTo(known);
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
    }

    /// <summary>What the database is going to know.</summary>
    private void AddTo(KnownArticles known)
    {
        foreach (var row in fresh) known.Stored[row.Article!.Key] = (row.Article.Id, row.Article.InputDigest);
        foreach (var (row, original, _) in repetitions) known.Repeated[row.Article!.Key] = original.Id;
    }

    /// <summary>Finds the new articles their stories, unless that has been done.</summary>
    public async Task PlaceAsync(NewsDbContext database, CancellationToken cancel)
    {
        if (placement is not null) return;
        // A process that starts puts them back in the order of their keys.
        var ordered = ArticleRows.InOrderOfPublication(fresh, row => (row.Article!.PublishedDate, row.Article.PublishedAt, row.Place)).ToList();
        foreach (var (row, key) in ordered.Zip(await clusterer.TakeKeysAsync(database, fresh.Count, cancel)))
            (row.Outcome, row.ArticleId, row.Article!.Id) = (Outcome.New, key, key);
        placement = clusterer.Place(ordered.ConvertAll(row => (row.Article!, row.Countable!.Features)));
        foreach (var row in ordered)
            if (clusterer.Frequencies.Count(row.Article!.Id, row.Countable!, row.Place) is { } generation) generations.Add(generation);
        foreach (var (row, original, _) in repetitions) (row.Outcome, row.ArticleId) = (Outcome.Duplicate, original.Id);
        if (repetitions.Count > 0) await CountCopiesAsync(database, cancel);
        unstored = [];
    }

    /// <summary>Has the stories of what is repeated count by whom; some of these articles may not be stored yet.</summary>
    private async Task CountCopiesAsync(NewsDbContext database, CancellationToken cancel)
    {
        var originals = repetitions.Select(repetition => repetition.Original.Id).ToHashSet();
        var stories = await database.Memberships.Where(m => m.Until == null && originals.Contains(m.ArticleId)).ToDictionaryAsync(m => m.ArticleId, m => m.StoryId, cancel);
        foreach (var membership in unstored.Append(this).SelectMany(round => round.placement!.Memberships)) stories[membership.ArticleId] = membership.StoryId;
        foreach (var (row, original, _) in repetitions)
            if (stories.TryGetValue(original.Id, out var story)) clusterer.Counts.AddCopy(story, row.Article!.Outlet);
    }

    public async Task StoreAsync(NewsDbContext database, Run run, CancellationToken cancel)
    {
        await database.InsertManyAsync(fresh.ConvertAll(row => row.Article!), cancel);
        await database.InsertManyAsync([.. fresh.Select(row => Originals.Of(row, run.Id)).OfType<ArticleOriginal>()], cancel);
        await placement!.StoreAsync(database, cancel);
        await clusterer.Frequencies.StoreAsync(database, generations, cancel);
        await database.InsertManyAsync(repetitions.ConvertAll(repetition => ArticleRows.RepublicationOf(repetition.Row.Article!, repetition.Original.Id, repetition.Similarity, run.Id)), cancel);
    }

    public void IsStored()
    {
        foreach (var text in remembered) text.IsStored();
    }

    /// <summary>Keeps what an article said and has it say what its source says now; what an editor decided about it stays.</summary>
    public async Task UpdateAsync(NewsDbContext database, Run run, DateTimeOffset now, CancellationToken cancel)
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
        await Originals.ReplaceAsync(database, changed.FindAll(row => row.Outcome == Outcome.Updated), run.Id, cancel);
        await database.SaveChangesAsync(cancel);
    }
}
