using System.Net;

namespace NewsCluster.Ingestion.Fetching;

/// <param name="Address">What to fetch.</param>
/// <param name="Validators">What came with the last answer that was used to the end; null asks for everything.</param>
public sealed record FetchRequest(Uri Address, Validators? Validators = null)
{
    /// <summary>The Accept header.</summary>
    public string Accept { get; init; } = "*/*";

    public const string FeedTypes = "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";
    public const string PageTypes = "text/html, application/xhtml+xml, */*;q=0.5";
}

/// <summary>
/// By which a server knows what we have. Keep them only once the body they came with has been read and stored: kept after a
/// body nobody could read, they would turn that failure into "not modified" for ever.
/// </summary>
public sealed record Validators(string? ETag, string? LastModified);

public enum FetchOutcome
{
    /// <summary>An answer with a body.</summary>
    Fetched,
    /// <summary>The server says that nothing changed since <see cref="FetchRequest.Validators"/>.</summary>
    NotModified,
    /// <summary>Not asked for: not a public address, or another scheme.</summary>
    Refused,
    /// <summary>Not asked for: the site's robots.txt does not want it.</summary>
    Disallowed,
    Failed,
}

/// <summary>What became of a request. <see cref="Problem"/> is null exactly for <c>Fetched</c> and <c>NotModified</c>.</summary>
public sealed record FetchResult
{
    public required FetchOutcome Outcome { get; init; }
    public Problem? Problem { get; init; }
    public HttpStatusCode? Status { get; init; }

    /// <summary>Decompressed.</summary>
    public ReadOnlyMemory<byte> Body { get; init; }

    /// <summary>The whole header, with its charset.</summary>
    public string? ContentType { get; init; }

    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    /// <summary>Where the site says the requested address has gone for good; a source should be asked there from now on.</summary>
    public Uri? MovedTo { get; init; }

    /// <summary>Every address on the way that sent us on, with its status.</summary>
    public IReadOnlyList<Redirect> Redirects { get; init; } = [];

    public Validators? Validators { get; init; }

    /// <summary>How long the server wants to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }
}

public sealed record Redirect(Uri From, HttpStatusCode Status);
