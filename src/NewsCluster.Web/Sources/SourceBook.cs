using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Web.Audit;
using Source = NewsCluster.Data.Sources.Source;

namespace NewsCluster.Web.Sources;

/// <summary>Adds and removes sources, and writes down who did.</summary>
internal sealed class SourceBook(NewsDbContext database, AuditLog audit, TimeProvider clock)
{
    /// <summary>In minutes.</summary>
    public const int DefaultInterval = 15, ShortestInterval = 1, LongestInterval = 7 * 24 * 60;

    public const int LongestName = 200, LongestAddress = 2000;

    /// <returns>The new source; null when the address is one already.</returns>
    public async Task<Source?> AddAsync(SourceKind kind, string address, string name, CancellationToken cancel, string? language = null)
    {
        if (await database.Sources.AnyAsync(s => s.Address == address, cancel)) return null;
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var source = new Source
        {
            Kind = kind,
            Name = name.Length > LongestName ? name[..LongestName] : name,
            Address = address,
            IntervalMinutes = DefaultInterval,
            Language = language,
            FullText = kind == SourceKind.Feed,
            AddedBy = audit.Actor ?? "",
            AddedAt = clock.GetUtcNow(),
            NextAt = clock.GetUtcNow(),
        };
        database.Add(source);
        await audit.WriteAsync(AuditAct.SourceAdded, source.Name, source.Address);
        await transaction.CommitAsync(cancel);
        return source;
    }

    /// <summary>Adds every feed of an OPML list that is not a source yet.</summary>
    /// <returns>How many were added and how many were there already, or why the list cannot be read.</returns>
    public async Task<(int Added, int Known, Problem? Problem)> ImportAsync(byte[] opml, CancellationToken cancel)
    {
        var (feeds, problem) = Opml.Read(opml);
        if (feeds is null) return (0, 0, problem);
        var added = 0;
        foreach (var feed in feeds.Where(feed => feed.Address.Length <= LongestAddress))
            if (await AddAsync(SourceKind.Feed, feed.Address, feed.Title, cancel, LanguageOf(feed.Language)) is not null) added++;
        return (added, feeds.Count - added, null);
    }

    public async Task<string> ExportAsync(CancellationToken cancel)
    {
        var feeds = await database.Sources.AsNoTracking().Where(s => s.Kind == SourceKind.Feed).OrderBy(s => s.Name).ThenBy(s => s.Id).ToListAsync(cancel);
        return Opml.Write("NewsCluster", clock.GetUtcNow(), feeds.Select(s => new OpmlFeed(s.Name, s.Address, Language: s.Language)));
    }

    /// <summary>Stops looking at a source; what it brought stays.</summary>
    public async Task RemoveAsync(Source source, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        await database.WatchedFiles.Where(f => f.SourceId == source.Id).ExecuteDeleteAsync(cancel);
        database.Remove(source);
        await audit.WriteAsync(AuditAct.SourceRemoved, source.Name, source.Address);
        await transaction.CommitAsync(cancel);
    }

    private static string? LanguageOf(string? stated) => stated?.Split('-')[0].ToLowerInvariant() is var code && code is "vi" or "en" ? code : null;
}
