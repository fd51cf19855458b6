using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>What is known of an article and others before it has its place; most of it is found out ahead, on all cores.</summary>
internal sealed class Scouting(ArticleFeatures article)
{
    private readonly List<(ArticleFeatures Other, float LogOdds)> compared = new(32);

    public ArticleFeatures Article { get; } = article;

    /// <summary>Those of the settled articles that are no strangers to it, by slot.</summary>
    public List<(int Slot, float LogOdds)> Settled { get; } = [];

    /// <summary>The log-odds that it and another tell of the same event; no two articles are compared twice.</summary>
    public float LogOdds(ArticleFeatures other, PairComparison comparison)
    {
        foreach (var (known, odds) in compared)
            if (ReferenceEquals(known, other)) return odds;
        var logOdds = comparison.LogOdds(Article, other);
        compared.Add((other, logOdds));
        return logOdds;
    }
}
