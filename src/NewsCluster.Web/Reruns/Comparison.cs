using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>Notes what today's parser makes differently of what was read again.</summary>
internal sealed class Comparison(NewsDbContext database, Rerun rerun, TimeProvider clock)
{
    private readonly HashSet<string> newKeys = new(StringComparer.Ordinal);

    /// <summary>Stores a <see cref="RerunText"/> for each article that would change, and gives the articles as they would be, without keeping them.</summary>
    /// <param name="run">The run that brought their present texts.</param>
    /// <param name="part">What was read again, and which article it is.</param>
    /// <param name="cancel">Gives up.</param>
    public async Task<List<Article>> CompareAsync(long run, IReadOnlyList<(Document Document, long Article)> part, CancellationToken cancel)
    {
        var ids = part.Select(read => read.Article).ToList();
        var stored = await database.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var earlier = (await database.ArticleVersions.Where(v => ids.Contains(v.ArticleId)).Select(v => new { v.ArticleId, v.Title, v.Text }).ToListAsync(cancel)).ToLookup(v => v.ArticleId);
        var keys = part.Select(read => ArticleRows.KeyOf(read.Document.Article!)).ToList();
        var taken = await database.Articles.Where(a => keys.Contains(a.Key)).Select(a => a.Key)
            .Union(database.Republications.Where(r => keys.Contains(r.Key)).Select(r => r.Key)).ToHashSetAsync(StringComparer.Ordinal, cancel);
        var changed = new List<Article>();
        foreach (var (document, id) in part)
        {
            var (article, came) = (stored[id], ArticleRows.Of(document.Article!, clock.GetUtcNow(), digest: document.Digest));
            var changes = ArticleRows.Changes(article, came);
            // What was replaced once does not come back, and no two articles say the same.
            if (changes == ArticleChanges.None || earlier[id].Any(v => v.Title == came.Title && v.Text == came.Text)) continue;
            if (came.Key != article.Key && (taken.Contains(came.Key) || !newKeys.Add(came.Key))) continue;
            database.Add(new RerunText
            {
                RerunId = rerun.Id,
                ArticleId = id,
                RunId = run,
                Changes = changes,
                OldTitle = article.Title,
                NewTitle = came.Title,
                Document = WaitingDocuments.Write(document),
            });
            ArticleRows.Replace(article, came);
            changed.Add(article);
        }
        await database.SaveChangesAsync(cancel);
        database.ChangeTracker.Clear();
        return changed;
    }
}
