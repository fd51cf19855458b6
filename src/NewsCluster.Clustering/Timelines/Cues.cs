using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines;

internal enum Cue { Ahead, Telling, Unconfirmed, Moved, Cancelled, Doubt, Opening, Before }

/// <summary>Phrases that tell how a sentence stands to its event, from <c>Timelines/cues.tsv</c> (cue TAB phrase, phrase, …).</summary>
internal static class Cues
{
    private static readonly Lazy<Dictionary<Cue, string[]>> Shipped = new(Load);

    /// <summary>The words of a text in lower case with one space between and around, as <see cref="Has"/> reads them.</summary>
    public static string Prepare(string text)
    {
        var words = new StringBuilder(" ", text.Length + 2);
        foreach (var token in Tokenizer.Tokenize(text)) words.Append(text.AsSpan(token.Start, token.Length)).Append(' ');
        return words.ToString().ToLowerInvariant();
    }

    public static bool Has(string prepared, Cue cue) => Array.Exists(Shipped.Value[cue], phrase => prepared.Contains(phrase, StringComparison.Ordinal));

    /// <summary>Where the first of a cue's phrases begins and ends; the longest one when several begin there; -1 for none.</summary>
    public static (int At, int End) Find(string prepared, Cue cue)
    {
        var (at, end) = (-1, -1);
        foreach (var phrase in Shipped.Value[cue])
        {
            var found = prepared.IndexOf(phrase, StringComparison.Ordinal);
            if (found >= 0 && (at < 0 || found < at || found == at && found + phrase.Length > end)) (at, end) = (found, found + phrase.Length);
        }
        return (at, end);
    }

    public static bool Begins(string prepared, Cue cue) => Array.Exists(Shipped.Value[cue], phrase => prepared.StartsWith(phrase, StringComparison.Ordinal));

    private static Dictionary<Cue, string[]> Load()
    {
        using var stream = typeof(Cues).Assembly.GetManifestResourceStream("cues.tsv")
            ?? throw new InvalidOperationException("The table of cue phrases is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var cues = Enum.GetValues<Cue>().ToDictionary(cue => cue, _ => new List<string>());
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            cues[Enum.Parse<Cue>(cells[0])].AddRange(cells[1].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(phrase => $" {phrase} "));
        }
        return cues.ToDictionary(entry => entry.Key, entry => entry.Value.ToArray());
    }
}
