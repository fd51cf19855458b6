namespace NewsCluster.Data.Articles;

/// <summary>
/// What an article's present text was read from, as it came by an upload or from a source, so that it can be read again.
/// Kept for some days only. Files that a run reads where they lie are not among them.
/// </summary>
public sealed class ArticleOriginal
{
    public required long ArticleId { get; init; }

    /// <summary>The run that brought it.</summary>
    public required long RunId { get; init; }
    public required OriginalKind Kind { get; init; }

    /// <summary>Compressed (Brotli).</summary>
    public required byte[] Content { get; init; }

    /// <summary>Of a page: what its server said it is, where it was, and the date its source stated, in JSON.</summary>
    public string? ContentType { get; init; }
    public string? Address { get; init; }
    public string? Stated { get; init; }
    public required DateTimeOffset AddedAt { get; init; }
}

/// <summary>How it is read. Stored by number: append only.</summary>
public enum OriginalKind
{
    Text = 0,
    Line = 1,
    Page = 2,
    Item = 3,
}
