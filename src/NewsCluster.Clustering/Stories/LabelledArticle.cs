using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>An article to learn from; <paramref name="Story"/> is null when its story is not known.</summary>
public sealed record LabelledArticle(ArticleFeatures Article, string? Story);

/// <summary>Two articles the engine would compare, and whether they belong together.</summary>
public sealed record LabelledPair(float[] Features, bool Together, double Weight, string StoryA, string StoryB);
