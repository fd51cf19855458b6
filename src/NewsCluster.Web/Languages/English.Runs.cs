using NewsCluster.Data.Runs;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Languages;

internal sealed partial class EnglishTexts
{
    public override string RunSummary(string path, IReadOnlyDictionary<Outcome, int> outcomes) =>
        $"{path}: " + string.Join(", ", outcomes.Select(o => $"{Number(o.Value)} {Outcome(o.Key)}"));

    public override string Outcome(Outcome outcome) => outcome switch
    {
        Data.Runs.Outcome.New => "new",
        Data.Runs.Outcome.Updated => "updated",
        Data.Runs.Outcome.Duplicate => "repeated",
        Data.Runs.Outcome.Unchanged => "unchanged",
        Data.Runs.Outcome.Refused => "refused",
        _ => "failed",
    };

    public override string Problem(string kind, string? detail) => kind switch
    {
        nameof(ProblemKind.Missing) => "There is no such file or folder.",
        nameof(ProblemKind.Unreadable) => $"The system does not let it be read: {detail}",
        nameof(ProblemKind.Empty) => "It is empty.",
        nameof(ProblemKind.Binary) => "It is not text but binary data.",
        nameof(ProblemKind.TooLarge) => $"It is larger than {Number(long.Parse(detail ?? "0", System.Globalization.CultureInfo.InvariantCulture) / 1_000_000)} MB, the most one article may have.",
        nameof(ProblemKind.Encoding) => "Its encoding cannot be told. Convert it to UTF-8 and read it in again.",
        nameof(ProblemKind.UnknownKind) => $"Files of this kind are not read: {detail}. Text (.txt), web pages (.html, .htm) and JSON Lines (.jsonl) are; web pages and JSON Lines compressed with gzip (.gz) too, and .zip files of these.",
        nameof(ProblemKind.Damaged) => $"The compressed file is damaged or ends early{(detail is null ? "." : $": {detail}")}",
        nameof(ProblemKind.Json) => detail is null ? "The line is not a JSON object." : $"The line is not a whole JSON object; it breaks at character {detail}. It may have been cut off.",
        nameof(ProblemKind.Fields) => $"A field is missing or of the wrong kind: {detail}.{(detail == "date" ? " Dates are written like 2026-11-20 or 2026-11-20T08:30:00+07:00." : "")}",
        nameof(ProblemKind.Manifest) => $"The manifest cannot be used, the files were read without it: {detail}",
        nameof(ProblemKind.TooManyEntries) => $"The archive holds more than {detail} files. Send it in parts.",
        nameof(ProblemKind.Bomb) => "The file unfolds to a hundred times its size and more, as no text does. It was not read.",
        nameof(ProblemKind.NoArticle) => "The page holds no article: it is empty or a list of headlines.",
        _ => FetchingProblem(kind, detail),
    };

    public override string SamplesRemoved(int count) => count == 0 ? "There are no sample reports." : $"Removed {Count(count, "sample report", "sample reports")}.";
    public override string Administration => "Administration";
    public override string Runs => "Ingestion runs";
    public override string RunsIntro => "Every time articles were read in, with what became of each document.";
    public override string Run(long id) => $"Run {id}";
    public override string RunInput => "Input";
    public override string RunStarted => "Started";
    public override string RunStartedBy => "Started by";
    public override string Starter(string starter) => starter switch
    {
        Ingesting.Starters.FirstStart => "the first start",
        Ingesting.Starters.CommandLine or Web.Audit.AuditLog.Terminal => "the command line",
        _ => starter,
    };

    public override string RunTook => "Took";
    public override string RunUnfinished => "not finished";
    public override string RunStateName(RunState state) => state switch
    {
        RunState.Waiting => "waiting",
        RunState.Running => "running",
        RunState.Finished => "finished",
        RunState.Cancelled => "called off",
        _ => "failed",
    };

    public override string RunProgress(int done, int? total, double rate, TimeSpan? left) =>
        (total is { } all ? $"{Number(done)} of {Count(all, "document", "documents")} done" : $"{Count(done, "document", "documents")} done")
        + (rate >= 0.5 ? $", {Number((long)Math.Round(rate))} a second" : "")
        + (left is { } time ? time.TotalMinutes >= 1.5 ? $", about {Number((long)Math.Round(time.TotalMinutes))} minutes left" : $", about {Count((long)Math.Ceiling(time.TotalSeconds), "second", "seconds")} left" : "") + ".";

    public override string RunCancel => "Call it off";
    public override string RunCancelText => "It stops after the documents it has in hand. What it stored so far stays.";
    public override string RunStopping(string by) => $"{by} has called it off; it stops after the documents it has in hand.";
    public override string RunCancelledBy(string by) => $"Called off by {by}. What it had stored until then stays.";
    public override string RunFailed(string? detail) => $"It stopped at something nobody foresaw; what it had stored until then stays. The system says: {detail}";
    public override string RunUnembedded(int count, EmbeddingProblem problem, string? detail)
    {
        var why = problem switch
        {
            EmbeddingProblem.Unreachable => $"could not be reached ({detail})",
            EmbeddingProblem.TimedOut => $"did not answer in time ({detail})",
            EmbeddingProblem.Refused => $"refused to answer ({detail})",
            _ => $"gave an answer that cannot be used ({detail})",
        };
        return $"{Count(count, "article was", "articles were")} grouped by words alone: the embedding server {why}. None is lost; the server is asked again after a pause.";
    }

    public override string RunRefreshes => "This page renews itself every few seconds.";
    public override string Upload => "Read in files";
    public override string UploadText => "Text (.txt), web pages (.html), JSON Lines (.jsonl, .jsonl.gz), or a .zip of these; up to 200 MB together.";
    public override string UploadFiles => "Files";
    public override string UploadStart => "Read in";
    public override string ShowAll => "All documents";
    public override string AlsoPublishedBy => "Also published by";
    public override string AlsoPublishedText => "The same text came from these places too. It is kept once.";
    public override string Versions => "Earlier versions";
    public override string VersionsText => "The outlet changed this article after it was published. The story shows the latest version.";
    public override string VersionUntil(string instant) => $"until {instant}";
    public override string SummaryOnly => "Only the summary from the outlet's feed is known; the whole article is on its site.";
    public override string RunOutcome => "Outcome";
    public override string RunDocument => "Document";
    public override string RunReason => "Reason";
    public override string PreviousPage => "Previous page";
    public override string NextPage => "Next page";
    public override string NoRuns => "Nothing has been read in yet.";
    public override string Seconds(double seconds) => $"{seconds.ToString("0.0", Culture)} s";
    public override string Samples => "Sample reports";
    public override string SamplesPresent(int count) => $"There {(count == 1 ? "is" : "are")} {Count(count, "sample report", "sample reports")} among the articles, written by the project for trying things out.";
    public override string SamplesNone => "There are no sample reports among the articles.";
    public override string SamplesRemove => "Remove the sample reports";
    public override string SamplesRemoveWarning => "Stories that hold nothing else disappear with them. Reading the seeds folder in again brings them back.";
}
