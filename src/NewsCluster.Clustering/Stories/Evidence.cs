using System.Text.Json.Serialization;

namespace NewsCluster.Clustering.Stories;

/// <summary>Why an article is in its story, as data without language: what it shares with the story's article nearest to it.</summary>
/// <param name="Nearest">That article's id, or null when the article is alone.</param>
/// <param name="Probability">That the article belongs with the story.</param>
/// <param name="Names">Shared names, as this article writes them, the most telling first.</param>
/// <param name="Terms">Shared key terms in the article's words; empty across languages.</param>
/// <param name="Concepts">Ids of shared glossary concepts.</param>
/// <param name="Numbers">Shared numbers and days, as this article writes them.</param>
/// <param name="DaysApart">Days between the two publication dates, or null when one is not known.</param>
/// <param name="Similarity">How similar their embeddings are, 0 (chance) to 1; null when one has none.</param>
public sealed record Evidence(
    string? Nearest,
    double Probability,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Concepts,
    IReadOnlyList<string> Numbers,
    double? DaysApart,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] double? Similarity = null);
