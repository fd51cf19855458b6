using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Draws the pairs a match model learns from: those the engine itself would compare when it reads a collection, so that
/// the wrong pairs are as hard as they are in use.
/// </summary>
public static class PairSampler
{
    /// <summary>What lies so far apart is not one event, whether it is labelled or not.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromDays(5 * 365);

    /// <param name="collection">Articles in reading order; pairs with an unlabelled article are known to be wrong when they lie years apart, otherwise they are left out.</param>
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
        var pairs = new List<(string? Story, float[] Features)>();
        foreach (var labelled in collection)
        {
            search.Find(labelled.Article, index);
            foreach (var slot in search.All())
                if (StoryOf(labelled, collection[slot]) is var (isKnown, story) && isKnown && compare(labelled.Article, collection[slot].Article) is { } features)
                    pairs.Add((story, features));
            index.Add(labelled.Article);
        }

        // An article in a story of ten takes part in nine right pairs, one in a story of two in one: each counts the same.
        var right = pairs.Where(pair => pair.Story is not null).GroupBy(pair => pair.Story!).ToDictionary(g => g.Key, g => g.Count());
        var sizes = collection.Where(l => l.Story is not null).GroupBy(l => l.Story!).ToDictionary(g => g.Key, g => g.Count());
        var drawn = pairs.ConvertAll(pair => new LabelledPair(pair.Features, pair.Story is not null, pair.Story is { } story ? (double)sizes[story] / right[story] : 0));
        double rightWeight = drawn.Sum(pair => pair.Weight), wrong = drawn.Count(pair => !pair.Together);
        return drawn.ConvertAll(pair => pair with
        {
            Weight = pair.Together ? weight * pair.Weight / rightWeight / 2 : weight / wrong / 2,
        });
    }

    /// <summary>Whether it is known of two articles if they are of one story, and which.</summary>
    private static (bool IsKnown, string? Story) StoryOf(LabelledArticle a, LabelledArticle b) =>
        a.Story is not null && b.Story is not null ? (true, a.Story == b.Story ? a.Story : null)
        : (a.Article.Published - b.Article.Published)?.Duration() > Apart ? (true, null)
        : (false, null);
}
