using System.Text;

namespace NewsCluster.Clustering.Timelines;

/// <summary>The kinds of event a sentence speaks of ("summit", "trận đấu"), the same in both languages; from <c>Timelines/events.tsv</c>.</summary>
internal static class EventWords
{
    private static readonly Lazy<(string Kind, string[] Words)[]> Shipped = new(Load);

    /// <param name="prepared">Words as <see cref="Cues.Prepare"/> gives them.</param>
    public static HashSet<string> Of(ReadOnlySpan<char> prepared)
    {
        var kinds = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (kind, words) in Shipped.Value)
            foreach (var word in words)
                if (prepared.Contains(word, StringComparison.Ordinal)) { kinds.Add(kind); break; }
        return kinds;
    }

    private static (string, string[])[] Load()
    {
        using var stream = typeof(EventWords).Assembly.GetManifestResourceStream("events.tsv")
            ?? throw new InvalidOperationException("The table of event words is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var kinds = new List<(string, string[])>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            kinds.Add((cells[0], [.. cells[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(word => $" {word} ")]));
        }
        return [.. kinds];
    }
}
