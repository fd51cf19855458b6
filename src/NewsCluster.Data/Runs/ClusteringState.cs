namespace NewsCluster.Data.Runs;

/// <summary>
/// The one row that says how often memberships or the articles behind them have changed. Who changes them counts it up
/// in the same transaction, so that a node knows whether what it holds in memory is still what is stored.
/// </summary>
public sealed class ClusteringState
{
    public const int TheOne = 1;

    public int Id { get; init; }
    public long Version { get; set; }

    /// <summary>The node that changed it last.</summary>
    public string? Node { get; set; }
}
