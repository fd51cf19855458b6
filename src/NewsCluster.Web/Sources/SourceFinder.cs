using NewsCluster.Data.Sources;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Web.Sources;

/// <summary>Something an address can be a source as.</summary>
internal sealed record Candidate(SourceKind Kind, string Address, string Name);

/// <summary>Finds out what an address people know can be a source as.</summary>
internal sealed class SourceFinder(Fetcher fetcher, AddressGuard guard, IConfiguration configuration)
{
    /// <param name="text">A web address, with or without <c>https://</c>, or a folder's full path.</param>
    /// <returns>The best first; or why there are none.</returns>
    public async Task<(IReadOnlyList<Candidate> Candidates, Problem? Problem)> FindAsync(string text, CancellationToken cancel)
    {
        if (Path.IsPathFullyQualified(text))
            return IsAllowed(text) ? ([new Candidate(SourceKind.Folder, Path.GetFullPath(text), Path.GetFileName(Path.TrimEndingDirectorySeparator(text)))], null) : ([], null);

        var (address, refusal) = guard.Check(text.Contains("://", StringComparison.Ordinal) ? text : "https://" + text);
        if (address is null) return ([], refusal);
        var (feeds, problem) = await FeedDiscovery.DiscoverAsync(fetcher, address, cancel);
        if (problem is not null) return ([], problem);
        var found = feeds.Select(feed => new Candidate(SourceKind.Feed, feed.Address.AbsoluteUri, feed.Title.Length > 0 ? feed.Title : feed.Address.Host)).ToList();
        if (found.Exists(feed => feed.Address == address.AbsoluteUri)) return (found, null);
        var answer = await fetcher.FetchAsync(new FetchRequest(address), cancel);
        var isSitemap = answer.Problem is null && Sitemap.Read(answer.Body.Span, answer.ContentType, answer.Address).Sitemap is not null;
        found.Add(new Candidate(isSitemap ? SourceKind.Sitemap : SourceKind.Page, address.AbsoluteUri, address.Host + address.AbsolutePath.TrimEnd('/')));
        return (found, null);
    }

    /// <summary>Whether a folder lies in one of those the configuration names: an admin of the site need not be one of the machine.</summary>
    private bool IsAllowed(string folder) =>
        (configuration.GetSection("Sources:Folders").Get<string[]>() ?? []).Any(root =>
            Path.GetRelativePath(root, folder) is var inside && !inside.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(inside));
}
