using NewsCluster.Ingestion.Decoding;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>What a page is for.</summary>
public enum PageKind
{
    Article,
    /// <summary>A list of articles: a home page, a section, search results. It has no text of its own.</summary>
    Index,
    /// <summary>Nothing that reads like either.</summary>
    Empty,
}

/// <summary>A web page taken apart: the article's text alone in <see cref="Paragraphs"/>, everything else in its place.</summary>
public sealed record ArticlePage
{
    /// <summary>Largest page, in bytes.</summary>
    public const int LargestPage = 12_000_000;

    public required PageKind Kind { get; init; }

    /// <summary>The headline without the site's name.</summary>
    public required string Title { get; init; }

    public required IReadOnlyList<string> Paragraphs { get; init; }

    /// <summary><c>vi</c>, <c>en</c> or <c>other</c>, by the text.</summary>
    public required string Language { get; init; }

    /// <summary>BCP 47, as the page declares it.</summary>
    public string? DeclaredLanguage { get; init; }

    public string? Author { get; init; }
    public PageDate? Published { get; init; }

    /// <summary>The site's or newspaper's name.</summary>
    public string? Outlet { get; init; }

    /// <summary>The address the page names as its own, else the one it was read from.</summary>
    public string? Url { get; init; }

    public string? Description { get; init; }
    public IReadOnlyList<string> Keywords { get; init; } = [];
    public IReadOnlyList<string> Captions { get; init; } = [];

    /// <summary>Feeds the page announces (<c>link rel="alternate"</c>), absolute where the page's address is known.</summary>
    public IReadOnlyList<string> Feeds { get; init; } = [];

    /// <summary>Of the bytes the page was read from.</summary>
    public string Encoding { get; init; } = "utf-8";

    public string Body => string.Join('\n', Paragraphs);

    /// <summary>The page as every source's articles are kept: openings, signatures and keyword lines of the text taken apart too.</summary>
    public ParsedArticle ToArticle()
    {
        var parsed = ArticleParser.Parse(Title, Body, Captions, Language);
        return parsed with
        {
            Outlet = Outlet is { } outlet ? new(outlet, Source.Metadata) : parsed.Outlet,
            Byline = Author is { } author ? new(author, BylineRole.Author) : parsed.Byline,
            Published = Published is { } date ? new(date.Day, date.Origin is DateOrigin.VisibleText or DateOrigin.Markup ? Source.Text : Source.Metadata) : parsed.Published,
            PublishedAt = Published?.Instant,
            Keywords = Keywords.Count > 0 ? Keywords : parsed.Keywords,
            Url = Url,
        };
    }

    /// <summary>Reads a page in bounded time whatever it holds.</summary>
    /// <param name="contentType">The HTTP header's value, where known.</param>
    /// <param name="address">Where the page was, where known: it may hold the date, and relative links need it.</param>
    /// <returns>The page, or why the bytes are none. What the page is for is in <see cref="Kind"/>.</returns>
    public static (ArticlePage? Page, Problem? Problem) Read(ReadOnlySpan<byte> bytes, string? contentType = null, Uri? address = null)
    {
        if (bytes.Length > LargestPage) return (null, new Problem(ProblemKind.TooLarge, LargestPage.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        var (html, encoding, problem) = TextDecoder.DecodeMarkup(bytes, DeclaredCharset.OfContentType(contentType));
        return problem is null ? (PageReader.Read(html, address) with { Encoding = encoding }, null) : (null, problem);
    }
}
