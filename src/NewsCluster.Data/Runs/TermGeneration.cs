namespace NewsCluster.Data.Runs;

/// <summary>
/// In how many of the articles that have come in each term occurs, as counted up to an article. Written in the transaction
/// that stores the last of these; the latest two rows are kept.
/// </summary>
public sealed class TermGeneration
{
    /// <summary>The last article that was counted.</summary>
    public required long LastArticleId { get; init; }

    /// <summary>The run that brought it, 0 when it was there before anything was counted, and which document of the run it is, from 0.</summary>
    public required long RunId { get; init; }

    public required int Document { get; init; }

    /// <summary>The counts, compressed (<c>IngestedTerms</c>).</summary>
    public required byte[] Terms { get; init; }
}
