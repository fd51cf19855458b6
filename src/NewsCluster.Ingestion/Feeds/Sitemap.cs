using System.Xml.Linq;
using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>A sitemap (sitemaps.org 0.9, with Google's news extension), an index of sitemaps, or a plain list of addresses.</summary>
/// <param name="Pages">At most the protocol's 50,000.</param>
/// <param name="Sitemaps">Those an index names, to be read in turn.</param>
/// <param name="Truncated">It ended early; the entry it ended in is left out.</param>
public sealed record Sitemap(IReadOnlyList<SitemapPage> Pages, IReadOnlyList<SitemapLink> Sitemaps, bool Truncated = false)
{
    private const int MostEntries = 50_000;

    /// <param name="bytes">The document, decompressed.</param>
    /// <param name="contentType">The Content-Type header, when it came over HTTP.</param>
    /// <param name="address">Where it was found.</param>
    public static (Sitemap? Sitemap, Problem? Problem) Read(ReadOnlySpan<byte> bytes, string? contentType = null, Uri? address = null)
    {
        if (bytes.TrimStart("\uFEFF \t\r\n"u8) is not [(byte)'<', ..]) return List(bytes, contentType);
        var xml = SafeXml.Parse(bytes, contentType);
        if (xml.Root is not { } root) return (null, xml.Problem);
        var name = root.Name.LocalName.ToLowerInvariant();
        if (name is not ("urlset" or "sitemapindex")) return (null, new Problem(name == "html" ? ProblemKind.WebPage : ProblemKind.NotFeed, root.Name.LocalName));
        var entries = root.Elements().Where(e => !xml.CutIn.Contains(e)).Take(MostEntries).Select(e => (Kind: e.Name.LocalName.ToLowerInvariant(), Parts: Parts(e))).ToList();
        return (new Sitemap(
            [.. entries.Where(e => e.Kind == "url").Select(e => Page(e.Parts, address)).OfType<SitemapPage>()],
            [.. entries.Where(e => e.Kind == "sitemap").Select(e => Link(e.Parts, address)).OfType<SitemapLink>()],
            xml.CutIn.Count > 0), null);
    }

    private static Dictionary<string, string> Parts(XElement entry)
    {
        var parts = new Dictionary<string, string>();
        foreach (var part in entry.Elements().SelectMany(e => e.ShortName() == "news:news" ? e.Descendants() : [e]))
            if (!part.HasElements) parts.TryAdd(part.ShortName(), part.Value.Trim());
        return parts;
    }

    private static SitemapPage? Page(Dictionary<string, string> parts, Uri? address)
    {
        if (FeedLinks.Absolute(parts.GetValueOrDefault("loc"), address) is not { } link) return null;
        var title = parts.GetValueOrDefault("news:title");
        return new SitemapPage(link, FeedDates.Parse(parts.GetValueOrDefault("lastmod")),
            string.IsNullOrEmpty(title) ? null : FeedText.Line(title),
            FeedDates.Parse(parts.GetValueOrDefault("news:publication_date")),
            parts.GetValueOrDefault("news:name"), parts.GetValueOrDefault("news:language"));
    }

    private static SitemapLink? Link(Dictionary<string, string> parts, Uri? address) =>
        FeedLinks.Absolute(parts.GetValueOrDefault("loc"), address) is { } link ? new SitemapLink(link, FeedDates.Parse(parts.GetValueOrDefault("lastmod"))) : null;

    /// <summary>An address a line and nothing else.</summary>
    private static (Sitemap?, Problem?) List(ReadOnlySpan<byte> bytes, string? contentType)
    {
        var lines = XmlEncoding.Decode(bytes, contentType).Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (lines.Length == 0) return (null, new Problem(ProblemKind.Empty));
        var links = lines.Take(MostEntries).Select(line => FeedLinks.Absolute(line, null)).ToList();
        return links.Contains(null) ? (null, new Problem(ProblemKind.NotXml)) : (new Sitemap([.. links.Select(link => new SitemapPage(link!))], []), null);
    }
}

/// <param name="Link">Absolute.</param>
/// <param name="Modified">When the page changed, as the site says.</param>
/// <param name="Title">From here on: of news sitemaps.</param>
public sealed record SitemapPage(string Link, FeedDate? Modified = null, string? Title = null, FeedDate? Published = null, string? Outlet = null, string? Language = null);

public sealed record SitemapLink(string Link, FeedDate? Modified);
