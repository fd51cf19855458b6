using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Ingesting;
using Source = NewsCluster.Data.Sources.Source;

namespace NewsCluster.Web.Sources;

/// <summary>
/// One look at a source: asks, reads what is new, and stores it to wait for the node that clusters, together with what
/// the source has to remember. Killed before that, it has changed nothing, and the next look finds the same again.
/// </summary>
internal sealed class Poller(NewsDbContext database, Fetcher fetcher, RunQueue queue, TimeProvider clock, ILogger<Poller> log)
{
    /// <summary>Pages read at one look; a host is asked one at a time, so the rest is left for the next.</summary>
    private const int MostPages = 40;

    /// <summary>How long pages are read at one look: a site that asks for long rests would hold up what was read already.</summary>
    private static readonly TimeSpan LongestLook = TimeSpan.FromMinutes(5);

    /// <summary>Sitemaps of an index read at one look, the latest first, and pages taken from them.</summary>
    private const int MostSitemaps = 3, MostSitemapPages = 1000;

    /// <summary>Pages a sitemap dates before this are an archive, not news.</summary>
    private static readonly TimeSpan Newest = TimeSpan.FromDays(3);

    /// <summary>When to go on with what was left.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    /// <returns>The run that brings what was new; null when nothing was.</returns>
    public async Task<Run?> PollAsync(long id, CancellationToken cancel)
    {
        if (await database.Sources.FindAsync([id], cancel) is not { IsEnabled: true } source) return null;
        return source.Kind == SourceKind.Folder
            ? await new FolderWatch(database, queue, clock).LookAsync(source, cancel)
            : await PollAsync(source, cancel);
    }

    /// <summary>Reads a feed's or a page's address once, without making it a source.</summary>
    /// <returns>The run that brings its articles, or why there are none.</returns>
    public async Task<(Run? Run, Problem? Problem)> ReadOnceAsync(Uri address, string startedBy, CancellationToken cancel)
    {
        var answer = await fetcher.FetchAsync(new FetchRequest(address) { Accept = FetchRequest.FeedTypes }, cancel);
        if (answer.Problem is { } failed) return (null, failed);
        var once = new Source
        {
            Kind = SourceKind.Feed,
            Name = address.Host,
            Address = address.AbsoluteUri,
            FullText = true,
            IntervalMinutes = SourceBook.DefaultInterval,
            AddedBy = startedBy,
            AddedAt = clock.GetUtcNow(),
        };
        var (findings, problem) = Finding.In(once, answer);
        if (findings.Count == 0 && problem is not null)
        {
            once.Kind = SourceKind.Page;
            (findings, problem) = Finding.In(once, answer);
        }
        if (findings.Count == 0) return (null, problem ?? new Problem(ProblemKind.Empty));
        var (documents, _) = await ReadAsync(once, findings, cancel);
        return (await queue.AddDocumentsAsync(RunKind.Upload, once.Address, null, startedBy, documents.ToAsyncEnumerable(), cancel), null);
    }

    private async Task<Run?> PollAsync(Source source, CancellationToken cancel)
    {
        var state = source.State();
        var accept = source.Kind == SourceKind.Page ? FetchRequest.PageTypes : FetchRequest.FeedTypes;
        var answer = await fetcher.FetchAsync(new FetchRequest(state.Address, state.Validators) { Accept = accept }, cancel);
        var (documents, unusable, isAll) = answer.Outcome == FetchOutcome.Fetched
            ? await ReadAsync(source, answer, cancel)
            : ([], null, true);

        var after = state.After(answer, unusable, clock.GetUtcNow(), TimeSpan.FromMinutes(source.IntervalMinutes), Random.Shared.NextDouble());
        if (!isAll) after = after with { Validators = null, NextTry = clock.GetUtcNow() + Soon };
        source.Remember(after, clock.GetUtcNow());
        if (after.Problem is { } problem)
            log.LogWarning("Source {Source}: {Problem} {Detail}, next try {Next}", source.Name, problem.Kind, problem.Detail, after.NextTry);
        if (documents.Count > 0)
            return await queue.AddDocumentsAsync(RunKind.Poll, source.Address, source.Id, source.Name, documents.ToAsyncEnumerable(), cancel);
        await database.SaveChangesAsync(cancel);
        return null;
    }

