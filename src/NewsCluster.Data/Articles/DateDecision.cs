namespace NewsCluster.Data.Articles;

/// <summary>An editor's word on when an article was published. Kept for ever; taking it back restores what stood before.</summary>
public sealed class DateDecision
{
    public long Id { get; init; }
    public required long ArticleId { get; init; }

    /// <summary>ISO 8601, as far as the editor knows it.</summary>
    public required string Date { get; init; }
    public string? PreviousDate { get; init; }
    public DateTimeOffset? PreviousInstant { get; init; }
    public required Basis PreviousBasis { get; init; }
    public required string DecidedBy { get; init; }
    public required DateTimeOffset DecidedAt { get; init; }
    public string? UndoneBy { get; set; }
    public DateTimeOffset? UndoneAt { get; set; }
}
