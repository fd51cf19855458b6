using System.Numerics;
using System.Reflection;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// In how many of the articles of a language a term occurs: counted once over a background collection by
/// <c>newscluster learn</c> and shipped with the product, so that the very first articles are weighed well. What is read
/// later makes further ones of it (<see cref="WithCounts"/>).
/// </summary>
public sealed class TermStatistics
{
    /// <summary>The most terms that are added to the background.</summary>
    public const int MostAdded = 1 << 16;

    /// <summary>After so many other terms in the way a term is left out: who makes words collide on purpose loses words, not our time.</summary>
    private const int LongestProbe = 128;

    /// <summary>Odd, and its inverse: a permutation of all terms, whose high bits tell the slot.</summary>
    private const uint Spread = 0x9E3779B1, Gather = 0x0E8B2F51;

    private static readonly Lazy<TermStatistics> ShippedOnce = new(() =>
        TermStatisticsFile.Read(Assembly.GetExecutingAssembly().GetManifestResourceStream("term-statistics.bin")!));

    /// <summary>The counts of levels.</summary>
    private static readonly double[] CountOf = [.. Enumerable.Range(0, 256).Select(level => level == 0 ? 0 : Math.Pow(2, level / 8.0))];

    /// <summary>
    /// Open addressing, linear probing. A slot holds the low 24 bits of the spread term and, in its lowest byte, the level;
    /// 0 is empty. The high bits follow from where it lies, as it lies less than a 256th of the table from its place.
    /// </summary>
    private readonly uint[] slots;
    private readonly int shift;
    private readonly float[][] frequencies;

    /// <param name="provenance">Where the counts come from, in words.</param>
    /// <param name="articles">How many articles were counted, by <see cref="LanguageIndex"/>.</param>
    /// <param name="terms">Terms (<see cref="TermKey"/>) with the level of their frequency (<see cref="Level"/>), which is above 0.</param>
    /// <param name="rarest">The lowest count that is kept; what is not found is taken for half as frequent.</param>
    public TermStatistics(string provenance, int[] articles, IReadOnlyCollection<(uint Term, byte Level)> terms, int rarest)
    {
        (Provenance, Articles, Rarest) = (provenance, articles, rarest);
        slots = new uint[BitOperations.RoundUpToPowerOf2((uint)(terms.Count + MostAdded) * 2)];
        shift = 32 - BitOperations.Log2((uint)slots.Length);
        foreach (var (term, level) in terms) Raise(term, level);
        frequencies = [.. articles.Select(InverseFrequencies)];
    }

    private TermStatistics(TermStatistics background)
    {
        (Provenance, Articles, Rarest, TermCount) = (background.Provenance, background.Articles, background.Rarest, background.TermCount);
        (slots, shift, frequencies) = ((uint[])background.slots.Clone(), background.shift, background.frequencies);
    }

    public static TermStatistics Shipped => ShippedOnce.Value;

    /// <summary>Nothing counted: all terms weigh alike.</summary>
    public static TermStatistics Uniform { get; } = new("", [1000, 1000], [], rarest: 2);

    public string Provenance { get; }

    public int[] Articles { get; }

    public int Rarest { get; }

    public int TermCount { get; private set; }

    /// <summary>In no order that means anything.</summary>
    internal IEnumerable<(uint Term, byte Level)> Terms
    {
        get
        {
            for (var i = 0; i < slots.Length; i++)
            {
                if (slots[i] == 0) continue;
                var low = slots[i] >> 8;
                var high = (((uint)i - (low >> shift)) & (uint)(slots.Length - 1)) >> (24 - shift);
                yield return ((high << 24 | low) * Gather, (byte)slots[i]);
            }
        }
    }

    public static int LanguageIndex(string language) => language == ArticleText.Vietnamese ? 0 : 1;

    /// <summary>Terms of the two languages are counted apart. Zero marks an empty slot, so it is no term.</summary>
    public static uint TermKey(uint key, int language) => Math.Max(1, Text.Hash.Of(key, 0x1D0F + (uint)language));

    /// <summary>Counts are kept as eighths of powers of two: within 5 %, in one byte.</summary>
    public static byte Level(double count) => (byte)Math.Min(255, Math.Round(8 * Math.Log2(count)));

    /// <summary>The same, with terms that are more frequent than these say. Takes some milliseconds.</summary>
    /// <param name="counts">Terms with counts as they would be among <see cref="Articles"/>; a lower count than that known changes nothing.</param>
    public TermStatistics WithCounts(IEnumerable<(uint Term, double Count)> counts)
    {
        var raised = new TermStatistics(this);
        foreach (var (term, count) in counts)
            if (count >= Rarest) raised.Raise(term, Level(count));
        return raised;
    }

    /// <summary>The count of a term, within 5 %; 0 for one that was not counted.</summary>
    public double Count(uint term) => CountOf[LevelOf(term)];

    /// <summary>Inverse document frequency, ln((N + 1) / (n + ½)), of a channel's key in a language.</summary>
    public float InverseFrequency(uint key, int language) => OfTerm(TermKey(key, language), language);

    /// <summary>The same of a <see cref="TermKey"/>.</summary>
    internal float OfTerm(uint term, int language) => frequencies[language][LevelOf(term)];

    private float[] InverseFrequencies(int total)
    {
        var table = new float[256];
        // Level 0 is never stored (a count of 1 is below any useful limit): it stands for terms not found.
        for (var level = 0; level < table.Length; level++)
            table[level] = (float)Math.Max(0, Math.Log((total + 1) / ((level == 0 ? Rarest / 2.0 : CountOf[level]) + 0.5)));
        return table;
    }

    private int LevelOf(uint term)
    {
        var spread = term * Spread;
        var mask = (uint)slots.Length - 1;
        var slot = spread >> shift;
        for (var probes = 0; probes < LongestProbe && slots[slot] != 0; probes++, slot = slot + 1 & mask)
            if ((slots[slot] ^ spread << 8) < 256) return (byte)slots[slot];
        return 0;
    }

    /// <summary>Enters a term, or a higher level for it; when there is no room for another, it is left out.</summary>
    private void Raise(uint term, byte level)
    {
        var spread = term * Spread;
        var mask = (uint)slots.Length - 1;
        var slot = spread >> shift;
        for (var probes = 0; probes < LongestProbe; probes++, slot = slot + 1 & mask)
        {
            if (slots[slot] == 0)
            {
                if (TermCount * 2 >= slots.Length) return;
                slots[slot] = spread << 8 | level;
                TermCount++;
                return;
            }
            if ((slots[slot] ^ spread << 8) >= 256) continue;
            if ((byte)slots[slot] < level) slots[slot] = spread << 8 | level;
            return;
        }
    }
}
