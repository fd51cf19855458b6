using NewsCluster.Clustering.Labels;

namespace NewsCluster.Clustering.Stories;

public sealed partial class StoryEngine
{
    private Assignment Describe(Member member) => Describe(member, comparison);

    private static Assignment Describe(Member member, PairComparison comparison)
    {
        var (sum, compared, nearest, most) = (0.0, 0, (Member?)null, float.NegativeInfinity);
        foreach (var other in member.Story.Sample)
        {
            if (other == member) continue;
            var logOdds = member.LinkTo(other) ?? comparison.LogOdds(member.Article, other.Article);
            sum += logOdds;
            compared++;
            if (logOdds > most) (nearest, most) = (other, logOdds);
        }
        var probability = compared == 0 ? 1 : MatchModel.Probability((float)(sum / compared));
        return new Assignment(member.Article.Id, member.Story.Id, probability, nearest?.Article.Id);
    }

    /// <summary>Why an article in the active window is in its story; null when it is not in the window.</summary>
    /// <param name="article">The article with its text, which the engine does not keep.</param>
    public Evidence? Explain(ArticleText article) => Explain(article, comparison);

    /// <summary>Why articles are in their stories, reckoned on all cores.</summary>
    public IReadOnlyList<Evidence?> Explain(IReadOnlyList<ArticleText> articles)
    {
        var evidence = new Evidence?[articles.Count];
        Parallel.For(0, articles.Count, () => new PairComparison(model, embeddings), (i, _, own) =>
        {
            evidence[i] = Explain(articles[i], own);
            return own;
        }, _ => { });
        return evidence;
    }

    private Evidence? Explain(ArticleText article, PairComparison comparison)
    {
        if (!byId.TryGetValue(article.Id, out var member)) return null;
        var (_, _, probability, nearest) = Describe(member, comparison);
        if (nearest is null) return new Evidence(null, probability, [], [], [], [], null);
        var (one, other) = (member.Article, byId[nearest].Article);
        var shared = new SharedTerms(article, one, other);
        return new Evidence(
            nearest,
            probability,
            shared.Names,
            shared.Terms,
            shared.Concepts,
            shared.Numbers,
            (one.Published - other.Published)?.TotalDays,
            one.Embedding is { } mine && other.Embedding is { } its ? embeddings.Similarity(mine, its) : null);
    }
}
