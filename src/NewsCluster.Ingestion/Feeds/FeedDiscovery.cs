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
    private static readonly string[] UsualPaths = ["rss", "feed", "rss.xml", "feed.xml", "atom.xml", "rss/home.rss"];

    /// <summary>How long usual places are asked: somebody waits for the answer, and a host is asked one thing at a time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

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

    /// <summary>The feeds an answer leads to: itself, or what it names when it is a page.</summary>
    /// <param name="asked">The address before redirects.</param>
    /// <param name="answer">One with a body.</param>
    public static IReadOnlyList<FoundFeed> In(Uri asked, FetchResult answer) =>
        FeedReader.Read(answer.Body.Span, answer.ContentType, answer.Address).Feed is { } feed
            ? [new FoundFeed(answer.MovedTo ?? asked, feed.Title)]
            : In(answer.Body.Span, answer.ContentType, answer.Address);

    /// <summary>
    /// Asks the usual places of a site, until one leads to feeds or ten seconds are over. Of what pages name nothing is asked for,
    /// so a found address may still disappoint.
    /// </summary>
    public static async Task<IReadOnlyList<FoundFeed>> AtUsualPlacesAsync(Fetcher fetcher, Uri site, TimeProvider time, CancellationToken cancel = default)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        try
        {
            foreach (var path in UsualPaths)
            {
                var place = new Uri(site, "/" + path);
                var answer = await fetcher.FetchAsync(new FetchRequest(place) { Accept = FetchRequest.FeedTypes }, either.Token);
                if (answer.Problem is null && In(place, answer) is { Count: > 0 } feeds) return feeds;
            }
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // What was not found by now is not worth more waiting.
        }
        return [];
    }

    private static FoundFeed? Found(IElement link, Uri page, string? title) =>
        Uri.TryCreate(page, link.GetAttribute("href")!.Trim(), out var address) && FeedLinks.IsWeb(address) ? new FoundFeed(address, Whitespace.Fold(title ?? "")) : null;

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
