using System.Numerics;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// In how many of the articles of one language read so far a term occurs. Old articles count less and less, and memory is
/// bounded (8 MB) whatever is read: a term is counted from its second article of a generation on, and when there is no room
/// new ones are left out until the rarest have gone, at the end of the generation.
/// </summary>
internal sealed class TermTally
{
    /// <summary>From so many articles on, all counts are halved at the end of a generation.</summary>
    public const int Horizon = 65_536;

    /// <summary>The most terms that are kept from one generation to the next.</summary>
    public const int MostKept = 1 << 19;

    /// <summary>After so many other terms in the way a term is left out.</summary>
    private const int LongestProbe = 64;

    private const int Smallest = 1 << 12, Largest = 1 << 20;

    /// <summary>Bits for terms met once; the terms of 8,192 long articles set about a fifth of them.</summary>
    private const int OnceBits = 1 << 23;

    /// <summary>Open addressing, linear probing; no term is 0.</summary>
    private uint[] terms;
    private ushort[] counts;
    private readonly ulong[] once = new ulong[OnceBits / 64];
    private int used;

    /// <param name="articles">How many articles the counts are of.</param>
    /// <param name="kept">What a generation has left, by ascending term.</param>
    public TermTally(int articles, ReadOnlySpan<CountedTerm> kept)
    {
        Articles = articles;
        var size = Math.Max(Smallest, (int)BitOperations.RoundUpToPowerOf2((uint)kept.Length * 2));
        (terms, counts) = (new uint[size], new ushort[size]);
        foreach (var entry in kept) Enter(entry.Term, entry.Count);
    }

    public int Articles { get; private set; }

    /// <summary>The terms that have been met twice.</summary>
    public IEnumerable<CountedTerm> Counts
    {
        get
        {
            for (var i = 0; i < terms.Length; i++)
                if (terms[i] != 0) yield return new CountedTerm(terms[i], counts[i]);
        }
    }

    public void Add(ReadOnlySpan<uint> article)
    {
        Articles++;
        foreach (var term in article) Add(term);
    }

    private void Add(uint term)
    {
        var slot = Find(term);
        if (slot < 0) return;
        if (terms[slot] == term)
        {
            if (counts[slot] < ushort.MaxValue) counts[slot]++;
            return;
        }
        ref var bits = ref once[term % OnceBits / 64];
        var bit = 1UL << (int)(term % 64);
        if ((bits & bit) == 0) bits |= bit;
        else Enter(term, 2);
    }

    private void Enter(uint term, ushort count)
    {
        if (used * 4 >= terms.Length * 3)
        {
            if (terms.Length == Largest) return;
            Grow();
        }
        var slot = Find(term);
        if (slot < 0) return;
        (terms[slot], counts[slot]) = (term, count);
        used++;
    }

    private void Grow()
    {
        var (oldTerms, oldCounts) = (terms, counts);
        (terms, counts, used) = (new uint[oldTerms.Length * 2], new ushort[oldTerms.Length * 2], 0);
        for (var i = 0; i < oldTerms.Length; i++)
            if (oldTerms[i] != 0) Enter(oldTerms[i], oldCounts[i]);
    }

    /// <summary>Where a term is, or would be; -1 when too many are in the way.</summary>
    private int Find(uint term)
    {
        var mask = terms.Length - 1;
        var slot = (int)term & mask;
        for (var probes = 0; terms[slot] != 0 && terms[slot] != term; slot = slot + 1 & mask)
            if (++probes > LongestProbe) return -1;
        return slot;
    }

    /// <summary>What the next generation begins with, by ascending term: halved when the articles have become many, without the rarest when the terms have.</summary>
    public (int Articles, CountedTerm[] Kept) End()
    {
        var halving = Articles >= Horizon ? 1 : 0;
        var having = new int[ushort.MaxValue + 1];
        foreach (var count in counts) having[count >> halving]++;
        var (least, size) = ((int)ushort.MaxValue, having[^1]);
        while (least > 2 && size + having[least - 1] <= MostKept) size += having[--least];

        var kept = new CountedTerm[size];
        foreach (var entry in Counts)
            if (entry.Count >> halving >= least) kept[--size] = new CountedTerm(entry.Term, (ushort)(entry.Count >> halving));
        Array.Sort(Array.ConvertAll(kept, entry => entry.Term), kept);
        return (Articles >> halving, kept);
    }
}

/// <summary>A term (<see cref="TermStatistics.TermKey"/>) and how many articles have it.</summary>
internal readonly record struct CountedTerm(uint Term, ushort Count);
