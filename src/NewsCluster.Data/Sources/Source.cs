namespace NewsCluster.Data.Sources;

/// <summary>Where articles come from again and again, and how well that goes.</summary>
public sealed class Source
{
    public long Id { get; init; }
    public required SourceKind Kind { get; set; }

    /// <summary>What people call it.</summary>
    public required string Name { get; set; }

    /// <summary>An http(s) address, or a folder's path on the node that reads it.</summary>
    public required string Address { get; set; }

    /// <summary>Minutes between two looks when all goes well.</summary>
    public required int IntervalMinutes { get; set; }

    /// <summary>The language of its articles where they do not show it themselves; null to detect.</summary>
    public string? Language { get; set; }

    /// <summary>Who publishes it, where the articles do not say.</summary>
    public string? Outlet { get; set; }

    /// <summary>Whether the page behind each item is read, for feeds that carry summaries only.</summary>
    public bool FullText { get; set; }
    public bool IsEnabled { get; set; } = true;

    public required string AddedBy { get; init; }
    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>Validators of the last answer that could be read whole (RFC 9110, 8.8).</summary>
    public string? ETag { get; set; }
    public string? LastModified { get; set; }

    public DateTimeOffset? LastTriedAt { get; set; }
    public DateTimeOffset? LastSuccessAt { get; set; }

    /// <summary>Looks in a row that failed; the time between them grows with it.</summary>
    public int Failures { get; set; }

    /// <summary>When to look next.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>What was wrong at the last look, as in <see cref="Runs.RunDocument.Problem"/>; null when nothing was.</summary>
    public string? Problem { get; set; }
    public string? Detail { get; set; }
}

/// <summary>Stored by number: append only.</summary>
public enum SourceKind
{
    Feed = 0,
    Sitemap = 1,
    Page = 2,
    Folder = 3,
}

/// <summary>A file of a watched folder as it was when it was last read.</summary>
public sealed class WatchedFile
{
    public required long SourceId { get; init; }
    public required string Name { get; init; }

    /// <summary>In bytes.</summary>
    public required long Length { get; set; }
    public required DateTimeOffset ModifiedAt { get; set; }
}
