using System.Reflection;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// In how many of the articles of a language a term occurs: counted once over a background collection
/// by <c>newscluster learn</c> and shipped with the product, so that the very first articles are weighed well.
/// </summary>
public sealed class TermStatistics
{
    private static readonly Lazy<TermStatistics> ShippedOnce = new(() =>
        TermStatisticsFile.Read(Assembly.GetExecutingAssembly().GetManifestResourceStream("term-statistics.bin")!));

    private readonly (uint Term, byte Level)[] slots;
    private readonly float[][] frequencies;

    /// <param name="provenance">Where the counts come from, in words.</param>
    /// <param name="articles">How many articles were counted, by <see cref="LanguageIndex"/>.</param>
    /// <param name="terms">Terms (<see cref="TermKey"/>) with the level of their frequency (<see cref="Level"/>).</param>
    /// <param name="rarest">The lowest count that is kept; what is not found is taken for half as frequent.</param>
    public TermStatistics(string provenance, int[] articles, IReadOnlyCollection<(uint Term, byte Level)> terms, int rarest)
    {
        (Provenance, Articles, Terms, Rarest) = (provenance, articles, terms, rarest);
        slots = new (uint, byte)[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)terms.Count * 2 + 16)];
        foreach (var entry in terms) Slot(entry.Term) = entry;
        frequencies = [.. articles.Select(InverseFrequencies)];
    }

    public static TermStatistics Shipped => ShippedOnce.Value;

    /// <summary>Nothing counted: all terms weigh alike.</summary>
    public static TermStatistics Uniform { get; } = new("", [1000, 1000], [], rarest: 2);

    public string Provenance { get; }

    public int[] Articles { get; }

    public int Rarest { get; }

    public int TermCount => Terms.Count;

    internal IReadOnlyCollection<(uint Term, byte Level)> Terms { get; }

    public static int LanguageIndex(string language) => language == ArticleText.Vietnamese ? 0 : 1;

    /// <summary>Terms of the two languages are counted apart. Zero marks an empty slot, so it is no term.</summary>
    public static uint TermKey(uint key, int language) => Math.Max(1, Text.Hash.Of(key, 0x1D0F + (uint)language));

    /// <summary>Counts are kept as eighths of powers of two: within 5 %, in one byte.</summary>
    public static byte Level(int count) => (byte)Math.Min(255, Math.Round(8 * Math.Log2(count)));

    private float[] InverseFrequencies(int total)
    {
        var table = new float[256];
        // Level 0 is never stored (a count of 1 is below any useful limit): it stands for terms not found.
        for (var level = 0; level < table.Length; level++)
        {
            var count = level == 0 ? Rarest / 2.0 : Math.Pow(2, level / 8.0);
            table[level] = (float)Math.Max(0, Math.Log((total + 1) / (count + 0.5)));
        }
        return table;
    }

    /// <summary>Inverse document frequency, ln((N + 1) / (n + ½)), of a channel's key in a language.</summary>
    public float InverseFrequency(uint key, int language)
    {
        return frequencies[language][Slot(TermKey(key, language)).Level];
    }

    /// <summary>Where a term is, or would be: open addressing, linear probing.</summary>
    private ref (uint Term, byte Level) Slot(uint term)
    {
        var mask = (uint)slots.Length - 1;
        var slot = term & mask;
        while (slots[slot].Term != 0 && slots[slot].Term != term) slot = slot + 1 & mask;
        return ref slots[slot];
    }
}
