using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <summary>Elements by the short names everyone uses for them (<c>dc:date</c>), whatever prefix or spelling of the namespace a feed has.</summary>
internal static class Vocabulary
{
    /// <summary>For a prefix that a broken feed did not declare.</summary>
    public static string OfPrefix(string prefix) => "prefix:" + prefix.ToLowerInvariant();

    /// <returns><c>title</c> for the feed's own vocabulary (RSS or Atom), <c>dc:title</c> for the others; lower case.</returns>
    public static string ShortName(this XElement element) => Of(element.Name.NamespaceName) is { Length: > 0 } prefix
        ? prefix + ":" + element.Name.LocalName.ToLowerInvariant()
        : element.Name.LocalName.ToLowerInvariant();

    private static string Of(string space)
    {
        if (space.Length == 0) return "";
        if (space.StartsWith("prefix:", StringComparison.Ordinal)) return space[7..] switch { "a10" or "atom10" or "atom03" => "atom", "rss" => "", var prefix => prefix };
        var name = space.ToLowerInvariant();
        return name switch
        {
            _ when IsAtom(name) => "atom",
            _ when name.StartsWith("http://purl.org/dc/elements/", StringComparison.Ordinal) => "dc",
            _ when name.StartsWith("http://purl.org/dc/terms", StringComparison.Ordinal) => "dcterms",
            _ when name.StartsWith("http://purl.org/rss/1.0/modules/content", StringComparison.Ordinal) => "content",
            _ when name.StartsWith("http://purl.org/rss/1.0/modules/", StringComparison.Ordinal) => "module",
            _ when name.Contains("/media", StringComparison.Ordinal) || name.Contains("search.yahoo.com/mrss", StringComparison.Ordinal) => "media",
            _ when name.Contains("itunes", StringComparison.Ordinal) => "itunes",
            _ when name.Contains("feedburner", StringComparison.Ordinal) => "feedburner",
            _ when name.StartsWith("http://www.google.com/schemas/sitemap-news", StringComparison.Ordinal) => "news",
            _ when name.StartsWith("http://www.google.com/schemas/sitemap-image", StringComparison.Ordinal) => "image",
            "http://www.w3.org/1999/02/22-rdf-syntax-ns#" => "rdf",
            "http://www.w3.org/1999/xhtml" => "xhtml",
            _ when IsRss(name) => "",
            _ => "other",
        };
    }

    /// <summary>Atom 1.0, 0.3 and the names it had on the way there.</summary>
    private static bool IsAtom(string name) =>
        name is "http://www.w3.org/2005/atom" or "http://purl.org/atom/ns#" or "http://example.com/newformat#" or "http://example.com/necho" or "http://purl.org/echo/"
            or "uri/of/echo/namespace#" or "http://purl.org/pie/";

    private static bool IsRss(string name) =>
        name.StartsWith("http://purl.org/rss/1.0", StringComparison.Ordinal) || name.Contains("netscape.com/rdf/simple/0.9", StringComparison.Ordinal)
        || name.StartsWith("http://backend.userland.com/", StringComparison.Ordinal) || name.StartsWith("http://blogs.law.harvard.edu/tech/rss", StringComparison.Ordinal)
        || name.StartsWith("http://cyber.law.harvard.edu/rss", StringComparison.Ordinal) || name.StartsWith("http://www.rssboard.org/rss", StringComparison.Ordinal)
        || name.StartsWith("http://www.sitemaps.org/schemas/", StringComparison.Ordinal) || name.StartsWith("http://www.google.com/schemas/sitemap/", StringComparison.Ordinal);
}
