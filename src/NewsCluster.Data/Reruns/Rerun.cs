namespace NewsCluster.Data.Reruns;

/// <summary>A second look at articles that are there already: first what would change, then, if somebody says so, the change.</summary>
public sealed class Rerun
{
    public long Id { get; init; }
    public required RerunScope Scope { get; init; }

    /// <summary>The run or the source, where one was named.</summary>
    public long? ScopeId { get; init; }

    /// <summary>First and last day, where a period was named.</summary>
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    public required string AskedBy { get; init; }
    public required DateTimeOffset AskedAt { get; init; }
    public RerunState State { get; set; }

    /// <summary>The <see cref="Runs.ClusteringState.Version"/> that was looked at; the plan holds for no other.</summary>
    public long? Version { get; set; }
    public DateTimeOffset? ComputedAt { get; set; }

    /// <summary>Articles looked at.</summary>
    public int Articles { get; set; }

    /// <summary>Runs that read files which are gone or lie on another machine: what is stored of their articles counts.</summary>
    public int Unread { get; set; }

    public int Texts { get; set; }
    public int Moves { get; set; }
    public int Joined { get; set; }
    public int Parted { get; set; }
    public int Begun { get; set; }
    public int Dissolved { get; set; }

    public string? AppliedBy { get; set; }
    public DateTimeOffset? AppliedAt { get; set; }

    /// <summary>Why it <see cref="RerunState.Failed"/>.</summary>
    public string? Detail { get; set; }
}

/// <summary>Which articles. Stored by number: append only.</summary>
public enum RerunScope
{
    All = 0,
    Run = 1,
    Source = 2,
    Period = 3,
}

/// <summary>Stored by number: append only.</summary>
public enum RerunState
{
    Waiting = 0,
    Computing = 1,
    /// <summary>The plan is there to be read, and to be applied when it changes anything.</summary>
    Ready = 2,
    Applying = 3,
    Applied = 4,
    /// <summary>Articles or stories changed after the plan was made; it cannot be applied any more.</summary>
    Stale = 5,
    /// <summary>Something nobody foresaw; nothing was changed.</summary>
    Failed = 6,
}
