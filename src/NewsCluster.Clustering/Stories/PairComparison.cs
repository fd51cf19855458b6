using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>Compares articles by a model; cheapest when the first one stays the same from call to call. Not thread-safe.</summary>
internal sealed class PairComparison(MatchModel model, EmbeddingChannel embeddings)
{
    private readonly HashedArticle first = new();

    /// <summary>The log-odds that two articles tell of the same event; the order does not matter.</summary>
    public float LogOdds(ArticleFeatures a, ArticleFeatures b)
    {
        first.Load(a);
        return model.LogOdds(first, b, embeddings);
    }
}
