using NewsCluster.Clustering;

namespace NewsCluster.Ingestion.Reading;

/// <summary>One document of a run: an article, or the reason why it is none.</summary>
/// <param name="Name">File name, with <c>:line</c> where the file holds one article a line.</param>
public sealed record Document(string Name, ParsedArticle? Article, Problem? Problem)
{
    /// <summary>Hash of what the source gave, where that is not the article itself (a feed's item, for the page behind it).</summary>
    public string? Digest { get; init; }

    /// <summary>What it was read from, where that is to be kept.</summary>
    public Original? Original { get; init; }

    /// <summary>In the language of its source, where its own cannot be told and that of the source is known.</summary>
    public Document In(string? language) =>
        language is not null && Article is { Language: ArticleText.Other } article ? this with { Article = article with { Language = language } } : this;

    public static Document Of(string name, ParsedArticle article) => new(name, article, null);

    /// <summary>With what the article was read from, where that is wanted.</summary>
    internal Document Keeping(bool keep, OriginalKind kind, ReadOnlySpan<byte> content) =>
        keep && Article is not null ? this with { Original = Original.Of(kind, content) } : this;

    public static Document Failed(string name, ProblemKind kind, string? detail = null) => new(name, null, new Problem(kind, detail));
}
