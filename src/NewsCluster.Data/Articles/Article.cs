namespace NewsCluster.Data.Articles;

/// <summary>One article, as its source gave it and as the parser cleaned it.</summary>
public sealed class Article
{
    /// <summary>Given by the database, or taken from it beforehand (<see cref="NewsDbContext.TakeKeysAsync"/>).</summary>
    public long Id { get; set; }

    /// <summary>What makes it the same article when it comes again: its canonical URL, else its content hash.</summary>
    public required string Key { get; set; }

    /// <summary><c>vi</c>, <c>en</c> or <c>other</c>.</summary>
    public required string Language { get; set; }

    public required string Title { get; set; }

    /// <summary>The body: paragraphs separated by a line feed, without captions, bylines and related headlines.</summary>
    public required string Text { get; set; }

    public string? Url { get; set; }
    public string? Outlet { get; set; }

    /// <summary>Where <see cref="Outlet"/> was read.</summary>
    public Basis OutletBasis { get; set; }

    public string? Byline { get; set; }
    public BylineRole BylineRole { get; set; }

    /// <summary>The instant of publication, where the source states a time of day.</summary>
    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>The day of publication in ISO 8601, <c>XXXX-12-08</c> when the year is open, null when nothing is known.</summary>
    public string? PublishedDate { get; set; }

    /// <summary>Where <see cref="PublishedDate"/> was read.</summary>
    public Basis DateBasis { get; set; }

    /// <summary>Why the manifest states what it states, in the two languages of the interface.</summary>
    public string? ManifestNoteVi { get; set; }
    public string? ManifestNoteEn { get; set; }

    /// <summary>The date in the article's own first line, in ISO 8601, <c>XXXX</c> for an open year.</summary>
    public string? DatelineDate { get; set; }

    public List<string> Keywords { get; set; } = [];
    public List<string> Captions { get; set; } = [];

    /// <summary>Headlines of other articles printed with this one; never part of its text.</summary>
    public List<RelatedHeadline> RelatedHeadlines { get; set; } = [];

    /// <summary>Written for trying the product out, not by a newsroom.</summary>
    public bool IsSample { get; set; }

    public required DateTimeOffset AddedAt { get; init; }

    /// <summary>The source that brought it, null when a person did.</summary>
    public long? SourceId { get; init; }

    /// <summary>Hash of what came in, by which the next look knows without reading whether it changed; null to read it again.</summary>
    public string? InputDigest { get; set; }

    /// <summary>Whether the text is a feed's summary only.</summary>
    public bool IsSummary { get; set; }

    /// <summary>The text's min-hashes, by which repetitions are found.</summary>
    public byte[]? Sketch { get; set; }

    /// <summary>What an embedding model made of headline and opening, a byte a dimension; null where none was asked or had.</summary>
    public byte[]? Embedding { get; set; }

    /// <summary>The model of <see cref="Embedding"/>: those of two models are never compared.</summary>
    public string? EmbeddingModel { get; set; }

    /// <summary>What the engine found it to be like as it entered; null to look for it again.</summary>
    public byte[]? Links { get; set; }

    /// <summary>The fingerprint of the model of <see cref="Links"/>: those of another are looked for again. <see cref="ComparedAnew"/> for what has changed since it came.</summary>
    public int? LinkModel { get; set; }

    /// <summary>In place of a model: the engine compared the article anew, with those that came after it too.</summary>
    public const int ComparedAnew = 0;

    /// <summary>Takes note that it is not what it was when it came: what it was found to be like then holds no more.</summary>
    public void ForgetLinks() => (Links, LinkModel) = (null, ComparedAnew);

    public List<Stories.Membership> Memberships { get; } = [];
}

public sealed class RelatedHeadline
{
    public required string Title { get; set; }
    public string? Summary { get; set; }
}

/// <summary>Where a fact about an article comes from. Stored by number: append only.</summary>
public enum Basis
{
    Unknown = 0,
    Metadata = 1,
    Text = 2,
    Manifest = 3,
    Editor = 4,
}

/// <summary>What the person named at the end of an article did. Stored by number: append only.</summary>
public enum BylineRole
{
    Author = 0,
    Translated = 1,
    TranslatedAndAbridged = 2,
    Compiled = 3,
    Photographs = 4,
}
