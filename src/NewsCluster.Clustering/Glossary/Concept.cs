namespace NewsCluster.Clustering.Glossary;

/// <summary>A thing or notion with its names in both languages; the first form is the one to show.</summary>
/// <param name="Id">Stable key in lower-case ASCII, such as <c>north-korea</c>.</param>
/// <param name="Kind"><c>country</c>, <c>place</c>, <c>person</c>, <c>organisation</c>, <c>outlet</c>, …, or a vocabulary kind.</param>
public sealed record Concept(string Id, string Kind, IReadOnlyList<string> English, IReadOnlyList<string> Vietnamese)
{
    private static readonly string[] VocabularyKinds = ["word", "office", "weather", "disease", "sport", "arms"];

    /// <summary>True for a name, whose capitals matter (<c>Áo</c> is Austria, <c>áo</c> a shirt); false for common vocabulary.</summary>
    public bool IsProper { get; } = !VocabularyKinds.Contains(Kind);

    /// <summary>Hash of the id: what features and statistics are keyed by.</summary>
    public uint Key { get; } = Text.Hash.Of(Id);

    public string Name(string language) =>
        (language == ArticleText.Vietnamese ? Vietnamese : English) is [var first, ..] ? first : English.Concat(Vietnamese).First();
}
