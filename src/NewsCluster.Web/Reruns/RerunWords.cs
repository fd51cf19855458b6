using NewsCluster.Data.Reruns;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Reruns;

/// <summary>A re-run in words, the same on the pages and in the terminal.</summary>
internal static class RerunWords
{
    /// <param name="source">The source's name where the re-run is of one; null when it is gone.</param>
    public static string Scope(this Texts texts, Rerun rerun, string? source) => rerun.Scope switch
    {
        RerunScope.Run => texts.RerunOfRun(rerun.ScopeId!.Value),
        RerunScope.Source => texts.RerunOfSource(source ?? texts.Number(rerun.ScopeId!.Value)),
        RerunScope.Period => texts.RerunOfPeriod(rerun.From!.Value, rerun.To!.Value),
        _ => texts.RerunOfAll,
    };

    public static string Totals(this Texts texts, Rerun rerun) => texts.RerunTotals(
        rerun.State == RerunState.Applied, rerun.Articles, rerun.Texts, rerun.Moves, rerun.Joined, rerun.Parted, rerun.Begun, rerun.Dissolved);

    /// <summary>Whether somebody still works on it.</summary>
    public static bool IsOpen(this Rerun rerun) => rerun.State is RerunState.Waiting or RerunState.Computing or RerunState.Applying;

    /// <summary>Whether the plan has been made, whatever became of it.</summary>
    public static bool IsPlanned(this Rerun rerun) => rerun.ComputedAt is not null;

    public static bool HasChanges(this Rerun rerun) => rerun.Texts > 0 || rerun.Moves > 0;
}
