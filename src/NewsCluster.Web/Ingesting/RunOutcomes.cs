using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Ingesting;

/// <summary>How many documents of a run came to what.</summary>
internal static class RunOutcomes
{
    /// <summary>Every outcome with its number, in the order people want to know them.</summary>
    public static readonly IReadOnlyList<Outcome> InOrder =
        [Outcome.New, Outcome.Updated, Outcome.Duplicate, Outcome.Unchanged, Outcome.Refused, Outcome.Failed];

    public static async Task<IReadOnlyDictionary<Outcome, int>> OfAsync(NewsDbContext database, long run, CancellationToken cancel) =>
        (await OfAsync(database, [run], cancel))[run];

    public static async Task<IReadOnlyDictionary<long, IReadOnlyDictionary<Outcome, int>>> OfAsync(NewsDbContext database, IReadOnlyCollection<long> runs, CancellationToken cancel)
    {
        var counted = (await database.RunDocuments.Where(d => runs.Contains(d.RunId))
            .GroupBy(d => new { d.RunId, d.Outcome })
            .Select(g => new { g.Key.RunId, g.Key.Outcome, Count = g.Count() })
            .ToListAsync(cancel)).ToLookup(g => g.RunId);
        var done = await database.Runs.Where(r => runs.Contains(r.Id)).Select(r => new { r.Id, r.Kind, r.Done }).ToListAsync(cancel);
        return done.ToDictionary(run => run.Id, run =>
        {
            var outcomes = InOrder.ToDictionary(outcome => outcome, _ => 0);
            foreach (var g in counted[run.Id]) outcomes[g.Outcome] = g.Count;
            // What a source brought again unchanged has no rows.
            if (run.Kind == RunKind.Poll) outcomes[Outcome.Unchanged] = run.Done - counted[run.Id].Sum(g => g.Count);
            return (IReadOnlyDictionary<Outcome, int>)outcomes;
        });
    }
}
