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
        var known = await KnownArticles.ReadAsync(database, rows.ConvertAll(row => row.Article!.Key), cancel);
        return rows.FindAll(row => !known.Repeated.ContainsKey(row.Article!.Key)
            && !(known.Stored.TryGetValue(row.Article.Key, out var stored) && stored.Digest == row.Article.InputDigest));
    }
}
