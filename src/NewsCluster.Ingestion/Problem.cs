namespace NewsCluster.Ingestion;

/// <summary>Why a document gave no article. Stored by name: rename nothing.</summary>
public enum ProblemKind
{
    /// <summary>No such file or folder.</summary>
    Missing,
    /// <summary>The operating system refuses to open it.</summary>
    Unreadable,
    Empty,
    /// <summary>Not text: it holds bytes no text has.</summary>
    Binary,
    TooLarge,
    /// <summary>Text in an encoding this version does not read.</summary>
    Encoding,
    /// <summary>A kind of file this version does not read.</summary>
    UnknownKind,
    /// <summary>A compressed file that ends early or is damaged.</summary>
    Damaged,
    /// <summary>Not a JSON object; often a line cut in half.</summary>
    Json,
    /// <summary>A JSON object without a title and a text, or with a value of the wrong kind.</summary>
    Fields,
    /// <summary>The manifest beside the file cannot be used.</summary>
    Manifest,
    /// <summary>An archive of more files than are read. Detail: the limit.</summary>
    TooManyEntries,
    /// <summary>A file in an archive that unfolds out of all proportion: refused.</summary>
    Bomb,
    /// <summary>A web page without an article: a home page, a list of headlines, an empty page.</summary>
    NoArticle,

    /// <summary>An HTML page where a feed was expected.</summary>
    WebPage,
    /// <summary>XML or JSON of another kind than a feed. Detail: its root element.</summary>
    NotFeed,
    /// <summary>A list of feeds that names none.</summary>
    NoFeeds,
    /// <summary>Neither XML nor JSON.</summary>
    NotXml,
    /// <summary>XML that declares entities or a document type of its own: refused.</summary>
    XmlForbidden,
    /// <summary>XML deeper or larger than any real document: refused.</summary>
    XmlTooComplex,
    /// <summary>It breaks off in the middle; what was complete may have been read.</summary>
    Truncated,

    /// <summary>Not a whole web address.</summary>
    Address,
    /// <summary>Another scheme than http and https. Detail: which.</summary>
    Scheme,
    /// <summary>An address that is not of the open internet, and that the configuration does not allow. Detail: it.</summary>
    NotPublic,
    /// <summary>A port web sites do not use. Detail: its number.</summary>
    Port,
    /// <summary>No such host name.</summary>
    UnknownHost,
    /// <summary>Nobody answers, or the connection broke. Detail: the system's message.</summary>
    Connection,
    /// <summary>The server's certificate is not to be trusted.</summary>
    Certificate,
    /// <summary>Too slow, or silent for too long.</summary>
    Timeout,
    /// <summary>The connection ended before the answer did.</summary>
    CutOff,
    /// <summary>Sent on too often. Detail: how often.</summary>
    Redirects,
    /// <summary>An answer that is no success. Detail: its status.</summary>
    HttpStatus,
    /// <summary>The site says it is gone for good (410).</summary>
    Gone,
    /// <summary>The site's robots.txt does not want it read.</summary>
    Robots,
    /// <summary>The site's robots.txt cannot be had, so that it is not known what is wanted.</summary>
    RobotsUnknown,
}

/// <param name="Detail">What the sentence fills in: the limit, the system's message, the field.</param>
public sealed record Problem(ProblemKind Kind, string? Detail = null);
