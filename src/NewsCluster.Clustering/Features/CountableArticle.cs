namespace NewsCluster.Clustering.Features;

/// <summary>An article with all of its terms, before it is counted in how many articles they occur.</summary>
/// <param name="Features">What the engine compares.</param>
/// <param name="Terms">Each term once, by <see cref="TermStatistics.TermKey"/>; whatever the weights, the same for the same text.</param>
public sealed record CountableArticle(ArticleFeatures Features, uint[] Terms);
