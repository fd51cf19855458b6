using System.Collections.Frozen;

namespace NewsCluster.Clustering.Text;

/// <summary>A sentence as a span of the text it came from.</summary>
public readonly record struct Sentence(int Start, int Length)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

/// <summary>Cuts Vietnamese and English text into sentences; a line feed always ends one.</summary>
public static class SentenceSplitter
{
    /// <summary>Words that carry a full stop without ending a sentence, in key form.</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "mr", "mrs", "ms", "dr", "prof", "st", "sen", "rep", "gov", "gen", "col", "lt", "sgt", "capt", "maj", "rev", "hon",
        "jr", "sr", "vs", "no", "inc", "ltd", "co", "corp", "dept", "ave", "blvd", "approx", "est", "fig",
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
        "tp", "tx", "ts", "gs", "pgs", "ths", "bs", "ks", "ths", "tr", "đ", "q", "p", "h",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> AbbreviationLookup =
        Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>();

    public static List<Sentence> Split(ReadOnlySpan<char> text)
    {
        var sentences = new List<Sentence>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\n' && !IsEnd(text, ref i)) continue;
            Add(text, start, Math.Min(i + 1, text.Length), sentences);
            start = i + 1;
        }
        Add(text, start, text.Length, sentences);
        return sentences;
    }

    /// <summary>When a sentence ends at <paramref name="i"/>, moves it to the sentence's last character (closing quotes belong to it).</summary>
    private static bool IsEnd(ReadOnlySpan<char> text, ref int i)
    {
        if (text[i] is not ('.' or '!' or '?' or '…')) return false;
        var last = i;
        while (last + 1 < text.Length && text[last + 1] is '.' or '!' or '?' or '…') last++;
        while (last + 1 < text.Length && text[last + 1] is '"' or '”' or '’' or '\'' or ')' or '»' or ']') last++;
        if (last + 1 < text.Length && !char.IsWhiteSpace(text[last + 1])) return false;
        if (last == i && text[i] == '.' && EndsInAbbreviation(text[..i])) return false;
        var next = last + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\u00A0') next++;
        if (next < text.Length && char.IsLower(text[next])) return false;
        i = last;
        return true;
    }

    /// <summary>Whether a text up to a full stop ends in a word that carries one: an initial, a title, <c>TP</c>.</summary>
    internal static bool EndsInAbbreviation(ReadOnlySpan<char> before)
    {
        var start = before.Length;
        while (start > 0 && char.IsLetter(before[start - 1])) start--;
        var word = before[start..];
        if (word.Length == 0) return false;
        if (word.Length == 1 && char.IsUpper(word[0])) return true; // an initial: "J. Trump", "U.S."
        if (!char.IsUpper(word[0])) return false;
        Span<char> key = stackalloc char[NormalForm.LongestWord];
        return AbbreviationLookup.Contains(key[..NormalForm.WriteKey(word, key)]);
    }

    private static void Add(ReadOnlySpan<char> text, int start, int end, List<Sentence> into)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) into.Add(new Sentence(start, end - start));
    }
}
