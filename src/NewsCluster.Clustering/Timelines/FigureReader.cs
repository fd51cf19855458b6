using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Finds the numbers of a sentence whose meaning the words around them tell, by <c>Timelines/figures.tsv</c>.</summary>
internal static class FigureReader
{
    private const int LongestPhrase = 5, MostFillers = 4;

    private static readonly Lazy<(Dictionary<string, FigureKind> After, Dictionary<string, FigureKind> Before)> Shipped = new(Load);

    private static readonly Dictionary<string, double> Scales = new(StringComparer.Ordinal)
    {
        ["nghìn"] = 1e3, ["ngàn"] = 1e3, ["thousand"] = 1e3, ["triệu"] = 1e6, ["million"] = 1e6,
        ["tỷ"] = 1e9, ["tỉ"] = 1e9, ["billion"] = 1e9, ["bn"] = 1e9, ["trillion"] = 1e12,
    };

    /// <returns>The figures of the kinds that occur exactly once: of two one cannot know which is meant.</returns>
    /// <param name="date">Words of the sentence that are a date: their numbers count nothing.</param>
    public static IReadOnlyList<Figure> Read(string sentence, string date = "")
    {
        var from = date.Length == 0 ? -1 : sentence.IndexOf(date, StringComparison.Ordinal);
        var to = from < 0 ? -1 : from + date.Length;
        var tokens = Tokenizer.Tokenize(sentence);
        var words = tokens.ConvertAll(t => sentence.Substring(t.Start, t.Length).ToLowerInvariant());
        var figures = new List<Figure>();
        for (var i = 0; i < tokens.Count; i++)
            if (tokens[i].Kind == TokenKind.Number && (tokens[i].Start < from || tokens[i].Start >= to) && !double.IsNaN(tokens[i].Value) && One(sentence, tokens, words, i) is { } figure) figures.Add(figure);
        return [.. figures.GroupBy(f => f.Kind).Where(kind => kind.Count() == 1).Select(kind => kind.Single())];
    }

    private static Figure? One(string sentence, List<Token> tokens, List<string> words, int i)
    {
        var (value, whom, at) = (tokens[i].Value, "", i + 1);
        var end = tokens[i].Start + tokens[i].Length;
        if (at < words.Count && Scales.TryGetValue(words[at], out var scale)) (value, end, at) = (value * scale, tokens[at].Start + tokens[at].Length, at + 1);
        var symbol = tokens[i].Start > 0 ? sentence[tokens[i].Start - 1] : ' ';
        if (symbol is '$' or '€' or '£') return Of(symbol switch { '$' => FigureKind.Dollars, '€' => FigureKind.Euros, _ => FigureKind.Pounds }, tokens[i].Start - 1, end);
        if (end < sentence.Length && sentence[end..].TrimStart() is ['%', ..]) return Of(FigureKind.Percent, tokens[i].Start, sentence.IndexOf('%', end) + 1);
        if (EndingAt(words, i, out _) == FigureKind.Part) return null;
        for (var skipped = 0; skipped <= MostFillers && Joined(tokens, at); skipped++)
        {
            if (Longest(Shipped.Value.After, words, at, out var next) is not { } kind) break;
            if (kind == FigureKind.Part) return null;
            if (kind == FigureKind.Whom) whom = words[at];
            else if (kind != FigureKind.Filler)
            {
                end = tokens[next - 1].Start + tokens[next - 1].Length;
                // "120 km/h" is a speed, "12 đồng chí" are comrades.
                var other = end < sentence.Length && sentence[end] == '/' || kind is FigureKind.Dong or FigureKind.Yen && value < 1000;
                return other ? null : Of(kind, tokens[i].Start, end);
            }
            at = next;
        }
        var (from, _) = BoundBefore(words, i);
        if (EndingAt(words, from, out var start) is not { } said || !Joined(tokens, from)) return null;
        // "killed in 2018" is kept off by "in"; "killed 2018" counts when it names whom.
        return value is >= 1900 and < 2100 && at == i + 1 ? null : Of(said, tokens[start].Start, end);

        Figure Of(FigureKind kind, int first, int last)
        {
            var metric = kind switch { FigureKind.Miles => 1.609, FigureKind.NauticalMiles => 1.852, _ => 1 };
            return new Figure(metric == 1 ? kind : FigureKind.Kilometres, value * metric, BoundBefore(words, i).Bound, whom, sentence[first..last]);
        }
    }

    /// <summary>Nothing but a space stands between the token and the one before it.</summary>
    private static bool Joined(List<Token> tokens, int i) => i > 0 && i < tokens.Count && (tokens[i].Is(TokenTraits.Adjacent) || tokens[i].Is(TokenTraits.Tied));

    private static (int From, FigureBound Bound) BoundBefore(List<string> words, int i) => EndingAt(words, i, out var start) switch
    {
        FigureKind.Least => (start, FigureBound.Least),
        FigureKind.Most => (start, FigureBound.Most),
        FigureKind.About => (start, FigureBound.About),
        _ => (i, FigureBound.Exact),
    };

    private static FigureKind? Longest(Dictionary<string, FigureKind> phrases, List<string> words, int at, out int next)
    {
        for (var length = Math.Min(LongestPhrase, words.Count - at); length > 0; length--)
        {
            next = at + length;
            if (phrases.TryGetValue(string.Join(' ', words.GetRange(at, length)), out var kind)) return kind;
        }
        next = at;
        return null;
    }

    private static FigureKind? EndingAt(List<string> words, int end, out int start)
    {
        for (var length = Math.Min(LongestPhrase, end); length > 0; length--)
        {
            start = end - length;
            if (Shipped.Value.Before.TryGetValue(string.Join(' ', words.GetRange(start, length)), out var kind)) return kind;
        }
        start = end;
        return null;
    }

    private static (Dictionary<string, FigureKind>, Dictionary<string, FigureKind>) Load()
    {
        using var stream = typeof(FigureReader).Assembly.GetManifestResourceStream("figures.tsv")
            ?? throw new InvalidOperationException("The table of figures is missing from the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var after = new Dictionary<string, FigureKind>(StringComparer.Ordinal);
        var before = new Dictionary<string, FigureKind>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var cells = line.Split('\t');
            foreach (var phrase in cells[2].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                (cells[1] == "after" ? after : before)[phrase] = Enum.Parse<FigureKind>(cells[0]);
        }
        return (after, before);
    }
}
