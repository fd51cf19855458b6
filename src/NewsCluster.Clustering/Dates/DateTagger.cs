using System.Buffers;
using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>
/// Finds the dates of a text and resolves them. One pass with hand-written rules over word tables;
/// time is linear in the text, memory in its longest line.
/// </summary>
public static class DateTagger
{
    /// <summary>Longer lines are read in pieces: no writer puts so much on one.</summary>
    private const int LongestLine = 20_000;

    /// <param name="text">Paragraphs separated by line feeds.</param>
    /// <param name="language"><c>vi</c> or <c>en</c>; for any other the result is empty.</param>
    /// <param name="reference">What relative dates are reckoned from.</param>
    /// <param name="durations">Also report lengths of time ("three years": <c>P3Y</c>), which are no dates.</param>
    /// <returns>Mentions in text order, none overlapping another.</returns>
    public static IReadOnlyList<DateMention> Tag(ReadOnlySpan<char> text, string language, ReferenceTime reference, bool durations = false)
    {
        var mentions = new List<DateMention>();
        if (Grammar.Of(language) is not { } grammar) return mentions;
        var pass = new TaggerPass(grammar, reference, durations, mentions);
        var buffer = ArrayPool<Token>.Shared.Rent(1024);
        var start = 0;
        while (start < text.Length)
        {
            var end = LineEnd(text, start);
            var line = text[start..end];
            if (buffer.Length < line.Length)
            {
                ArrayPool<Token>.Shared.Return(buffer);
                buffer = ArrayPool<Token>.Shared.Rent(line.Length);
            }
            var count = Lexer.Read(line, grammar.Lexicon, buffer);
            pass.Read(new Line(line, buffer.AsSpan(0, count), grammar.Lexicon), start);
            start = end;
        }
        ArrayPool<Token>.Shared.Return(buffer);
        return mentions;
    }

    private static int LineEnd(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var feed = rest.IndexOf('\n');
        if (feed >= 0 && feed < LongestLine) return start + feed + 1;
        if (rest.Length <= LongestLine) return text.Length;
        var space = rest[..LongestLine].LastIndexOf(' ');
        return start + (space > 0 ? space + 1 : LongestLine);
    }
}
