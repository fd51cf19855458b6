using NewsCluster.Clustering.Text;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>What stands under the article's pictures.</summary>
internal static class PictureCaptions
{
    private const int Shortest = 10, Longest = 500, Most = 50;

    public static IReadOnlyList<string> Of(Node content)
    {
        var captions = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in content.Descendants())
        {
            var isCaption = node.Dropped && (node.Name is "figcaption" or "figure" || (node.Has(Hint.Caption) && !node.Has(Hint.Furniture)));
            if (!isCaption || node.Ancestors().Any(a => a.Dropped)) continue;
            var text = NormalForm.Normalise(Shown(node));
            if (text.Length is >= Shortest and <= Longest && seen.Add(Lines.Key(text))) captions.Add(text);
            if (captions.Count == Most) break;
        }
        return captions;
    }

    /// <summary>Its text, dropped parts too: a figure's caption is one.</summary>
    private static string Shown(Node node) =>
        Whitespace.Fold(string.Join(' ', node.Descendants().Where(n => n.Text is not null).Select(n => n.Text)));
}
