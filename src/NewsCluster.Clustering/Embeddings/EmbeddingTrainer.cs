using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Embeddings;

/// <summary>Learns how much embeddings count beside what a trained match model says without them.</summary>
internal static class EmbeddingTrainer
{
    /// <returns>Null when no two articles that were compared have embeddings.</returns>
    public static EmbeddingWeights? Fit(IReadOnlyList<TrainingSet> collections, MatchModel model, double ridge)
    {
        var pairs = collections.AsParallel().AsOrdered().SelectMany(collection => Draw(collection, model)).ToList();
        if (pairs.Count == 0) return null;
        var (bias, weights) = MatchTrainer.Fit(pairs, EmbeddingWeights.Names, ridge);
        return new EmbeddingWeights(bias, weights["sparse"], weights["similarity"], weights["close"]);
    }

    private static List<LabelledPair> Draw(TrainingSet collection, MatchModel model)
    {
        var (first, channel) = (new HashedArticle(), Calibrated(collection.Articles, EmbeddingWeights.Untrained));
        return PairSampler.Draw(collection.Articles, collection.Weight, (a, b) =>
        {
            if (a.Embedding is not { } mine || b.Embedding is not { } its || channel.Similarity(mine, its) is not { } similarity) return null;
            first.Load(a);
            var x = new float[EmbeddingWeights.Names.Count];
            EmbeddingWeights.Compare(model.LogOdds(first, b), similarity, x);
            return x;
        });
    }

    /// <summary>A channel that knows the cosines of a whole collection.</summary>
    public static EmbeddingChannel Calibrated(IReadOnlyList<LabelledArticle> collection, EmbeddingWeights weights)
    {
        var (channel, index) = (new EmbeddingChannel(weights), new EmbeddingIndex());
        for (var i = 0; i < collection.Count; i++) index.Add(i, collection[i].Article.Embedding);
        channel.Learn(index.Entries, 0);
        return channel;
    }
}
