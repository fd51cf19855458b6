namespace NewsCluster.Data.Runs;

/// <summary>A document that a node has fetched and that waits for the node that clusters. Gone when its run has ended.</summary>
public sealed class WaitingDocument
{
    public long Id { get; init; }
    public long RunId { get; init; }

    /// <summary>The document in JSON, as the parser gave it.</summary>
    public required string Document { get; init; }
}
