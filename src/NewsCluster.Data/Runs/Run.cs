namespace NewsCluster.Data.Runs;

/// <summary>One ingestion, with an outcome for every document it met.</summary>
public sealed class Run
{
    public long Id { get; init; }
    public required RunKind Kind { get; init; }

    /// <summary>The path or address it reads, or the name of the uploaded file.</summary>
    public required string Input { get; init; }

    /// <summary>The source that was looked at, null when a person brought the documents.</summary>
    public long? SourceId { get; init; }
    public required string StartedBy { get; init; }
    public required DateTimeOffset StartedAt { get; set; }

    public RunState State { get; set; }

    /// <summary>Documents done with, counted in order of reading: where it goes on after an interruption.</summary>
    public int Done { get; set; }

    /// <summary>Documents in all, null where that is known only at the end.</summary>
    public int? Total { get; set; }

    /// <summary>The last time a batch was stored.</summary>
    public DateTimeOffset? ProgressAt { get; set; }
    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>The machine whose files it reads; another one cannot take it over. Null when its documents wait in the database.</summary>
    public string? Machine { get; init; }

    /// <summary>Who asked for it to stop.</summary>
    public string? CancelledBy { get; set; }

    /// <summary>Why it <see cref="RunState.Failed"/>.</summary>
    public string? Detail { get; set; }

    /// <summary>Articles it placed by words alone, because the server for embeddings gave none.</summary>
    public int Unembedded { get; set; }

    /// <summary>Why, the last time, and what the problem's sentence fills in; null when there was no problem.</summary>
    public EmbeddingProblem? EmbeddingProblem { get; set; }
    public string? EmbeddingDetail { get; set; }

    public List<RunDocument> Documents { get; } = [];
}

/// <summary>Why a server gave no embeddings. Stored by number: append only.</summary>
public enum EmbeddingProblem
{
    Unreachable = 0,
    TimedOut = 1,
    /// <summary>It answered with an error; the detail is its code.</summary>
    Refused = 2,
    /// <summary>What it answered is not what was asked for.</summary>
    BadAnswer = 3,
}

/// <summary>Stored by number: append only.</summary>
public enum RunKind
{
    /// <summary>A file or folder on a machine.</summary>
    Path = 0,
    /// <summary>Files an administrator sent.</summary>
    Upload = 1,
    /// <summary>What a source brought.</summary>
    Poll = 2,
}

/// <summary>Stored by number: append only.</summary>
public enum RunState
{
    Waiting = 0,
    Running = 1,
    Finished = 2,
    Cancelled = 3,
    /// <summary>Something nobody foresaw; the documents stored so far stay.</summary>
    Failed = 4,
}

public sealed class RunDocument
{
    public long Id { get; init; }
    public long RunId { get; init; }

    /// <summary>File name with the line number where the file holds one document a line, or an address.</summary>
    public required string Name { get; init; }
    public required Outcome Outcome { get; init; }

    /// <summary>The kind of problem, by the parser's name for it; null when all went well.</summary>
    public string? Problem { get; init; }

    /// <summary>What the problem's sentence fills in: a size, a line, a system message.</summary>
    public string? Detail { get; init; }
    public long? ArticleId { get; init; }
}

/// <summary>What became of a document. Stored by number: append only.</summary>
public enum Outcome
{
    New = 0,
    Unchanged = 1,
    /// <summary>Of a kind that is not read.</summary>
    Refused = 2,
    Failed = 3,
    /// <summary>The same address with another text: the story sees the newest.</summary>
    Updated = 4,
    /// <summary>The text of another article from elsewhere: listed with that.</summary>
    Duplicate = 5,
}
