namespace NewsCluster.Clustering.Text;

/// <summary>What the tokenizer worked out about a word.</summary>
internal readonly record struct WordForm(uint Key, uint Bare, TokenTraits Traits);

/// <summary>
/// Remembers the forms of words met lately: a language has few words that are many. Holds words as they are written, so
/// that what it gives is what would be worked out again. Not thread-safe.
/// </summary>
internal sealed class WordCache
{
    /// <summary>Nine letters of thirteen bits and more: any Vietnamese syllable, most English words.</summary>
    private const int LongestWord = 9;

    private const int Size = 4096;

    [ThreadStatic] private static WordCache? ofThread;

    public static WordCache OfThread => ofThread ??= new WordCache();

    private readonly (UInt128 Word, WordForm Form)[] slots = new (UInt128, WordForm)[Size];

    public WordForm Get(ReadOnlySpan<char> word)
    {
        if (word.Length > LongestWord) return Tokenizer.Form(word);
        var (low, high) = (0UL, 0UL);
        foreach (var c in word)
        {
            if (c >= 1 << 13) return Tokenizer.Form(word);
            high = high << 13 | low >> 51;
            low = low << 13 | c;
        }
        var hash = (low ^ high * 0xC2B2AE3D27D4EB4FUL) * 0x9E3779B97F4A7C15UL;
        ref var slot = ref slots[(int)(hash >> 52)];
        var packed = new UInt128(high, low);
        if (slot.Word != packed) slot = (packed, Tokenizer.Form(word));
        return slot.Form;
    }
}