    /// <returns>What is new, why the answer cannot be used, and whether nothing was left for the next look.</returns>
    private async Task<(List<Document> Documents, Problem? Problem, bool IsAll)> ReadAsync(Source source, FetchResult answer, CancellationToken cancel)
    {
        var (findings, problem) = source.Kind == SourceKind.Sitemap ? await SitemapAsync(answer, cancel) : Finding.In(source, answer);
        var (documents, isAll) = await ReadAsync(source, await FreshAsync(findings, cancel), cancel);
        return (documents, problem, isAll);
    }

    private async Task<(List<Document> Documents, bool IsAll)> ReadAsync(Source source, IReadOnlyList<Finding> findings, CancellationToken cancel)
    {
        var documents = new List<Document>();
        var (pages, left) = (0, 0);
        var until = clock.GetUtcNow() + LongestLook;
        foreach (var finding in findings)
        {
            if (finding.Page is null) documents.Add(Carried(source, finding));
            else if (pages++ < MostPages && clock.GetUtcNow() < until) documents.Add(await PageAsync(source, finding, cancel));
            else left++;
        }
        return (documents, left == 0);
    }

    /// <summary>Those findings of which the source says something it did not say before.</summary>
    private async Task<List<Finding>> FreshAsync(IReadOnlyList<Finding> findings, CancellationToken cancel)
    {
        var fresh = new List<Finding>();
        foreach (var part in findings.Chunk(500))
        {
            var keys = part.Select(finding => KeyOf(finding)).ToList();
            var known = await database.Articles.Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, a => a.InputDigest, cancel);
            var repeated = await database.Republications.Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToHashSetAsync(cancel);
            fresh.AddRange(part.Where(finding => !repeated.Contains(KeyOf(finding)) && known.GetValueOrDefault(KeyOf(finding)) != finding.Digest));
        }
        return fresh;
    }

    private static string KeyOf(Finding finding) => ArticleRows.WebAddress(finding.Name) ?? ArticleRows.OfContent + finding.Digest;

    private static Document Carried(Source source, Finding finding) => finding.Article is { } article
        ? Document.Of(finding.Name, WithOutlet(source, article)) with { Digest = finding.Digest, Original = finding.Kept?.Invoke() }
        : Document.Failed(finding.Name, ProblemKind.Empty);

    private async Task<Document> PageAsync(Source source, Finding finding, CancellationToken cancel)
    {
        var answer = await fetcher.FetchAsync(new FetchRequest(finding.Page!) { Accept = FetchRequest.PageTypes }, cancel);
        var page = answer.Problem is { } failed ? new Document(finding.Name, null, failed) : Finding.ReadPage(source, finding.Name, answer, finding.Date);
        if (page.Article is { } article) return page with { Article = WithOutlet(source, article), Digest = finding.Digest };
        // Better the summary now than nothing; its page is asked for again as long as the source names it.
        return finding.Article is null
            ? page
            : Carried(source, finding) with { Digest = Finding.Unread };
    }

    private static ParsedArticle WithOutlet(Source source, ParsedArticle article) =>
        article.From(source) is { Outlet: not null } named ? named : article with { Outlet = new(source.Name, Ingestion.Source.Metadata) };

    private async Task<(IReadOnlyList<Finding>, Problem?)> SitemapAsync(FetchResult answer, CancellationToken cancel)
    {
        var (sitemap, problem) = Sitemap.Read(answer.Body.Span, answer.ContentType, answer.Address);
        if (sitemap is null) return ([], problem);
        var pages = sitemap.Pages.ToList();
        foreach (var link in sitemap.Sitemaps.OrderByDescending(link => link.Modified?.Clock ?? DateTime.MinValue).Take(MostSitemaps))
        {
            var part = await fetcher.FetchAsync(new FetchRequest(new Uri(link.Link)) { Accept = FetchRequest.FeedTypes }, cancel);
            if (part.Problem is { } failed) return ([], failed);
            (sitemap, problem) = Sitemap.Read(part.Body.Span, part.ContentType, part.Address);
            if (sitemap is null) return ([], problem);
            pages.AddRange(sitemap.Pages);
        }
        var since = DateOnly.FromDateTime((clock.GetUtcNow() - Newest).UtcDateTime);
        return ([.. pages.Where(page => (page.Published ?? page.Modified)?.Day is not { } day || day >= since).Take(MostSitemapPages).Select(Finding.Of)], null);
    }
}
