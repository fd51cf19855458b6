using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Embeddings;

/// <summary>Has the articles of a batch embedded that are new or say something new, while earlier batches are stored.</summary>
internal sealed class IncomingEmbeddings(IServiceScopeFactory scopes, Embedder embedder)
{
    public async ValueTask<List<Incoming>> AddAsync(List<Incoming> batch, CancellationToken cancel)
    {
        if (!embedder.IsOn) return batch;
        var rows = await NewAsync(batch, cancel);
        var (embeddings, problem) = await embedder.EmbedAsync(rows.ConvertAll(row => ArticleRows.TextOf(row.Article!)), cancel);
        foreach (var (row, embedding) in rows.Zip(embeddings))
        {
            (row.Article!.Embedding, row.Article.EmbeddingModel) = (embedding?.ToBytes(), embedding?.Model);
            if (embedding is null) row.EmbeddingProblem = problem;
        }
        return batch;
    }

    private async Task<List<Incoming>> NewAsync(List<Incoming> batch, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var rows = batch.FindAll(row => row.Article is not null);
        var keys = rows.ConvertAll(row => row.Article!.Key);
        var known = await database.Articles.Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, a => a.InputDigest, cancel);
        var repeated = await database.Republications.Where(r => keys.Contains(r.Key)).Select(r => r.Key).ToHashSetAsync(StringComparer.Ordinal, cancel);
        return rows.FindAll(row => !repeated.Contains(row.Article!.Key)
            && !(known.TryGetValue(row.Article.Key, out var digest) && digest == row.Article.InputDigest));
    }
}
