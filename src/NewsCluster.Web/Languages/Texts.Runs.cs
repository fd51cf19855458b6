using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Languages;

/// <summary>Ingestion runs and their outcomes, on the command line and on the admin's pages.</summary>
public abstract partial class Texts
{
    public abstract string RunSummary(string path, IReadOnlyDictionary<Outcome, int> outcomes);
    public abstract string Outcome(Outcome outcome);

    /// <param name="kind">Name of a <see cref="NewsCluster.Ingestion.ProblemKind"/>.</param>
    public abstract string Problem(string kind, string? detail);

    public abstract string SamplesRemoved(int count);
    public abstract string Administration { get; }
    public abstract string Runs { get; }
    public abstract string RunsIntro { get; }
    public abstract string Run(long id);
    public abstract string RunInput { get; }
    public abstract string RunStarted { get; }
    public abstract string RunStartedBy { get; }

    /// <param name="starter">An account, a source, or one of <see cref="Ingesting.Starters"/>.</param>
    public abstract string Starter(string starter);
    public abstract string RunTook { get; }
    public abstract string RunUnfinished { get; }
    public abstract string RunStateName(RunState state);
    public abstract string RunProgress(int done, int? total, double rate, TimeSpan? left);
    public abstract string RunCancel { get; }
    public abstract string RunCancelText { get; }
    public abstract string RunStopping(string by);
    public abstract string RunCancelledBy(string by);
    public abstract string RunFailed(string? detail);
    public abstract string RunUnembedded(int count, EmbeddingProblem problem, string? detail);
    public abstract string RunRefreshes { get; }
    public abstract string Upload { get; }
    public abstract string UploadText { get; }
    public abstract string UploadFiles { get; }
    public abstract string UploadStart { get; }
    public abstract string ShowAll { get; }
    public abstract string AlsoPublishedBy { get; }
    public abstract string AlsoPublishedText { get; }
    public abstract string Versions { get; }
    public abstract string VersionsText { get; }
    public abstract string VersionUntil(string instant);
    public abstract string SummaryOnly { get; }
    public abstract string RunOutcome { get; }
    public abstract string RunDocument { get; }
    public abstract string RunReason { get; }
    public abstract string PreviousPage { get; }
    public abstract string NextPage { get; }
    public abstract string NoRuns { get; }
    public abstract string Seconds(double seconds);
    public abstract string Samples { get; }
    public abstract string SamplesPresent(int count);
    public abstract string SamplesNone { get; }
    public abstract string SamplesRemove { get; }
    public abstract string SamplesRemoveWarning { get; }
}
