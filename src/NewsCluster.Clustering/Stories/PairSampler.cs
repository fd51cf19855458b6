using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Draws the pairs a match model learns from: those the engine itself would compare when it reads a collection, so that
/// the wrong pairs are as hard as they are in use.
/// </summary>
public static class PairSampler
{
    /// <param name="collection">Articles in reading order; pairs with an unlabelled article are known to be wrong only if the labels are complete, so they are left out.</param>
    /// <param name="weight">Total weight of the collection's pairs, so that large collections do not rule.</param>
    public static List<LabelledPair> Draw(IReadOnlyList<LabelledArticle> collection, double weight)
    {
        var first = new HashedArticle();
        return Draw(collection, weight, (a, b) =>
        {
            var x = new float[MatchFeatures.Count];
            first.Load(a);
            MatchFeatures.Compare(first, b, x);
            return x;
        });
    }

    /// <param name="compare">What the model sees of a pair; null for one that it does not learn from.</param>
    internal static List<LabelledPair> Draw(IReadOnlyList<LabelledArticle> collection, double weight, Func<ArticleFeatures, ArticleFeatures, float[]?> compare)
    {
        var (index, search) = (new CandidateIndex(), new CandidateSearch());
        var pairs = new List<(LabelledArticle A, LabelledArticle B, float[] Features)>();
        foreach (var labelled in collection)
        {
            search.Find(labelled.Article, index);
            foreach (var slot in search.All())
                if (labelled.Story is not null && collection[slot].Story is not null && compare(labelled.Article, collection[slot].Article) is { } features)
                    pairs.Add((labelled, collection[slot], features));
            index.Add(labelled.Article);
        }

        // An article in a story of ten takes part in nine right pairs, one in a story of two in one: each counts the same.
        var right = pairs.Where(pair => pair.A.Story == pair.B.Story).GroupBy(pair => pair.A.Story!).ToDictionary(g => g.Key, g => g.Count());
        var sizes = collection.Where(l => l.Story is not null).GroupBy(l => l.Story!).ToDictionary(g => g.Key, g => g.Count());
        var drawn = pairs.ConvertAll(pair =>
        {
            var together = pair.A.Story == pair.B.Story;
            return new LabelledPair(pair.Features, together, together ? (double)sizes[pair.A.Story!] / right[pair.A.Story!] : 0);
        });
        double rightWeight = drawn.Sum(pair => pair.Weight), wrong = drawn.Count(pair => !pair.Together);
        return drawn.ConvertAll(pair => pair with
        {
            Weight = pair.Together ? weight * pair.Weight / rightWeight / 2 : weight / wrong / 2,
        });
    }
}
