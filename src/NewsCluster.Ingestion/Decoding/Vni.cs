using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>VNI Windows: the letter, then a character that stands for all its marks.</summary>
internal sealed class Vni : LegacyScheme
{
    private const string Tones = "\0øùûõï", Circumflex = "âàáåãä", Breve = "êèéúüë";
    private const string Single = "ñæòóîôöíì", SingleLetters = "đỉịĩỵơưíì";

    public override string Name => "vni";

    /// <summary>Looks for a vowel followed by a mark that follows it in no Western language.</summary>
    public override bool CouldBe(string text)
    {
        if (!IsWestern(text)) return false;
        for (var i = 1; i < text.Length; i++)
            if (text[i] is >= '\u00C0' and <= '\u00FF' && Join(text[i - 1], text[i]) is not null) return true;
        return false;
    }

    public override string ToUnicode(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var letter = Changed(text[i], Single, SingleLetters) ?? text[i];
            if (i + 1 < text.Length && Join(letter, text[i + 1]) is { } joined)
            {
                result.Append(joined);
                i++;
            }
            else result.Append(letter);
        }
        return result.ToString();
    }

    private static char? Join(char letter, char mark)
    {
        mark = char.ToLowerInvariant(mark);
        if (mark < '\u00E0') return null;
        if (Tones.IndexOf(mark, StringComparison.Ordinal) is > 0 and var tone) return WithTone(letter, Order[tone]);
        if (Circumflex.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var round) return Changed(letter, "aeo", "âêô") is { } hat ? WithTone(hat, Order[round]) : null;
        if (Breve.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var bow) return Changed(letter, "a", "ă") is { } bowed ? WithTone(bowed, Order[bow]) : null;
        return null;
    }

    private static readonly Tone[] Order = [Tone.Level, Tone.Grave, Tone.Acute, Tone.Hook, Tone.Tilde, Tone.Dot];

    protected override bool IsMark(char c) => c > '\u00BF' && char.IsLetter(c);
}
