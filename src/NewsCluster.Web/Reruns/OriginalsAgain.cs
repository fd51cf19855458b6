using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Reruns;

/// <summary>Reads what was kept of uploads and of what sources brought again, with today's parser and with what is said of the source now.</summary>
internal sealed class OriginalsAgain(NewsDbContext database, Comparison comparison)
{
    /// <summary>Pages can be large.</summary>
    private const int Part = 50;

    /// <summary>Those of some articles that would change, as they would be.</summary>
    public async IAsyncEnumerable<Article> ReadAsync(HashSet<long> chosen, [EnumeratorCancellation] CancellationToken cancel)
    {
        var languages = await database.Sources.ToDictionaryAsync(s => s.Id, s => s.Language, cancel);
        var there = await database.ArticleOriginals.OrderBy(o => o.ArticleId).Select(o => o.ArticleId).ToListAsync(cancel);
        foreach (var part in there.Where(chosen.Contains).Chunk(Part))
        {
            // Not the article's source: another may have brought its present text.
            var kept = await database.ArticleOriginals.AsNoTracking().Where(o => part.Contains(o.ArticleId)).OrderBy(o => o.ArticleId)
                .Select(o => new { Original = o, Source = database.Runs.Where(r => r.Id == o.RunId).Select(r => r.SourceId).FirstOrDefault() }).ToListAsync(cancel);
            var stored = await database.Articles.AsNoTracking().Where(a => part.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
            foreach (var run in kept.GroupBy(row => row.Original.RunId, row => (Document: Read(row.Original, stored[row.Original.ArticleId], row.Source, languages), row.Original.ArticleId)))
            {
                foreach (var article in await comparison.CompareAsync(run.Key, [.. run.Where(read => read.Document.Article is not null)], cancel)) yield return article;
            }
        }
    }

    /// <param name="source">Who brought it, null for a person.</param>
    private static Document Read(ArticleOriginal original, Article stored, long? source, Dictionary<long, string?> languages)
    {
        // Of a source that is gone nobody knows what was said of its language: what that led to stays.
        var language = source is not { } id ? null : languages.TryGetValue(id, out var known) ? known : stored.Language;
        var document = Originals.Read(original).Read(stored.Url ?? stored.Title, language);
        if (document.Article is not { } article) return document;
        return document with
        {
            // It is the same article wherever it says it is, and its manifest is not here to be asked again.
            Article = article with { Url = stored.Url, Published = stored.DateBasis == Basis.Manifest ? null : article.Published },
            // By what the source says of it the next look knows it.
            Digest = source is null ? null : stored.InputDigest,
        };
    }
}
