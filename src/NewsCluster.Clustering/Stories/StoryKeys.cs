using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>The few terms under which a story that has left the window is found again, and by which one that has just begun looks for it: its heaviest names, numbers and concepts, the same in both languages, and word pairs.</summary>
public static class StoryKeys
{
    /// <summary>A story is known by its latest articles: they are what a follow-up follows.</summary>
    private const int Latest = 8;

    private static readonly (Channel Channel, int Count)[] Kept = [(Channel.Names, 6), (Channel.Numbers, 2), (Channel.Concepts, 3), (Channel.Pairs, 5)];

    /// <param name="articles">Of one story, in order of arrival.</param>
    public static IReadOnlyList<uint> Of(IReadOnlyList<ArticleFeatures> articles)
    {
        var keys = new List<uint>();
        var weights = new Dictionary<uint, int>();
        foreach (var (channel, count) in Kept)
        {
            weights.Clear();
            for (var i = Math.Max(0, articles.Count - Latest); i < articles.Count; i++) Add(articles[i], channel, weights);
            keys.AddRange(weights.OrderByDescending(term => term.Value).ThenBy(term => term.Key).Take(count).Select(term => term.Key));
        }
        return keys;
    }

    private static void Add(ArticleFeatures article, Channel channel, Dictionary<uint, int> weights)
    {
        if (article.StandsAlone) return; // never looked at by the engine
        var (start, end) = article.Places(channel);
        for (var place = start; place < end; place++)
            if (article.Whole[place] is > 0 and var weight) weights[article.Keys[place]] = weights.GetValueOrDefault(article.Keys[place]) + weight;
    }
}
