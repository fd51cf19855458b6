using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Pages;

namespace NewsCluster.Web.Reruns;

/// <summary>
/// Makes the plans that are waited for and applies those that were accepted, holding the clusterer's lock: what a killed
/// node left half made is made anew by the next that gets the lock, what it left half applied was never stored.
/// </summary>
internal sealed class RerunWorker(IServiceScopeFactory scopes, DisplayClock display, TimeProvider clock, StoryEngineOptions options, ILogger<RerunWorker> log)
{
    private static readonly RerunState[] Open = [RerunState.Waiting, RerunState.Computing, RerunState.Applying];

    /// <returns>How many plans were made or applied.</returns>
    public async Task<int> WorkAsync(CancellationToken cancel)
    {
        var done = 0;
        while (await WorkOnceAsync(cancel)) done++;
        return done;
    }

    private async Task<bool> WorkOnceAsync(CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        if (!await database.Reruns.AnyAsync(r => Open.Contains(r.State), cancel)) return false;

        await using var alone = await database.BecomeClustererAsync(cancel);
        if (await database.Reruns.AsNoTracking().Where(r => Open.Contains(r.State)).OrderBy(r => r.Id).FirstOrDefaultAsync(cancel) is not { } rerun) return false;
        try
        {
            if (rerun.State == RerunState.Applying) await new Application(database, clock).ApplyAsync(rerun, cancel);
            else await new DryRun(database, display, clock, options).ComputeAsync(rerun, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && !RunWorker.IsPassing(problem))
        {
            log.LogError(problem, "Re-run {Rerun} failed", rerun.Id);
            database.ChangeTracker.Clear();
            await database.Reruns.Where(r => r.Id == rerun.Id).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.State, RerunState.Failed).SetProperty(r => r.Detail, problem.Message), cancel);
        }
        return true;
    }
}
