using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Addresses in a feed, made absolute (RFC 3986 section 5, XML Base).</summary>
internal static partial class FeedLinks
{
    /// <returns>The web address meant; null for none, or one of another scheme.</returns>
    public static string? Absolute(string? link, Uri? from)
    {
        link = link is null ? "" : Breaks().Replace(link.Trim(), "").Replace(" ", "%20", StringComparison.Ordinal);
        if (link.Length == 0 || link.Length > 4_000) return null;
        if (Scheme().IsMatch(link)) return Uri.TryCreate(link, UriKind.Absolute, out var whole) && IsWeb(whole) ? link : null;
        return from is not null && Uri.TryCreate(from, link, out var absolute) && IsWeb(absolute) ? absolute.AbsoluteUri : null;
    }

    public static bool IsWeb(Uri address) => address.Scheme is "http" or "https" && address.Host.Length > 0;

    /// <summary>What relative links inside the element count from.</summary>
    public static Uri? Base(XElement element, Uri? document)
    {
        foreach (var outer in element.AncestorsAndSelf().Reverse())
        {
            if (outer.Attribute(XNamespace.Xml + "base")?.Value is not { Length: > 0 } stated) continue;
            if (Uri.TryCreate(stated.Trim(), UriKind.Absolute, out var whole) && IsWeb(whole)) document = whole;
            else if (document is not null && Uri.TryCreate(document, stated.Trim(), out var relative)) document = relative;
        }
        return document;
    }

    [GeneratedRegex(@"[\r\n\t]+\s*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.\-]*:")]
    private static partial Regex Scheme();
}
