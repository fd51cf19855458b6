using System.Text.RegularExpressions;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// When the page was published, by the order of trust htmldate made known (Barbaresi 2020, doi:10.21105/joss.02439):
/// what metadata call the publication, the address, elements made for dates, words near the headline, and at last the
/// modification and whatever else the markup says.
/// </summary>
internal sealed partial class PublicationDate(string html, Markup markup, Metadata meta, JsonLd json, Uri? address, Node content, TimeSpan zone, bool monthFirst)
{
    private static readonly string[] PublishedNames =
    [
        "article:published_time", "og:article:published_time", "og:published_time", "datePublished", "article:published", "article.published", "article:post_date", "published_time",
        "publishdate", "publish-date", "publish_date", "publication_date", "publicationdate", "pubdate", "og:pubdate", "bt:pubdate", "published-date", "datepublished", "parsely-pub-date", "sailthru.date",
        "cXenseParse:recs:publishtime", "cXenseParse:publishtime", "cxenseparse:pubdate", "rnews:datePublished", "OriginalPublicationDate", "article_date_original", "dc.date.issued", "dcterms.issued", "dc.issued", "dcterms.date", "dc.date", "dc:date", "dcterms.created", "dc.date.created", "dc.created",
        "citation_publication_date", "citation_date", "citation_online_date", "shareaholic:article_published_time", "article:published_date", "gentime", "date", "created", "creation_date", "release_date", "dateCreated", "og:regDate", "eomportal-lastUpdate", "video:release_date", "article-publication-date", "timestamp",
    ];

    /// <summary>Hours from UTC of the zones people live in.</summary>
    private const int MostWestern = 10, MostEastern = 13;

    private static readonly string[] ModifiedNames = ["article:modified_time", "og:updated_time", "dateModified", "lastmod", "last-modified", "dcterms.modified", "dc.date.modified", "revised", "modified"];

    private readonly Lazy<HashSet<Node>> aroundHeadlines = new(() => [.. markup.Body.Descendants().Where(node => node.Name == "h1").Take(5).SelectMany(node => node.Ancestors())]);

    public PageDate? Find() => Found() is { } date ? date with { Day = DayOfReaders(date) } : null;

    private PageDate? Found() =>
        Stated(json.Published, DateOrigin.JsonLd)
        ?? PublishedNames.Select(name => Stated(meta.First(name), DateOrigin.Meta)).FirstOrDefault(date => date is not null)
        ?? Microdata()
        ?? Stated(json.PagePublished, DateOrigin.JsonLd)
        ?? OfAddress()
        ?? TimeElement()
        ?? DateElement()
        ?? InScript()
        ?? NearHeadline()
        ?? ModifiedNames.Select(name => Stated(meta.First(name), DateOrigin.Meta)).FirstOrDefault(date => date is not null)
        ?? Anywhere();

    /// <summary>
    /// A time given in UTC may fall on the day before or after the outlet's own: then the day readers see is the day of
    /// publication, if a zone of the Earth puts it there.
    /// </summary>
    private Clustering.Dates.PartialDate DayOfReaders(PageDate date)
    {
        if (date is not { Instant: { } instant, Origin: DateOrigin.JsonLd or DateOrigin.Meta or DateOrigin.Microdata } || instant.Offset != TimeSpan.Zero) return date.Day;
        if (DateElement()?.Day.ToDateOnly() is not { } seen) return date.Day;
        var shift = seen.DayNumber - DateOnly.FromDateTime(instant.DateTime).DayNumber;
        return (shift == -1 && instant.Hour < MostWestern) || (shift == 1 && instant.Hour >= 24 - MostEastern) ? Clustering.Dates.PartialDate.Of(seen) : date.Day;
    }

    private PageDate? Stated(string? value, DateOrigin origin) => WrittenDate.Value(value, monthFirst)?.ToPageDate(origin, zone);

    private PageDate? Microdata() =>
        markup.Body.Descendants()
            .Where(node => node.Attribute("itemprop")?.Contains("datePublished", StringComparison.OrdinalIgnoreCase) == true || node.Attribute("property")?.EndsWith("datePublished", StringComparison.OrdinalIgnoreCase) == true || node.Attribute("pubdate") is not null)
            .Select(node => OfNode(node, DateOrigin.Microdata)).FirstOrDefault(date => date is not null);

