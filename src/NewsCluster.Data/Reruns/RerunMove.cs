namespace NewsCluster.Data.Reruns;

/// <summary>An article that belongs in another story.</summary>
public sealed class RerunMove
{
    public required long RerunId { get; init; }
    public required long ArticleId { get; init; }
    public required long FromId { get; init; }

    /// <summary>A story that is there, or one that begins when the plan is applied.</summary>
    public required long ToId { get; init; }

    /// <summary>As in <see cref="Stories.Membership"/>.</summary>
    public required double Probability { get; init; }
    public required string Evidence { get; init; }
}
