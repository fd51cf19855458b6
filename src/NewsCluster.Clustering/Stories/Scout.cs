using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>Looks up and compares the articles one may belong with. Not thread-safe: each thread has its own.</summary>
internal sealed class Scout(MatchModel model, EmbeddingChannel embeddings)
{
    /// <summary>After so many strangers on end no friend is looked for among poorer candidates in the same language.</summary>
    private const int Patience = 4;

    private readonly CandidateSearch search = new();
    private readonly PairComparison comparison = new(model, embeddings);

    /// <summary>Appends those of an index that are no strangers to an article, with their log-odds.</summary>
    /// <param name="article">The article.</param>
    /// <param name="index">Where to look.</param>
    /// <param name="into">Receives slots and log-odds.</param>
    public void Find(ArticleFeatures article, CandidateIndex index, List<(int Slot, float LogOdds)> into)
    {
        search.Find(article, index);
        Compare(article, search.Same, Patience, index, into);
        Compare(article, search.Other, search.Other.Length, index, into);
        if (search.Near.Length > 0) CompareNear(article, index, into);
    }

    /// <summary>Compares those found by embedding alone.</summary>
    private void CompareNear(ArticleFeatures article, CandidateIndex index, List<(int Slot, float LogOdds)> into)
    {
        foreach (var slot in search.Near)
            if (!into.Exists(found => found.Slot == slot) && index.ArticleAt(slot) is { } candidate && comparison.LogOdds(article, candidate) is > Agglomeration.Strangers and var logOdds)
                into.Add((slot, logOdds));
    }

    private void Compare(ArticleFeatures article, ReadOnlySpan<int> found, int patience, CandidateIndex index, List<(int Slot, float LogOdds)> into)
    {
        var strangers = 0;
        foreach (var slot in found)
        {
            if (index.ArticleAt(slot) is not { } candidate) continue;
            var logOdds = comparison.LogOdds(article, candidate);
            if (logOdds > Agglomeration.Strangers)
            {
                strangers = 0;
                into.Add((slot, logOdds));
            }
            else if (++strangers == patience) return;
        }
    }
}
