using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>An article as it was when the engine was stopped.</summary>
/// <param name="Article">What it says.</param>
/// <param name="Story">The story it is in.</param>
/// <param name="Links">What it was found to be like as it entered (<see cref="StoryEngine.LinksOf"/>); null to look for it again.</param>
public sealed record StoredArticle(ArticleFeatures Article, long Story, IReadOnlyList<Link>? Links = null);

/// <summary>What comparing an article with one that was in view already has shown.</summary>
/// <param name="Article">The other article's id.</param>
/// <param name="LogOdds">That both tell of the same event.</param>
public readonly record struct Link(string Article, float LogOdds);
