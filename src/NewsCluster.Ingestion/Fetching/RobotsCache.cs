using System.Collections.Concurrent;
using System.Net;

namespace NewsCluster.Ingestion.Fetching;

/// <summary>The robots.txt files of the sites met so far, each asked for again after a day.</summary>
internal sealed class RobotsCache(TimeProvider time, TimeSpan lifetime, Func<Uri, CancellationToken, Task<FetchResult>> fetch)
{
    /// <summary>A site whose file cannot be had is left alone, but not for a day.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromMinutes(10);

    private const int MostSites = 20_000;

    private sealed record Entry(RobotsFile? File, Problem? Problem, DateTimeOffset Until);

    private readonly ConcurrentDictionary<string, Entry> sites = new(StringComparer.Ordinal);

    /// <returns>Why the address is not to be fetched, null when it may be; and the rest the site asks for between two requests.</returns>
    public async Task<(Problem? Problem, TimeSpan Delay)> AskAsync(Uri address, CancellationToken cancel)
    {
        var site = address.GetLeftPart(UriPartial.Authority);
        if (!sites.TryGetValue(site, out var entry) || entry.Until <= time.GetUtcNow())
        {
            if (sites.Count >= MostSites) sites.Clear();
            sites[site] = entry = await ReadAsync(new Uri(address, "/robots.txt"), cancel);
        }
        if (entry.File is not { } file) return (entry.Problem, TimeSpan.Zero);
        return (file.Allows(FetchOptions.Product, address.PathAndQuery) ? null : new Problem(ProblemKind.Robots, address.Host), file.DelayFor(FetchOptions.Product));
    }

    /// <summary>RFC 9309 section 2.3.1: none there (4xx) allows everything, none to be had (5xx, no connection) nothing.</summary>
    private async Task<Entry> ReadAsync(Uri address, CancellationToken cancel)
    {
        var answer = await fetch(address, cancel);
        var now = time.GetUtcNow();
        if (answer.Outcome == FetchOutcome.Fetched) return new Entry(RobotsFile.Parse(answer.Body.Span), null, now + lifetime);
        if (answer.Status is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError || answer.Problem?.Kind == ProblemKind.Redirects)
            return new Entry(RobotsFile.AllowAll, null, now + lifetime);
        // When the site itself cannot be reached, that is what to say.
        var problem = answer.Status is null && answer.Problem is { } reason ? reason : new Problem(ProblemKind.RobotsUnknown, address.Host);
        return new Entry(null, problem, now + Retry);
    }
}
