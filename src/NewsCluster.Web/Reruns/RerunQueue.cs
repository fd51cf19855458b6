using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Reruns;

namespace NewsCluster.Web.Reruns;

/// <summary>Where re-runs are asked for and their plans accepted; a <see cref="RerunWorker"/> does both, on this node or another.</summary>
internal sealed class RerunQueue(NewsDbContext database, TimeProvider clock)
{
    /// <summary>Whether there is such a run or source.</summary>
    public async Task<bool> IsThereAsync(RerunScope scope, long? id, CancellationToken cancel) => scope switch
    {
        RerunScope.Run => await database.Runs.AnyAsync(r => r.Id == id, cancel),
        RerunScope.Source => await database.Sources.AnyAsync(s => s.Id == id, cancel),
        _ => true,
    };

    public async Task<Rerun> AskAsync(RerunScope scope, long? id, (DateOnly From, DateOnly To)? period, string by, CancellationToken cancel)
    {
        var rerun = new Rerun { Scope = scope, ScopeId = id, From = period?.From, To = period?.To, AskedBy = by, AskedAt = clock.GetUtcNow() };
        database.Add(rerun);
        await database.SaveChangesAsync(cancel);
        return rerun;
    }

    /// <returns>False when there is nothing to apply, or when the plan no longer holds; it is then marked as stale.</returns>
    public async Task<bool> ApplyAsync(long id, string by, CancellationToken cancel)
    {
        var ready = database.Reruns.Where(r => r.Id == id && r.State == RerunState.Ready && (r.Texts > 0 || r.Moves > 0));
        var current = ready.Where(r => database.ClusteringStates.Any(s => s.Version == r.Version));
        if (await current.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RerunState.Applying).SetProperty(r => r.AppliedBy, by), cancel) > 0) return true;
        await ready.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RerunState.Stale), cancel);
        return false;
    }
}
