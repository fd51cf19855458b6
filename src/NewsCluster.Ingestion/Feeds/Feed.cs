namespace NewsCluster.Ingestion.Feeds;

public enum FeedKind { Rss, Atom, Json }

/// <summary>A feed as it was read: RSS 0.9x, 1.0, 2.0, Atom 0.3, 1.0 or JSON Feed.</summary>
public sealed record Feed
{
    public required FeedKind Kind { get; init; }

    /// <summary>As the feed names it: <c>0.91</c>, <c>1.0</c>, <c>2.0</c>; empty when it names none.</summary>
    public required string Version { get; init; }

    /// <summary>Plain text; empty when the feed has none.</summary>
    public required string Title { get; init; }

    /// <summary>The site's address, absolute.</summary>
    public string? Link { get; init; }

    /// <summary>As stated (<c>vi</c>, <c>en-US</c>), not detected.</summary>
    public string? Language { get; init; }

    /// <summary>The encoding the bytes were read in, by its IANA name in lower case.</summary>
    public required string Encoding { get; init; }

    public FeedDate? Published { get; init; }
    public FeedDate? Updated { get; init; }
    public required IReadOnlyList<FeedItem> Items { get; init; }

    /// <summary>False when the feed breaks the rules of its format and was read all the same.</summary>
    public bool WellFormed { get; init; } = true;

    /// <summary>The feed ended early. The item it ended in is left out.</summary>
    public bool Truncated { get; init; }
}

public sealed record FeedItem
{
    /// <summary>Plain text; empty when the item has none.</summary>
    public required string Title { get; init; }

    /// <summary>The article's address, absolute, http or https.</summary>
    public string? Link { get; init; }

    /// <summary>The feed's own name for the item; where it gives none, its link.</summary>
    public string? Id { get; init; }

    public FeedDate? Published { get; init; }
    public FeedDate? Updated { get; init; }

    /// <summary>Plain text, a line a paragraph; where the feed has no summary, all of its content.</summary>
    public string? Summary { get; init; }

    /// <summary>The article as the feed carries it, HTML.</summary>
    public string? Content { get; init; }

    public string? Author { get; init; }
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Whether <see cref="Content"/> looks like the whole article; when false, the article is at <see cref="Link"/>.</summary>
    public bool CarriesFullText { get; init; }
}
