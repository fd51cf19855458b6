using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>An article of a story as its timeline is made from it.</summary>
/// <param name="Id">The caller's identity for the article; given back, never interpreted.</param>
/// <param name="Language"><c>vi</c> or <c>en</c>; articles in other languages add nothing.</param>
/// <param name="Title">The headline; may be empty.</param>
/// <param name="Paragraphs">The body; sentences are quoted from here exactly.</param>
/// <param name="Outlet">Who published it; outlets are counted by this name.</param>
/// <param name="Reference">When it was published, else its dateline; the year may be unknown.</param>
public sealed record TimelineArticle(
    string Id, string Language, string Title, IReadOnlyList<string> Paragraphs, string Outlet, ReferenceTime Reference);
