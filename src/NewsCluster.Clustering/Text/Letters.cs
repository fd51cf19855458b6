namespace NewsCluster.Clustering.Text;

/// <summary>What a character is, by table for those that Vietnamese and English text is made of.</summary>
internal static class Letters
{
    /// <summary>Latin, Greek, Cyrillic and more, up to the last Latin letters with two marks.</summary>
    private const int End = 0x2000;

    private const byte IsLetterBit = 1, IsUpperBit = 2, IsCombiningBit = 4;

    private static readonly byte[] Classes = [.. Enumerable.Range(0, End).Select(c => Classify((char)c))];

    private static readonly char[] Lowered = [.. Enumerable.Range(0, End).Select(c => char.ToLowerInvariant((char)c))];

    private static byte Classify(char c) => (byte)(
        (char.IsLetter(c) ? IsLetterBit : 0) | (char.IsUpper(c) ? IsUpperBit : 0) | (c is >= '\u0300' and <= '\u036F' ? IsCombiningBit : 0));

    public static bool IsLetter(char c) => c < End ? (Classes[c] & IsLetterBit) != 0 : char.IsLetter(c);

    public static bool IsUpper(char c) => c < End ? (Classes[c] & IsUpperBit) != 0 : char.IsUpper(c);

    /// <summary>A letter or a mark that combines with one.</summary>
    public static bool ContinuesWord(char c) => c < End ? (Classes[c] & (IsLetterBit | IsCombiningBit)) != 0 : char.IsLetter(c);

    public static char Lower(char c) => c < End ? Lowered[c] : char.ToLowerInvariant(c);
}
