using NewsCluster.Clustering.Text;
using NewsCluster.Ingestion.Decoding;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// The lead of a Vietnamese article. It is its first paragraph and not repeated, but pages set it apart, above the
/// element that holds the rest. (What English pages print there is a summary.)
/// </summary>
internal static class Sapo
{
    private const int Shortest = 40, Longest = 1000;

    public static string? Find(Node body, Node content, IReadOnlyList<string> paragraphs)
    {
        foreach (var node in body.Descendants())
        {
            if (node == content) return null;
            if (!node.Has(Hint.Lead) || node.Has(Hint.Comments) || node.Text is not null) continue;
            var text = LegacyVietnamese.Recover(NormalForm.Normalise(node.FlatText())).Text;
            if (text.Length is < Shortest or > Longest || node.Descendants().Count(n => n.Name == "a") > 2) continue;
            var key = Lines.Key(text);
            return paragraphs.Any(p => Lines.Key(p).Contains(key, StringComparison.Ordinal)) ? null : text;
        }
        return null;
    }
}
