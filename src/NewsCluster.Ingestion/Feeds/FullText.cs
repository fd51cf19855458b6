namespace NewsCluster.Ingestion.Feeds;

/// <summary>Whether a feed brings articles whole or only their beginnings.</summary>
internal static class FullText
{
    /// <summary>In characters of plain text; leads of Vietnamese and English news rarely pass 500.</summary>
    private const int Shortest = 800;

    private static readonly string[] Cut = ["…", "...", "[...]", "[…]", "read more", "continue reading", "xem thêm", "xem tiếp", "đọc tiếp", "xem chi tiết"];

    public static bool IsIn(string? content)
    {
        if (content is null || content.Length < Shortest) return false;
        var text = FeedText.Plain(content);
        var end = text.TrimEnd(' ', '»', '›', '→', '>');
        return text.Length >= Shortest && !Array.Exists(Cut, mark => end.EndsWith(mark, StringComparison.OrdinalIgnoreCase));
    }
}
