using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Web.Sources;

/// <summary>Something an address can be a source as.</summary>
internal sealed record Candidate(SourceKind Kind, string Address, string Name);

/// <summary>Finds out what an address people know can be a source as.</summary>
internal sealed class SourceFinder(Fetcher fetcher, AddressGuard guard, TimeProvider time, IConfiguration configuration, IDataProtectionProvider protection)
{
    private readonly IDataProtector offers = protection.CreateProtector("NewsCluster.Sources.Offer");

    /// <param name="text">A web address, with or without <c>https://</c>, or a folder's full path.</param>
    /// <returns>The best first; or why there are none.</returns>
    public async Task<(IReadOnlyList<Candidate> Candidates, Problem? Problem)> FindAsync(string text, CancellationToken cancel)
    {
        if (Path.IsPathFullyQualified(text)) return Folder(text);

        var isWhole = text.Contains("://", StringComparison.Ordinal);
        var (address, refusal) = guard.Check(isWhole ? text : "https://" + text);
        // A single word is hardly meant as the name of a machine in the house.
        if (address is null) return ([], isWhole || text.AsSpan().ContainsAny(".:") ? refusal : new Problem(ProblemKind.Address));
        var answer = await fetcher.FetchAsync(new FetchRequest(address) { Accept = FetchRequest.FeedTypes }, cancel);
        if (answer.Problem is { } problem) return ([], problem);
        var feeds = FeedDiscovery.In(address, answer);
        var isSitemap = feeds.Count == 0 && Sitemap.Read(answer.Body.Span, answer.ContentType, answer.Address).Sitemap is not null;
        if (feeds.Count == 0 && !isSitemap) feeds = await FeedDiscovery.AtUsualPlacesAsync(fetcher, address, time, cancel);
        var found = feeds.Select(feed => new Candidate(SourceKind.Feed, feed.Address.AbsoluteUri, feed.Title.Length > 0 ? feed.Title : feed.Address.Host)).ToList();
        if (!found.Exists(feed => feed.Address == (answer.MovedTo ?? address).AbsoluteUri))
            found.Add(new Candidate(isSitemap ? SourceKind.Sitemap : SourceKind.Page, address.AbsoluteUri, address.Host + address.AbsolutePath.TrimEnd('/')));
        return (found, null);
    }

    /// <summary>What lies outside the allowed folders is neither read nor said to be there.</summary>
    private (IReadOnlyList<Candidate>, Problem?) Folder(string path) =>
        !IsAllowed(path) ? ([], null)
        : !Directory.Exists(path) ? ([], new Problem(ProblemKind.Missing))
        : ([new Candidate(SourceKind.Folder, Path.GetFullPath(path), Path.GetFileName(Path.TrimEndingDirectorySeparator(path)))], null);

    /// <summary>A candidate as a form can carry it: nobody else can make one, so what was found once need not be looked for again.</summary>
    public string Offer(Candidate candidate) => offers.Protect(JsonSerializer.Serialize(candidate));

    /// <returns>What was offered; null for what this site did not offer, or no longer allows.</returns>
    public Candidate? Offered(string? offer)
    {
        try
        {
            var candidate = JsonSerializer.Deserialize<Candidate>(offers.Unprotect(offer ?? ""));
            return candidate is { Kind: SourceKind.Folder } && !IsAllowed(candidate.Address) ? null : candidate;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Whether a folder lies in one of those the configuration names: an admin of the site need not be one of the machine.</summary>
    private bool IsAllowed(string folder) =>
        (configuration.GetSection("Sources:Folders").Get<string[]>() ?? []).Any(root =>
            Path.GetRelativePath(root, folder) is var inside && !inside.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(inside));
}
