using System.Buffers;
using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>VIQR (RFC 1456): marks spelt after the letter in ASCII, as mailing lists wrote them.</summary>
internal sealed class Viqr : LegacyScheme
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("^(+*`'?~.");

    public override string Name => "viqr";
    public override bool WordsNeedMarks => true;

    public override bool CouldBe(string text)
    {
        // It has no letters beyond ASCII; typographic quotes and dashes may have been put in since.
        if (text.AsSpan().IndexOfAnyInRange('\u00A1', '\u1FFF') >= 0) return false;
        var marks = 0;
        for (var i = 1; i < text.Length && text.AsSpan(i).IndexOfAny(Marks) is >= 0 and var next; i++)
        {
            i += next;
            if ("aeiouyAEIOUY^(+".Contains(text[i - 1], StringComparison.Ordinal)) marks++;
        }
        return marks >= 3 && marks * 20 > text.Length;
    }

    public override string ToUnicode(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1 < text.Length ? text[i + 1] : '\0';
            var letter = text[i] switch
            {
                'd' when next == 'd' => 'đ',
                'D' when next is 'D' or 'd' => 'Đ',
                var c => next switch
                {
                    '^' => Changed(c, "aeo", "âêô"),
                    '(' => Changed(c, "a", "ă"),
                    '+' or '*' => Changed(c, "ou", "ơư"),
                    _ => null,
                },
            };
            if (letter is not null) i++;
            var marked = letter ?? text[i];
            if (i + 1 < text.Length && ToneOf(text[i + 1]) is { } tone && !EndsSentence(text, i + 1) && WithTone(marked, tone) is { } toned)
            {
                marked = toned;
                i++;
            }
            result.Append(marked);
        }
        return result.ToString();
    }

    public override string WordToUnicode(string word) => ToUnicode(word + " a")[..^2].TrimEnd('.', '?', '\'', '(', '*', '+');

    private static Tone? ToneOf(char mark) => mark switch
    {
        '`' => Tone.Grave,
        '\'' => Tone.Acute,
        '?' => Tone.Hook,
        '~' => Tone.Tilde,
        '.' => Tone.Dot,
        _ => null,
    };

    /// <summary>A full stop or question mark before the end or before a capital ends a sentence.</summary>
    private static bool EndsSentence(string text, int i)
    {
        if (text[i] is not ('.' or '?')) return false;
        var next = i + 1;
        while (next < text.Length && text[next] == ' ') next++;
        return next == text.Length || text[next] is '\n' or '\r' || (next > i + 1 && char.IsAsciiLetterUpper(text[next]));
    }

    protected override bool IsMark(char c) => Marks.Contains(c);

    public override bool IsMarked(ReadOnlySpan<char> word) =>
        base.IsMarked(word.TrimEnd("'?.(*")) || word.Contains("dd", StringComparison.OrdinalIgnoreCase) || word[^1] is '\'' or '?' or '.' && word.Length > 1;
}
