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
    /// <summary>A web page without an article: a home page, a list of headlines, an empty page.</summary>
    NoArticle,
}

/// <param name="Detail">What the sentence fills in: the limit, the system's message, the field.</param>
public sealed record Problem(ProblemKind Kind, string? Detail = null);
