namespace NewsCluster.Data.Articles;

/// <summary>The same text from somewhere else: kept once, as the article that came first, and listed with it.</summary>
public sealed class Republication
{
    public long Id { get; init; }

    /// <summary>The article whose text it repeats.</summary>
    public required long ArticleId { get; init; }

    /// <summary>As <see cref="Article.Key"/>; no article and no other republication has it.</summary>
    public required string Key { get; init; }
    public required string Title { get; init; }
    public string? Url { get; init; }
    public string? Outlet { get; init; }
    public DateTimeOffset? PublishedAt { get; init; }
    public string? PublishedDate { get; init; }

    /// <summary>Share of word sequences the two have in common (Jaccard), 1 for the same text.</summary>
    public required double Similarity { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
    public required long RunId { get; init; }
}
