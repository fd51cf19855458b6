using AngleSharp.Dom;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>The addresses a page's head gives.</summary>
internal static class PageLinks
{
    /// <summary>The page's own address: the one it names as canonical, if that is http(s) and of this site's making, else where it was read.</summary>
    public static string? Canonical(IReadOnlyList<IElement> head, Metadata meta, JsonLd json, Uri? address)
    {
        var link = head.FirstOrDefault(e => e.LocalName == "link" && Has(e, "canonical"))?.GetAttribute("href");
        foreach (var stated in (ReadOnlySpan<string?>)[link, meta.First("og:url"), json.Url])
            if (Absolute(stated, address) is { AbsolutePath.Length: > 1 } url) return url.AbsoluteUri;
        return address?.AbsoluteUri;
    }

    /// <summary>RSS, Atom and JSON feeds announced with <c>link rel="alternate"</c>, in the page's order.</summary>
    public static IReadOnlyList<string> Feeds(IReadOnlyList<IElement> head, Uri? address) =>
        [.. head.Where(e => e.LocalName == "link" && Has(e, "alternate") && IsFeed(e.GetAttribute("type")))
            .Select(e => Absolute(e.GetAttribute("href"), address)?.AbsoluteUri ?? (address is null ? e.GetAttribute("href") : null))
            .OfType<string>().Distinct(StringComparer.Ordinal)];

    private static bool Has(IElement link, string relation) =>
        link.GetAttribute("rel")?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Contains(relation, StringComparer.OrdinalIgnoreCase) == true;

    private static bool IsFeed(string? type) =>
        type?.Split(';')[0].Trim().ToLowerInvariant() is "application/rss+xml" or "application/atom+xml" or "application/feed+json" or "application/rdf+xml" or "application/json" or "text/xml" or "application/xml";

    private static Uri? Absolute(string? href, Uri? address)
    {
        if (string.IsNullOrWhiteSpace(href)) return null;
        var known = address is null ? Uri.TryCreate(href.Trim(), UriKind.Absolute, out var url) : Uri.TryCreate(address, href.Trim(), out url);
        return known && url!.Scheme is "http" or "https" ? url : null;
    }
}
