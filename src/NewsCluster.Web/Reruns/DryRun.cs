using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Pages;

namespace NewsCluster.Web.Reruns;

/// <summary>Finds out what a re-run would change and writes that down; nothing else is written.</summary>
internal sealed class DryRun(NewsDbContext database, DisplayClock display, TimeProvider clock, StoryEngineOptions options)
{
    private const int Part = 500;

    /// <summary>For who holds the clusterer's lock.</summary>
    /// <exception cref="ClusteredElsewhereException">The lock was lost meanwhile; the plan is to be made again.</exception>
    public async Task ComputeAsync(Rerun rerun, CancellationToken cancel)
    {
        await BeginAsync(rerun, cancel);
        var version = await database.ClusteringStates.Select(s => s.Version).SingleAsync(cancel);
        var newest = await database.Stories.MaxAsync(s => (long?)s.Id, cancel) ?? 0;
        var archive = await Archive.ReadAsync(database, rerun, display, cancel);

        var texts = new PlannedTexts(database, rerun.Id);
        var comparison = new Comparison(database, rerun, clock);
        var (files, originals) = (new FilesAgain(database, comparison), new OriginalsAgain(database, comparison));
        var dates = new Dictionary<long, (string?, DateTimeOffset?)>();
        var chosen = archive.Where(article => article.IsChosen).Select(article => article.Id).ToHashSet();
        await foreach (var article in files.ReadAsync(chosen, cancel).Concat(originals.ReadAsync(chosen, cancel)))
        {
            texts.Add(article.Id);
            dates.Add(article.Id, (article.PublishedDate, article.PublishedAt));
        }
        for (var i = 0; i < archive.Count; i++)
            if (dates.TryGetValue(archive[i].Id, out var date)) archive[i] = archive[i] with { Day = date.Item1, At = date.Item2 };

        var featuriser = await TermFrequencies.NowAsync(database, cancel);
        var places = await new PlacingAgain(database, texts, options, featuriser, newest).PlaceAsync(archive, cancel);
        var moves = Naming.Moves(archive, places, newest);
        var stories = Naming.Fates(archive, moves, rerun.Id, newest);
        await StoreAsync(moves, archive, new MoveEvidence(texts, featuriser, rerun.Id), cancel);
        foreach (var part in stories.Chunk(Part)) await StoreAsync(part, cancel);

        int Count(StoryFate fate) => stories.Count(story => story.Fate == fate);
        var stored = await database.Reruns.Where(r => r.Id == rerun.Id && database.ClusteringStates.Any(s => s.Version == version)).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.State, RerunState.Ready).SetProperty(r => r.Version, version).SetProperty(r => r.ComputedAt, clock.GetUtcNow())
            .SetProperty(r => r.Articles, places.Count).SetProperty(r => r.Unread, files.Unread)
            .SetProperty(r => r.Texts, dates.Count).SetProperty(r => r.Moves, moves.Count)
            .SetProperty(r => r.Joined, Count(StoryFate.Joined)).SetProperty(r => r.Parted, Count(StoryFate.Parted))
            .SetProperty(r => r.Begun, Count(StoryFate.Begun)).SetProperty(r => r.Dissolved, Count(StoryFate.Dissolved)), cancel);
        if (stored == 0) throw new ClusteredElsewhereException();
    }

    /// <summary>Clears away what a killed node left.</summary>
    private async Task BeginAsync(Rerun rerun, CancellationToken cancel)
    {
        await database.Reruns.Where(r => r.Id == rerun.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RerunState.Computing), cancel);
        await database.RerunTexts.Where(t => t.RerunId == rerun.Id).ExecuteDeleteAsync(cancel);
        await database.RerunMoves.Where(m => m.RerunId == rerun.Id).ExecuteDeleteAsync(cancel);
        await database.RerunStories.Where(s => s.RerunId == rerun.Id).ExecuteDeleteAsync(cancel);
    }

    private async Task StoreAsync(List<Move> moves, List<Standing> archive, MoveEvidence evidence, CancellationToken cancel)
    {
        var moving = moves.Select(move => move.Article).ToHashSet();
        var targets = moves.Select(move => move.To).ToHashSet();
        var staying = archive.Where(article => targets.Contains(article.Story) && !moving.Contains(article.Id)).OrderBy(article => article.Id)
            .ToLookup(article => article.Story, article => article.Id);
        foreach (var arriving in moves.GroupBy(move => move.To))
            await foreach (var part in evidence.ExplainAsync([.. arriving], staying[arriving.Key], cancel).Chunked(Part, cancel))
                await StoreAsync(part, cancel);
    }

    private async Task StoreAsync(IEnumerable<object> rows, CancellationToken cancel)
    {
        database.AddRange(rows);
        await database.SaveChangesAsync(cancel);
        database.ChangeTracker.Clear();
    }
}
