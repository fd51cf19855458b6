using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;

namespace NewsCluster.Web.Ingesting;

/// <summary>What the database has of some articles, by their keys.</summary>
/// <param name="Stored">Those it holds: id, and hash of what came in.</param>
/// <param name="Repeated">Those that repeat another: that one's id.</param>
internal sealed record KnownArticles(Dictionary<string, (long Id, string? Digest)> Stored, Dictionary<string, long> Repeated)
{
    public static async Task<KnownArticles> ReadAsync(NewsDbContext database, List<string> keys, CancellationToken cancel) => new(
        await database.Articles.Where(a => keys.Contains(a.Key)).Select(a => new { a.Key, a.Id, a.InputDigest }).ToDictionaryAsync(a => a.Key, a => (a.Id, a.InputDigest), cancel),
        await database.Republications.Where(r => keys.Contains(r.Key)).ToDictionaryAsync(r => r.Key, r => r.ArticleId, cancel));
}
