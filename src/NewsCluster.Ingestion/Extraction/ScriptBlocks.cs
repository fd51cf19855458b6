namespace NewsCluster.Ingestion.Extraction;

/// <summary>The data blocks among a page's scripts, found without parsing the page; time is linear in it.</summary>
internal static class ScriptBlocks
{
    /// <summary>Blocks read from one page.</summary>
    private const int Most = 50;

    public static IReadOnlyList<string> JsonLd(string html)
    {
        var blocks = new List<string>();
        for (var at = 0; blocks.Count < Most;)
        {
            var start = html.IndexOf("<script", at, StringComparison.OrdinalIgnoreCase);
            if (start < 0) break;
            var open = html.IndexOf('>', start);
            if (open < 0) break;
            var end = html.IndexOf("</script", open, StringComparison.OrdinalIgnoreCase);
            if (end < 0) end = html.Length;
            if (html.AsSpan(start, open - start).Contains("ld+json", StringComparison.OrdinalIgnoreCase)) blocks.Add(html[(open + 1)..end]);
            at = end;
        }
        return blocks;
    }
}