    private PageDate? OfNode(Node node, DateOrigin origin) =>
        Stated(node.Attribute("content"), origin) ?? Stated(node.Attribute("datetime"), origin)
        ?? (node.FlatText() is { Length: < 200 } text ? OfText(text, origin) : null)
        ?? Stated(node.Attribute("title"), origin) ?? Stated(node.Attribute("data-time"), origin) ?? Stated(node.Attribute("data-timestamp"), origin) ?? Stated(node.Attribute("data-date"), origin);

    private PageDate? OfText(string text, DateOrigin origin)
    {
        foreach (var date in WrittenDate.All(text, monthFirst)) return date.ToPageDate(origin, zone);
        return null;
    }

    private PageDate? OfAddress()
    {
        var url = address?.AbsoluteUri ?? meta.First("og:url") ?? json.Url;
        return url is not null && InAddress().Match(url) is { Success: true } match && WrittenDate.DayOf(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) is { } day
            ? new PageDate(Clustering.Dates.PartialDate.Of(day), null, DateOrigin.Url)
            : null;
    }

    /// <summary>The first in the article, else the first after the headline that is in no list of other articles.</summary>
    private PageDate? TimeElement()
    {
        var times = markup.Body.Descendants().Where(node => node.Name == "time" || (node.Name == "abbr" && node.Has(Hint.Date))).Where(node => !IsElsewhere(node)).ToList();
        return times.Where(node => node.Has(Hint.Date) || node.Ancestors().Take(3).Any(a => a.Has(Hint.Byline)))
            .Concat(times).Select(node => OfNode(node, DateOrigin.TimeElement)).FirstOrDefault(date => date is not null);
    }

    private PageDate? DateElement() =>
        markup.Body.Descendants().Where(node => node.Has(Hint.Date | Hint.Byline) && node.Text is null && !IsElsewhere(node))
            .Select(node => node.FlatText() is { Length: > 5 and < 200 } text ? OfText(text, DateOrigin.VisibleText) ?? Stated(node.Attribute("title"), DateOrigin.VisibleText) : null)
            .FirstOrDefault(date => date is not null);

    /// <summary>In comments, lists of other articles, or the page's frame.</summary>
    private bool IsElsewhere(Node node) =>
        node.Ancestors().Prepend(node).Any(a => (a.Has(Hint.Comments) && !aroundHeadlines.Value.Contains(a)) || a.Name is "footer" or "nav" or "aside" or "blockquote" || (a.Dropped && a.Has(Hint.Furniture) && !a.Has(Hint.Byline | Hint.Date)));

    /// <summary>What a script keeps under a name that says publication.</summary>
    private PageDate? InScript()
    {
        foreach (Match match in ScriptField().Matches(html))
            if (Stated(match.Groups["value"].Value, DateOrigin.Markup) is { } date) return date;
        return null;
    }

    private PageDate? NearHeadline()
    {
        foreach (var node in markup.Body.Descendants())
            if (node.Text is { Length: > 7 and < 400 } text && !IsElsewhere(node) && !IsIn(node, content) && OfText(Whitespace.Fold(text), DateOrigin.VisibleText) is { } date) return date;
        foreach (var block in BlockReader.Read(content).Where(b => b.Text.Length < 120))
            if (OfText(block.Text, DateOrigin.VisibleText) is { } date) return date;
        return null;
    }

    private static bool IsIn(Node node, Node container) => node.Ancestors().Contains(container) && container.Name != "body";

    private PageDate? Anywhere() => OfText(string.Join('\n', BlockReader.Read(markup.Body).Select(b => b.Text)), DateOrigin.Markup);

    [GeneratedRegex(@"""(date_?published|published_?(first|at|date|on|time)|first[_-]?publi(shed|cation)(_?date)?|publi(sh|cation)[_-]?(date|time)(time)?|date_?created)""\s*:\s*""(?<value>[^""]{8,40})""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex ScriptField();

    [GeneratedRegex(@"[/_=-](?<y>(19|20)\d\d)[/_.-]?(?<m>[01]\d)[/_.-]?(?<d>[0-3]\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex InAddress();
}
