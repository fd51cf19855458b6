namespace NewsCluster.Clustering.Stories;

/// <summary>An article's place.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Story">The story it is in now.</param>
/// <param name="Probability">That it belongs with the rest of that story; 1 for an article alone.</param>
/// <param name="Nearest">The article of the story most like it, or null when alone.</param>
public sealed record Assignment(string ArticleId, long Story, double Probability, string? Nearest);

/// <summary>A move found by repair.</summary>
public sealed record Reassignment(string ArticleId, long From, long To, double Probability, string? Nearest);
