namespace NewsCluster.Ingestion.Parsing;

/// <summary>What follows the last paragraph: who wrote it, keywords, headlines of other articles.</summary>
/// <param name="Start">Index of its first line; the number of lines when there is none.</param>
internal sealed record Ending(int Start, Byline? Byline, string? Keywords, IReadOnlyList<Teaser> Related)
{
    /// <summary>In lines: a long list of other articles.</summary>
    private const int Longest = 200;

    /// <summary>In characters; a line beyond that is text, whatever it begins with.</summary>
    private const int LongestKeywords = 1000;

    private static readonly string[] KeywordLabels = ["Từ khóa:", "Từ khoá:", "Tags:", "Tag:", "Keywords:", "Key words:", "Chủ đề:"];

    private static readonly HashSet<string> RelatedLabels = new(
        new[]
        {
            "Tin liên quan", "Bài liên quan", "Tin cùng chuyên mục", "Cùng chuyên mục", "Có thể bạn quan tâm", "Đọc thêm", "Xem thêm",
            "Tin khác", "Tin mới nhất", "Related", "Related articles", "Related stories", "More on this story", "Read also", "You may also like",
        }.Select(Lines.Key), StringComparer.Ordinal);

    /// <summary>
    /// The first line from which everything to the end reads as an ending. A byline or a label alone proves nothing:
    /// when a paragraph of text follows that fits nowhere, it is all still body.
    /// </summary>
    public static Ending Find(List<string> lines)
    {
        for (var start = Math.Max(1, lines.Count - Longest); start < lines.Count; start++)
            if (Opens(lines, start) && Read(lines, start) is { } ending) return ending;
        return new Ending(lines.Count, null, null, []);
    }

    private static bool Opens(List<string> lines, int i) =>
        KeywordsOf(lines[i]) is not null || IsRelatedLabel(lines[i])
        || Signature.Find(lines[i]) is not null
        // A bare name signs an article only where nothing but labels can follow: in an interview it introduces an answer.
        || (Lines.IsName(lines[i]) && Lines.WordCount(lines[i]) > 1 && (i + 1 == lines.Count || KeywordsOf(lines[i + 1]) is not null || IsRelatedLabel(lines[i + 1])));

    private static Ending? Read(List<string> lines, int start)
    {
        Byline? byline = null;
        string? keywords = null;
        var related = new List<Teaser>();
        for (var i = start; i < lines.Count; i++)
        {
            var line = lines[i];
            if (KeywordsOf(line) is { } found && keywords is null) keywords = found;
            else if (IsRelatedLabel(line)) continue;
            else if (byline is null && related.Count == 0 && (Signature.Find(line) ?? BareName(line)) is { } signed) byline = signed;
            else if (IsHeadline(line))
            {
                var summary = i + 1 < lines.Count && IsSummary(lines[i + 1]) ? lines[++i] : null;
                related.Add(new Teaser(line, summary));
            }
            else return null;
        }
        return new Ending(start, byline, keywords, related);
    }

    private static Byline? BareName(string line) => Lines.IsName(line) ? new Byline(line, BylineRole.Author) : null;

    private static string? KeywordsOf(string line) =>
        line.Length <= LongestKeywords && KeywordLabels.FirstOrDefault(label => line.StartsWith(label, StringComparison.OrdinalIgnoreCase)) is { } label ? line[label.Length..].Trim() : null;

    private static bool IsRelatedLabel(string line) => RelatedLabels.Contains(Lines.Key(line));

    private static bool IsHeadline(string line) => line[^1] != '.' && Lines.WordCount(line) is >= 3 and <= 30;

    private static bool IsSummary(string line) => Lines.EndsSentence(line) && line[^1] != '?' && Lines.WordCount(line) <= 80;
}
