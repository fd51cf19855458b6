namespace NewsCluster.Ingestion.Parsing;

/// <summary>Tells the lines under pictures (and between sections) from the paragraphs they interrupt.</summary>
internal static class Captions
{
    private const int LongestLabel = 15;
    private const int LongestCaption = 20;

    private static readonly string[] Credits = ["Ảnh:", "Ảnh minh họa", "(Ảnh", "Đồ họa:", "Photo:", "(Photo", "Image:", "File photo"];

    public static (List<string> Paragraphs, IReadOnlyList<string> Captions) Part(List<string> lines)
    {
        // Text that has lost its full stops cannot be judged by them.
        var punctuated = lines.Count(Lines.EndsSentence) * 2 > lines.Count;
        var typical = lines.Select(Lines.WordCount).Order().ElementAtOrDefault(lines.Count / 2);
        var captions = new List<string>();
        var paragraphs = new List<string>();
        for (var i = 0; i < lines.Count; i++)
            (IsCaption(lines[i], i, punctuated, typical) ? captions : paragraphs).Add(lines[i]);
        return paragraphs.Count > 0 ? (paragraphs, captions) : (captions, paragraphs);
    }

    private static bool IsCaption(string line, int index, bool punctuated, int typical)
    {
        var words = Lines.WordCount(line);
        if (words <= 2 * LongestCaption && Credits.Any(credit => line.Contains(credit, StringComparison.OrdinalIgnoreCase))) return true;
        if (!punctuated || index == 0) return false;
        if (words <= LongestLabel && !Lines.EndsSentence(line)) return true;
        // A whole sentence under the picture that follows the lead: far shorter than the paragraphs, nothing quoted, no figures.
        return index == 1 && words <= LongestCaption && words * 5 < typical * 2
            && !Lines.HasQuotes(line) && !line.Any(char.IsDigit) && line.IndexOf(". ", StringComparison.Ordinal) < 0;
    }
}
