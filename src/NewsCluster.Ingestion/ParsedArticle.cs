using NewsCluster.Clustering.Dates;

namespace NewsCluster.Ingestion;

/// <summary>What a source gave, taken apart: the text alone in <see cref="Paragraphs"/>, everything else in its place.</summary>
public sealed record ParsedArticle
{
    public required string Title { get; init; }

    /// <summary>The body in order, nothing twice, without captions, bylines, keywords and other articles' headlines.</summary>
    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary><c>vi</c>, <c>en</c> or <c>other</c>.</summary>
    public required string Language { get; init; }

    public Stated<string>? Outlet { get; init; }
    public Byline? Byline { get; init; }

    /// <summary>The day of publication, as far as it is known.</summary>
    public Stated<PartialDate>? Published { get; init; }

    /// <summary>The instant of publication, where a time of day is stated.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>The date that opens the article's own text.</summary>
    public PartialDate? Dateline { get; init; }

    public IReadOnlyList<string> Captions { get; init; } = [];
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<Teaser> Related { get; init; } = [];
    public string? Url { get; init; }
    public bool IsSample { get; init; }

    /// <summary>Whether the text is a feed's summary only.</summary>
    public bool IsSummary { get; init; }

    /// <summary>Why the manifest states what it states, by language code.</summary>
    public IReadOnlyDictionary<string, string>? ManifestNote { get; init; }

    public string Body => string.Join('\n', Paragraphs);
}

/// <summary>A fact and where it was read.</summary>
public sealed record Stated<T>(T Value, Source Source);

public enum Source { Metadata, Text, Manifest }

/// <summary>Another article's headline, printed with this one.</summary>
public sealed record Teaser(string Title, string? Summary);

public sealed record Byline(string Name, BylineRole Role);

public enum BylineRole { Author, Translated, TranslatedAndAbridged, Compiled, Photographs }
