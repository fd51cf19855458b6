using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Reads a feed of any of the kinds there are, as it is found in the wild.</summary>
public static class FeedReader
{
    /// <param name="bytes">The document, decompressed.</param>
    /// <param name="contentType">The Content-Type header, when it came over HTTP.</param>
    /// <param name="address">Where it was found; relative links count from there.</param>
    /// <returns>A feed (which may have no items), or why it is none.</returns>
    public static (Feed? Feed, Problem? Problem) Read(ReadOnlySpan<byte> bytes, string? contentType = null, Uri? address = null)
    {
        if (JsonFeedReader.LooksLikeJson(bytes)) return JsonFeedReader.Read(bytes, contentType, address);
        var xml = SafeXml.Parse(bytes, contentType);
        if (xml.Root is not { } root) return (null, xml.Problem);
        Feed? feed = root.ShortName() switch
        {
            "rss" or "rdf:rdf" or "channel" or "rdf" => RssReader.Read(xml, address),
            "atom:feed" or "feed" or "atom:entry" => AtomReader.Read(xml, address),
            _ when root.Name.LocalName.Equals("rss", StringComparison.OrdinalIgnoreCase) => RssReader.Read(xml, address),
            _ when root.Name.LocalName.Equals("feed", StringComparison.OrdinalIgnoreCase) => AtomReader.Read(xml, address),
            _ => null,
        };
        if (feed is null) return (null, new Problem(root.Name.LocalName.Equals("html", StringComparison.OrdinalIgnoreCase) || !xml.WellFormed && HtmlOnly.Contains(root.Name.LocalName) ? ProblemKind.WebPage : ProblemKind.NotFeed, root.Name.LocalName));
        if (feed is { Truncated: true, Items.Count: 0 }) return (null, new Problem(ProblemKind.Truncated));
        return (VietnameseTime.Apply(feed, address), null);
    }

    /// <summary>What an HTML page may begin with when it leaves out its own element.</summary>
    private static readonly HashSet<string> HtmlOnly = new(StringComparer.OrdinalIgnoreCase) { "head", "body", "meta", "title", "div", "p", "script", "h1" };
}
