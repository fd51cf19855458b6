using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsCluster.Ingestion.Feeds.Xml;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Feeds;

/// <param name="Title">As the page names it; empty when it does not.</param>
public sealed record FoundFeed(Uri Address, string Title);

/// <summary>Finds the feeds of a site from the address people know.</summary>
public static class FeedDiscovery
{
    private static readonly HashSet<string> FeedTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml", "application/x-rss+xml", "text/rss+xml",
    };

    /// <summary>Where sites keep their feeds when their pages do not say; the first is often a page that lists them.</summary>
    private static readonly string[] UsualPaths = ["rss", "feed", "rss.xml", "feed.xml", "atom.xml", "index.xml", "feed.json", "rss/home.rss", "rss/tin-moi-nhat.rss"];

    private const int Most = 200;

    /// <summary>What the page itself names: its alternates first, then its links to what looks like feeds.</summary>
    public static IReadOnlyList<FoundFeed> In(ReadOnlySpan<byte> html, string? contentType, Uri page)
    {
        using var document = new HtmlParser().ParseDocument(XmlEncoding.Decode(html, contentType).Text);
        var from = document.QuerySelector("base[href]")?.GetAttribute("href") is { } stated && Uri.TryCreate(page, stated, out var known) ? known : page;
        var alternates = document.QuerySelectorAll("link[rel~=alternate i][type][href]")
            .Where(link => FeedTypes.Contains(link.GetAttribute("type")!.Split(';')[0].Trim())).Select(link => Found(link, from, link.GetAttribute("title")));
        var links = document.QuerySelectorAll("a[href]").Where(LooksLikeFeed).Select(link => Found(link, from, link.TextContent)).Where(f => f is not null && SameSite(f.Address, page));
        return [.. alternates.Concat(links).OfType<FoundFeed>().DistinctBy(f => f.Address).Take(Most)];
    }

    /// <summary>
    /// Asks the address, which may be a feed itself, then what its page names, then the usual places of the site.
    /// Of what pages name nothing is asked for, so a found address may still disappoint.
    /// </summary>
    /// <returns>Possibly nothing; the problem is that of the first request.</returns>
    public static async Task<(IReadOnlyList<FoundFeed> Feeds, Problem? Problem)> DiscoverAsync(Fetcher fetcher, Uri address, CancellationToken cancel = default)
    {
        var (feeds, problem) = await AskAsync(fetcher, address, cancel);
        if (feeds.Count > 0 || problem is not null) return (feeds, problem);
        foreach (var path in UsualPaths)
        {
            (feeds, _) = await AskAsync(fetcher, new Uri(address, "/" + path), cancel);
            if (feeds.Count > 0) break;
        }
        return (feeds, null);
    }

    private static async Task<(IReadOnlyList<FoundFeed>, Problem?)> AskAsync(Fetcher fetcher, Uri address, CancellationToken cancel)
    {
        var answer = await fetcher.FetchAsync(new FetchRequest(address) { Accept = FetchRequest.FeedTypes }, cancel);
        if (answer.Problem is { } problem) return ([], problem);
        var (feed, _) = FeedReader.Read(answer.Body.Span, answer.ContentType, answer.Address);
        return (feed is not null ? [new FoundFeed(answer.MovedTo ?? address, feed.Title)] : In(answer.Body.Span, answer.ContentType, answer.Address), null);
    }

    private static FoundFeed? Found(IElement link, Uri page, string? title) =>
        Uri.TryCreate(page, link.GetAttribute("href")!.Trim(), out var address) && FeedLinks.IsWeb(address) ? new FoundFeed(address, FeedText.FoldLine(title ?? "")) : null;

    private static bool LooksLikeFeed(IElement link)
    {
        var path = link.GetAttribute("href")!.Trim().Split('?', '#')[0].TrimEnd('/').ToLowerInvariant();
        return path.EndsWith(".rss", StringComparison.Ordinal) || path.EndsWith("/feed", StringComparison.Ordinal) || path.EndsWith("/atom.xml", StringComparison.Ordinal)
            || path.EndsWith("/rss.xml", StringComparison.Ordinal) || path.EndsWith("/feed.xml", StringComparison.Ordinal)
            || path.EndsWith(".xml", StringComparison.Ordinal) && path.Contains("rss", StringComparison.Ordinal);
    }

    private static bool SameSite(Uri feed, Uri page) => Bare(feed.Host) is var a && Bare(page.Host) is var b
        && (a.Equals(b, StringComparison.OrdinalIgnoreCase) || a.EndsWith("." + b, StringComparison.OrdinalIgnoreCase) || b.EndsWith("." + a, StringComparison.OrdinalIgnoreCase));

    private static string Bare(string host) => host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? host[4..] : host;
}
