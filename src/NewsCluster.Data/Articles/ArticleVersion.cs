namespace NewsCluster.Data.Articles;

/// <summary>What an article said before its source changed it.</summary>
public sealed class ArticleVersion
{
    public long Id { get; init; }
    public required long ArticleId { get; init; }
    public required string Title { get; init; }
    public required string Text { get; init; }
    public string? PublishedDate { get; init; }

    /// <summary>When the next version came in, and with which run.</summary>
    public required DateTimeOffset ReplacedAt { get; init; }
    public required long RunId { get; init; }
}
