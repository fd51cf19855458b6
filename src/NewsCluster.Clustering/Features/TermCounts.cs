namespace NewsCluster.Clustering.Features;

/// <summary>A term and how often it occurs.</summary>
/// <param name="Key">The term, by <see cref="Channels.Key"/>.</param>
/// <param name="Whole">In the text as a whole.</param>
/// <param name="Head">In what the headline channel of its kind covers: the title for words and pairs, title and lead for names and concepts.</param>
/// <param name="Lead">In title and first sentences; counted for words only.</param>
public record struct TermCount(uint Key, int Whole, int Head, int Lead);

/// <summary>Counts the terms of one article after the other; they come out in order of first appearance.</summary>
internal sealed class TermCounts
{
    private const int Smallest = 256;

    /// <summary>After so many other terms in the way a term is left out: who makes words collide on purpose loses words, not our time.</summary>
    private const int LongestProbe = 64;

    /// <summary>Open addressing, linear probing; 0 is empty, else 1 + the place among the entries.</summary>
    private int[] slots = new int[Smallest];
    private TermCount[] entries = new TermCount[Smallest / 2];
    private int size = Smallest, count;

    public ReadOnlySpan<TermCount> Entries => entries.AsSpan(0, count);

    public void Clear()
    {
        slots.AsSpan(0, size).Clear();
        (size, count) = (Smallest, 0);
    }

    public void Add(uint key, int whole, int head = 0, int lead = 0)
    {
        var mask = size - 1;
        var slot = (int)key & mask;
        var probes = 0;
        for (; slots[slot] != 0; slot = slot + 1 & mask)
        {
            if (++probes > LongestProbe) return;
            ref var entry = ref entries[slots[slot] - 1];
            if (entry.Key != key) continue;
            entry.Whole += whole;
            entry.Head += head;
            entry.Lead += lead;
            return;
        }
        if (count == entries.Length) Array.Resize(ref entries, count * 2);
        entries[count++] = new TermCount(key, whole, head, lead);
        slots[slot] = count;
        if (count * 2 > size) Grow();
    }

    private void Grow()
    {
        slots.AsSpan(0, size).Clear();
        size *= 2;
        if (slots.Length < size) slots = new int[size];
        var mask = size - 1;
        for (var i = 0; i < count; i++)
        {
            var slot = (int)entries[i].Key & mask;
            while (slots[slot] != 0) slot = slot + 1 & mask; // at most LongestProbe terms of one place have got in
            slots[slot] = i + 1;
        }
    }
}
