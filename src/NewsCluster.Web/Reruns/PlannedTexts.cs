using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>Articles as they will be when the plan is applied.</summary>
internal sealed class PlannedTexts(NewsDbContext database, long rerun)
{
    private readonly HashSet<long> changing = [];

    public void Add(long article) => changing.Add(article);

    public async Task<Dictionary<long, ArticleText>> ReadAsync(IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var articles = await database.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
        var changed = ids.Where(changing.Contains).ToList();
        if (changed.Count > 0)
            foreach (var text in await database.RerunTexts.AsNoTracking().Where(t => t.RerunId == rerun && changed.Contains(t.ArticleId)).ToListAsync(cancel))
                ArticleRows.Replace(articles[text.ArticleId], Came(text, articles[text.ArticleId].AddedAt));
        return articles.ToDictionary(article => article.Key, article => ArticleRows.TextOf(article.Value));
    }

    /// <summary>The article that was read again, as if it came in now.</summary>
    public static Article Came(RerunText text, DateTimeOffset now)
    {
        var document = WaitingDocuments.Read(text.Document);
        return ArticleRows.Of(document.Article!, now, digest: document.Digest);
    }
}
