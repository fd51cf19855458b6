using System.Text;

namespace NewsCluster.Clustering.Text;

/// <summary>
/// The two forms of text the pipeline compares. The normal form is what is stored and shown;
/// the key form only decides whether two words are the same word.
/// </summary>
public static class NormalForm
{
    /// <summary>Longest word that gets a key of its own; what follows is ignored (no word is that long).</summary>
    public const int LongestWord = 64;

    /// <summary>NFC, one kind of line break, no control characters, no broken surrogates.</summary>
    public static string Normalise(string text)
    {
        if (IsPlain(text)) return text;
        var clean = WithoutNoise(text);
        return clean.IsNormalized(NormalizationForm.FormC) ? clean : clean.Normalize(NormalizationForm.FormC);
    }

    /// <summary>Only characters that are what they should be and combine with nothing: Latin, Vietnamese, the usual punctuation.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
            if (!(c < 0x300 || c is >= '\u1E00' and < '\u1F00' || c is >= '\u2010' and <= '\u2027') || IsNoise(c)) return false;
        return true;
    }

    /// <summary>Controls, surrogates that may be broken, and the invisible characters web pages leave inside words.</summary>
    private static bool IsNoise(char c) =>
        (c < ' ' && c is not '\n' and not '\t') || c is '\u007F' or '\u00AD' or '\u200B' or '\u2060' or '\uFEFF' || char.IsSurrogate(c);

    private static string WithoutNoise(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\r') { if (i + 1 == text.Length || text[i + 1] != '\n') result.Append('\n'); }
            else if (!IsNoise(c)) result.Append(c);
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1])) result.Append(c).Append(text[++i]);
        }
        return result.ToString();
    }

    /// <summary>
    /// Writes the key form of one word: lower case, tone mark where the older convention puts it
    /// (<c>hoà</c> → <c>hòa</c>). Diacritics stay: <c>Đức</c> is not <c>đúc</c>.
    /// </summary>
    /// <returns>How many characters of <paramref name="key"/> were written, at most <see cref="LongestWord"/>.</returns>
    public static int WriteKey(ReadOnlySpan<char> word, Span<char> key)
    {
        var length = Math.Min(word.Length, LongestWord);
        var marked = false;
        for (var i = 0; i < length; i++)
        {
            var c = Letters.Lower(word[i]);
            if (c == '’') c = '\'';
            marked |= c > 'z';
            key[i] = c;
        }
        if (marked) MoveTone(key[..length]);
        return length;
    }

    /// <summary>The key form as a string.</summary>
    public static string Key(ReadOnlySpan<char> word)
    {
        Span<char> key = stackalloc char[LongestWord];
        return key[..WriteKey(word, key)].ToString();
    }

    /// <summary>
    /// The two conventions differ only in open syllables on <c>oa</c>, <c>oe</c> and <c>uy</c>;
    /// after <c>q</c> the <c>u</c> belongs to the consonant and never carries the mark.
    /// </summary>
    private static void MoveTone(Span<char> key)
    {
        if (key.Length < 2) return;
        ref var first = ref key[^2];
        ref var last = ref key[^1];
        var (a, firstTone) = VietnameseLetters.Split(first);
        var (b, lastTone) = VietnameseLetters.Split(last);
        if ((a, b) is not (('o', 'a') or ('o', 'e') or ('u', 'y'))) return;
        var afterQ = key.Length > 2 && key[^3] == 'q';
        if (afterQ && firstTone != Tone.Level && lastTone == Tone.Level) (first, last) = (a, VietnameseLetters.Join(b, firstTone));
        else if (!afterQ && firstTone == Tone.Level && lastTone != Tone.Level) (first, last) = (VietnameseLetters.Join(a, lastTone), b);
    }
}
