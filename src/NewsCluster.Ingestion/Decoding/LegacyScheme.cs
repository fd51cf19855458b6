using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>One way of writing Vietnamese letters with the characters of Windows-1252.</summary>
internal abstract class LegacyScheme
{
    public static readonly LegacyScheme None = new AsItStands();
    public static readonly LegacyScheme[] All = [new Tcvn3(), new Vni(), new Viqr()];

    public abstract string Name { get; }

    /// <summary>Cheap: false for nearly every text that is not written so.</summary>
    public abstract bool CouldBe(string text);

    /// <summary>More characters in the upper half of Windows-1252 than letters only Unicode has, as legacy text must have.</summary>
    protected static bool IsWestern(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('\u00A1', '\u00FF')) return false;
        int western = 0, beyond = 0;
        foreach (var c in text.AsSpan())
            if (c < '\u00A1') continue;
            else if (c < '\u0100') western++;
            else if (c is < '\u2000' or > '\u2FFF') beyond++;
        return western >= 3 && western > 4 * beyond;
    }

    public abstract string ToUnicode(string text);

    /// <summary>One word, taken to stand in the middle of a sentence.</summary>
    public virtual string WordToUnicode(string word) => ToUnicode(word);

    /// <summary>True for a character that is part of a word in this scheme and not an ASCII letter.</summary>
    protected abstract bool IsMark(char c);

    /// <summary>The marks are also punctuation.</summary>
    public virtual bool WordsNeedMarks => false;

    public virtual bool IsMarked(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
            if (IsMark(c)) return true;
        return false;
    }

    /// <summary>Runs of two and more letters and marks that begin with a letter or a letter's stand-in.</summary>
    public IEnumerable<Range> Words(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text[i])) continue;
            var start = i;
            while (i < text.Length && IsPart(text[i])) i++;
            if (i - start > 1) yield return start..i;
        }
    }

    private bool IsPart(char c) => char.IsAsciiLetter(c) || IsMark(c);

    /// <summary>
    /// Capitals are written as the capital letter and the small letter with its tone ("Aµ"): together they are one letter.
    /// </summary>
    protected static void Append(StringBuilder text, char c)
    {
        if (text.Length > 0 && text[^1] is var last && char.IsUpper(last)
            && VietnameseLetters.Split(c) is { Tone: not Tone.Level } toned && toned.Letter == char.ToLowerInvariant(last))
            text[^1] = char.ToUpperInvariant(c);
        else text.Append(c);
    }

    /// <summary>A letter with a tone added; the letter's case stays. Null when it can carry none or carries one.</summary>
    protected static char? WithTone(char letter, Tone tone)
    {
        var lower = char.ToLowerInvariant(letter);
        var (bare, present) = VietnameseLetters.Split(lower);
        if (!VietnameseLetters.IsVowel(lower) || present != Tone.Level) return null;
        var toned = VietnameseLetters.Join(bare, tone);
        return char.IsUpper(letter) ? char.ToUpperInvariant(toned) : toned;
    }

    /// <summary>A letter made another letter (<c>a</c> → <c>â</c>) in its case, null when <paramref name="from"/> does not hold it.</summary>
    protected static char? Changed(char letter, string from, string to)
    {
        var at = from.IndexOf(char.ToLowerInvariant(letter), StringComparison.Ordinal);
        return at < 0 ? null : char.IsUpper(letter) ? char.ToUpperInvariant(to[at]) : to[at];
    }

    private sealed class AsItStands : LegacyScheme
    {
        public override string Name => "";
        public override bool CouldBe(string text) => true;
        public override string ToUnicode(string text) => text;
        protected override bool IsMark(char c) => c > '\u00BF' && char.IsLetter(c);
    }
}
