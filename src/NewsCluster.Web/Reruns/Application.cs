using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Duplicates;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>Does what a plan says, all of it in one transaction or nothing, and only on what the plan was made for.</summary>
internal sealed class Application(NewsDbContext database, TimeProvider clock)
{
    private const int Part = 500;

    private readonly HashSet<long> touched = [];

    /// <summary>For who holds the clusterer's lock.</summary>
    public async Task ApplyAsync(Rerun rerun, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var holds = rerun.Version is { } version && await database.TryCountChangeAsync(version, Clusterer.Node, cancel);
        if (holds)
        {
            await ReplaceAsync(rerun.Id, cancel);
            await MoveAsync(rerun.Id, cancel);
            await StorySummary.RefreshAsync(database, touched, clock, cancel);
        }
        await database.Reruns.Where(r => r.Id == rerun.Id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, holds ? RerunState.Applied : RerunState.Stale).SetProperty(r => r.AppliedAt, holds ? clock.GetUtcNow() : null), cancel);
        await transaction.CommitAsync(cancel);
        database.ChangeTracker.Clear();
    }

    private async Task ReplaceAsync(long rerun, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var all = database.RerunTexts.AsNoTracking().Where(t => t.RerunId == rerun).OrderBy(t => t.ArticleId);
        for (var last = 0L; await all.Where(t => t.ArticleId > last).Take(Part).ToListAsync(cancel) is { Count: > 0 } texts; last = texts[^1].ArticleId)
        {
            var ids = texts.ConvertAll(text => text.ArticleId);
            var articles = await database.Articles.Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
            touched.UnionWith(await database.Memberships.Where(m => m.Until == null && ids.Contains(m.ArticleId)).Select(m => m.StoryId).ToListAsync(cancel));
            foreach (var text in texts)
            {
                var (stored, came) = (articles[text.ArticleId], PlannedTexts.Came(text, now));
                if ((text.Changes & (ArticleChanges.Title | ArticleChanges.Text)) != 0)
                    database.Add(ArticleRows.VersionOf(stored, now, text.RunId));
                ArticleRows.Replace(stored, came);
                (stored.Key, stored.Sketch) = (came.Key, TextSketch.Of(came.Title, came.Text));
            }
            await SaveAsync(cancel);
        }
    }

    private async Task MoveAsync(long rerun, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var all = database.RerunMoves.AsNoTracking().Where(m => m.RerunId == rerun).OrderBy(m => m.ArticleId);
        for (var last = 0L; await all.Where(m => m.ArticleId > last).Take(Part).ToListAsync(cancel) is { Count: > 0 } moves; last = moves[^1].ArticleId)
        {
            var targets = moves.Select(move => move.ToId).ToHashSet();
            targets.ExceptWith(await database.Stories.Where(s => targets.Contains(s.Id)).Select(s => s.Id).ToListAsync(cancel));
            database.AddRange(targets.Select(id => new Story { Id = id, CreatedAt = now, UpdatedAt = now }));
            // The articles leave before they enter: each is in one story at a time.
            var ids = moves.ConvertAll(move => move.ArticleId);
            await database.Memberships.Where(m => ids.Contains(m.ArticleId) && m.Until == null).ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, now), cancel);
            foreach (var move in moves)
            {
                touched.UnionWith([move.FromId, move.ToId]);
                database.Add(new Membership
                {
                    ArticleId = move.ArticleId,
                    StoryId = move.ToId,
                    Probability = move.Probability,
                    Evidence = move.Evidence,
                    DecidedBy = StorySummary.Machine,
                    Since = now,
                });
            }
            await SaveAsync(cancel);
        }
        foreach (var joined in await database.RerunStories.AsNoTracking().Where(s => s.RerunId == rerun && s.IntoId != null).ToListAsync(cancel))
            await database.Stories.Where(s => s.Id == joined.StoryId).ExecuteUpdateAsync(set => set.SetProperty(s => s.MergedIntoId, joined.IntoId), cancel);
    }

    private async Task SaveAsync(CancellationToken cancel)
    {
        await database.SaveChangesAsync(cancel);
        database.ChangeTracker.Clear();
    }
}
