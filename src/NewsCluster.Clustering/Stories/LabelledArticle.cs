using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>An article to learn from; <paramref name="Story"/> is null when its story is not known.</summary>
public sealed record LabelledArticle(ArticleFeatures Article, string? Story);

/// <summary>A question to learn from: what the model sees, the right answer, and how much it counts.</summary>
public sealed record LabelledPair(float[] Features, bool Together, double Weight);
