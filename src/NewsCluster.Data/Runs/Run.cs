namespace NewsCluster.Data.Runs;

/// <summary>One ingestion, with an outcome for every document it met.</summary>
public sealed class Run
{
    public long Id { get; init; }

    /// <summary>The path or address it read.</summary>
    public required string Input { get; init; }
    public required string StartedBy { get; init; }
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Null while it runs, or when its process ended before it could finish.</summary>
    public DateTimeOffset? FinishedAt { get; set; }
    public List<RunDocument> Documents { get; } = [];
}

public sealed class RunDocument
{
    public long Id { get; init; }
    public long RunId { get; init; }

    /// <summary>File name, with the line number where the file holds one document a line.</summary>
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
    Refused = 2,
    Failed = 3,
}
