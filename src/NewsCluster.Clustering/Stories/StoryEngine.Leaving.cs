using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>Stories on their way out of the window, and back: by <see cref="Pin(IReadOnlyList{ArticleFeatures}, long)"/>.</summary>
public sealed partial class StoryEngine
{
    /// <summary>Told of each story that leaves, while it does, with those of its articles that were in view, in order of arrival.</summary>
    public Action<long, IReadOnlyList<ArticleFeatures>>? Left { get; set; }

    public bool IsInView(long story) => stories.ContainsKey(story);

    public bool Has(string article) => byId.ContainsKey(article);

    /// <summary>The articles of a story that are in view, in order of arrival.</summary>
    public IReadOnlyList<ArticleFeatures> ArticlesOf(long story) =>
        stories.TryGetValue(story, out var known) ? [.. known.Members.Select(member => member.Article)] : [];

    /// <summary>Whether a story in view may be one with that of some articles that are not: if no two articles are alike it is not.</summary>
    public bool Resembles(long story, IReadOnlyList<ArticleFeatures> others) =>
        stories.TryGetValue(story, out var known) && !constraints.IsLocked(story)
        && known.Sample.Exists(member => others.Any(other => comparison.LogOdds(member.Article, other) > 0));
}
