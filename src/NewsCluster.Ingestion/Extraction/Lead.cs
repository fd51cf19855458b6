using NewsCluster.Clustering;
using NewsCluster.Clustering.Text;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// The lead a page sets apart, above the element that holds the rest. In Vietnamese papers (the sapo) it is the
/// article's first paragraph, in most of continental Europe too: there it is believed when the page gives the same
/// words as its description. What English pages print there is a summary of the article.
/// </summary>
internal static class Lead
{
    private const int Shortest = 40, Longest = 1000, WordsCompared = 8;

    public static string? Find(Node body, Node content, string language, IReadOnlyList<string> paragraphs, string? description)
    {
        if (language == ArticleText.English) return null;
        var opening = Opening(description);
        foreach (var node in body.Descendants())
        {
            if (node == content) return null;
            if (!node.Has(Hint.Lead) || node.Has(Hint.Comments) || node.Text is not null || node.Name == "figcaption") continue;
            var text = NormalForm.Normalise(node.FlatText());
            if (text.Length is < Shortest or > Longest || node.Descendants().Count(n => n.Name == "a") > 2) continue;
            if (language != ArticleText.Vietnamese && (opening is null || Opening(text) != opening)) continue;
            var key = Lines.Key(text);
            return paragraphs.Any(p => Lines.Key(p).Contains(key, StringComparison.Ordinal)) ? null : text;
        }
        return null;
    }

    private static string? Opening(string? text) =>
        text is not null && Lines.Words(Lines.Key(text)) is { Length: >= WordsCompared } words ? string.Join(' ', words[..WordsCompared]) : null;
}
