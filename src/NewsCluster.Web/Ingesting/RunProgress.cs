using NewsCluster.Data.Runs;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Ingesting;

/// <summary>How far a run has come and how fast it goes.</summary>
/// <param name="Rate">Documents a second.</param>
/// <param name="Left">Time to its end at this rate; null where the number of its documents is not known.</param>
internal sealed record RunProgress(Run Run, double Rate, TimeSpan? Left)
{
    public bool IsOpen => Run.FinishedAt is null;

    public static RunProgress Of(Run run, DateTimeOffset now)
    {
        var took = ((run.FinishedAt ?? run.ProgressAt ?? now) - run.StartedAt).TotalSeconds;
        var rate = took > 0 ? run.Done / took : 0;
        var left = run.FinishedAt is null && rate > 0 && run.Total is { } total ? TimeSpan.FromSeconds(Math.Max(0, total - run.Done) / rate) : (TimeSpan?)null;
        return new RunProgress(run, rate, left);
    }

    /// <summary>The state, and how far it has come, in a sentence.</summary>
    public string Words(Texts texts) => Run.State switch
    {
        RunState.Waiting or RunState.Running when Run.CancelledBy is { } by => texts.RunStopping(by),
        RunState.Cancelled => texts.RunCancelledBy(Run.CancelledBy ?? ""),
        RunState.Failed => texts.RunFailed(Run.Detail),
        _ => texts.RunProgress(Run.Done, Run.Total, Rate, Left),
    };
}
