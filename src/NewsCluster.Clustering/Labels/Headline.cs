using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Labels;

/// <summary>Picks the headline that says best what all of a story's articles say.</summary>
internal static class Headline
{
    /// <summary>Headlines outside these lengths (in words) say too little or too much.</summary>
    private const int Shortest = 5, Longest = 22;

    /// <returns>A title of one of the articles, null when none has one.</returns>
    public static string? Choose(IEnumerable<LabelledText> articles)
    {
        var all = articles.Where(text => text.Article.Title.Length > 0).ToList();
        if (all.Count <= 1) return all.FirstOrDefault()?.Headline;
        // On a tie the later article knows more.
        return all.Select((text, i) => (text.Headline, Score: Score(text, all), i))
            .OrderByDescending(title => title.Score).ThenByDescending(title => title.i).First().Headline;
    }

    private static float Score(LabelledText text, List<LabelledText> all)
    {
        var title = new HashedArticle();
        title.Load(text.Features);
        var central = 0f;
        foreach (var other in all) central += title.HeadlineIn(other.Features);
        var words = text.Headline.Split(' ').Length;
        var informative = words is >= Shortest and <= Longest ? 1f : 0.7f;
        var asks = text.Headline.Contains('?', StringComparison.Ordinal) ? 0.7f : 1f;
        return central * informative * asks;
    }
}
