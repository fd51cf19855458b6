namespace NewsCluster.Ingestion.Tests.Sites;

/// <summary>What a generated site does to those who fetch from it.</summary>
public enum Behaviour
{
    Plain,
    /// <summary>Answers with ETag and Last-Modified, and 304 to who knows them.</summary>
    Conditional,
    Gzip,
    Brotli,
    Atom,
    JsonFeed,
    /// <summary>Declares ISO-8859-1 and sends UTF-8.</summary>
    WrongCharset,
    Utf16,
    /// <summary>Bare ampersands, undeclared entities and control characters.</summary>
    BrokenXml,
    /// <summary>Dates as some Vietnamese sites write them, without a zone.</summary>
    VietnameseDates,
    /// <summary>The feed's address sends on for now.</summary>
    RedirectedForNow,
    /// <summary>The feed's address sends on for good.</summary>
    Moved,
    /// <summary>Every third hour the server fails (500).</summary>
    FailsAtTimes,
    /// <summary>Every third hour it asks to be left alone (429, Retry-After in seconds).</summary>
    BusyAtTimes,
    /// <summary>Every third hour the answer breaks off in the middle.</summary>
    CutAtTimes,
    /// <summary>Every third hour there is a web page instead of the feed, with a new ETag.</summary>
    PageAtTimes,

    // From here on nothing can be read.
    RedirectLoop,
    GzipBomb,
    Silent,
    Gone,
    RobotsForbid,
    WebPage,
    RedirectInside,
}
