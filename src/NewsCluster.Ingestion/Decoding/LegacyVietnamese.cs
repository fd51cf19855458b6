using NewsCluster.Clustering.Text;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>
/// Vietnamese written for fonts that drew Vietnamese letters in the places of others: TCVN3 ("ABC", TCVN 5712:1993),
/// VNI, and VIQR (RFC 1456), which spells the marks in ASCII. Decoded as Windows-1252 such a text reads
/// <c>Hµ Néi</c>, <c>Haø Noäi</c> or <c>Ha` No^.i</c>.
/// </summary>
public static class LegacyVietnamese
{
    /// <summary>Different words that must come out as Vietnamese syllables before anything is changed: in a whole text, in one line of a mixed text.</summary>
    private const int EnoughInText = 3, EnoughInLine = 4;

    /// <summary>
    /// The text in Unicode, and which encoding it was in. Null, and the text as it came, unless nearly all of its marked
    /// words make Vietnamese syllables that way and are none as they stand. Where only some lines do, only they are changed.
    /// </summary>
    public static (string Text, string? Encoding) Recover(string text)
    {
        foreach (var scheme in LegacyScheme.All)
            if (scheme.CouldBe(text) && Weighed(text, scheme).Proves(EnoughInText)) return (scheme.ToUnicode(text), scheme.Name);
        if (!text.Contains('\n', StringComparison.Ordinal)) return (text, null);
        foreach (var scheme in LegacyScheme.All)
        {
            var lines = text.Split('\n');
            var foreign = Array.ConvertAll(lines, line => scheme.CouldBe(line) && Weighed(line, scheme).Proves(EnoughInLine));
            if (foreign.Contains(true)) return (string.Join('\n', lines.Select((line, i) => foreign[i] ? scheme.ToUnicode(line) : line)), scheme.Name);
        }
        return (text, null);
    }

    /// <summary>Cheap: false for nearly every text that is right.</summary>
    internal static bool CouldHold(string text) => text.Length >= 8 && Array.Exists(LegacyScheme.All, scheme => scheme.CouldBe(text));

    /// <summary>Nearly all words that carry marks are Vietnamese syllables, and there are some.</summary>
    internal static bool IsVietnamese(string text) => Weighed(text, LegacyScheme.None) is var weight && weight.AsTheyStand >= EnoughInText && weight.AsTheyStand * 10 >= weight.Marked * 7;

    private static Weight Weighed(string text, LegacyScheme scheme)
    {
        var weight = new Weight(scheme.WordsNeedMarks);
        Span<char> key = stackalloc char[NormalForm.LongestWord];
        foreach (var range in scheme.Words(text))
        {
            var word = text.AsSpan(range);
            weight.Words++;
            if (!scheme.IsMarked(word)) continue;
            weight.Marked++;
            if (IsMarkedSyllable(word, key)) weight.AsTheyStand++;
            if (weight.IsHopeless) break;
            if (scheme.WordToUnicode(word.ToString()) is var unicode && unicode.Length > 1 && IsMarkedSyllable(unicode, key)) weight.Add(unicode);
        }
        return weight;
    }

    private static bool IsMarkedSyllable(ReadOnlySpan<char> word, Span<char> key)
    {
        var lower = key[..NormalForm.WriteKey(word, key)];
        foreach (var c in lower)
            if (VietnameseLetters.IsMarked(c)) return Syllable.IsVietnamese(lower);
        return false;
    }

    /// <summary>What speaks for and against a scheme.</summary>
    private sealed class Weight(bool wordsNeedMarks)
    {
        private readonly HashSet<string> different = new(StringComparer.Ordinal);

        public int Words { get; set; }
        public int Marked { get; set; }
        public int AsTheyStand { get; set; }
        private int converted;

        public void Add(string syllable)
        {
            converted++;
            different.Add(syllable);
        }

        /// <summary>Already clear that nothing will be proved.</summary>
        public bool IsHopeless => Marked >= 12 && converted * 2 < Marked;

        public bool Proves(int enough) =>
            different.Count >= enough && converted * 20 >= Marked * 17 && AsTheyStand * 2 <= converted
            // Marks spelt in ASCII are everyday punctuation: two words in five must carry them, as Vietnamese words do.
            && (!wordsNeedMarks || converted * 5 >= Words * 2);
    }
}
