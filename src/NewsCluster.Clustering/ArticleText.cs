using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering;

/// <summary>An article as the pipeline reads it: clean text, nothing about where it is stored.</summary>
/// <param name="Id">The caller's identity for the article; given back, never interpreted.</param>
/// <param name="Language"><c>vi</c>, <c>en</c>, or <c>other</c> (kept, not compared).</param>
/// <param name="Title">The headline; may be empty.</param>
/// <param name="Body">Paragraphs separated by a line feed; may be empty.</param>
/// <param name="Published">When it was published, or null when not known in full.</param>
/// <param name="Embedding">What an embedding model made of it; null without one.</param>
public sealed record ArticleText(string Id, string Language, string Title, string Body, DateTimeOffset? Published, TextEmbedding? Embedding = null)
{
    public const string Vietnamese = "vi";
    public const string English = "en";
    public const string Other = "other";

    /// <summary>Whether it is a story of its own without being compared: in neither language, or a digest of many events.</summary>
    public bool StandsAlone => Language == Other || Digest.Is(Title);

    /// <summary>The title without the name of the site it stood on.</summary>
    public string Headline => SiteName.Without(Title);
}
