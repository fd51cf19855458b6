namespace NewsCluster.Clustering.Stories;

/// <summary>An article that has a term, and the term's weight in it.</summary>
internal readonly record struct Posting(int Slot, uint Weight);

/// <summary>
/// For each term the newest articles that have it. There are millions of terms and most have one article: that one lies
/// in the table itself, longer lists in blocks of a few sizes that are used again.
/// </summary>
internal sealed class PostingLists
{
    /// <summary>Sizes of the blocks. A term with more active articles than the largest tells little: it keeps the newest.</summary>
    private static ReadOnlySpan<int> Sizes => [4, 16, 96];

    /// <summary>After so many other terms in the way a term is not entered: terms that collide on purpose cost themselves, not time.</summary>
    private const int LongestProbe = 256;

    private const int LongestList = 96, PageSize = 96 * 1024;

    private readonly List<Posting[]> pages = [];
    private readonly Stack<(int Page, int Start)>[] free = [new(), new(), new()];
    private Entry[] table = new Entry[1 << 12];
    private int used, nextFree = PageSize;

    /// <summary>A term's list; empty when <see cref="Count"/> is 0. A list of one is <see cref="First"/>, a longer one a block.</summary>
    private struct Entry
    {
        public uint Key;
        public int Count;
        public Posting First;

        /// <summary>The block, in place of the only posting.</summary>
        public (int Page, int Start) Block
        {
            readonly get => (First.Slot, (int)First.Weight);
            set => First = new Posting(value.Page, (uint)value.Start);
        }
    }

    /// <summary>
    /// Looks in on the lists of several terms before they are read. In a large window each lies somewhere else in memory:
    /// so the processor fetches them side by side and does not wait for one after the other.
    /// </summary>
    /// <returns>Nothing of use, but it has to be reckoned.</returns>
    public int Touch(ReadOnlySpan<uint> keys)
    {
        var mask = (uint)table.Length - 1;
        var sum = 0;
        foreach (var key in keys) sum += table[key & mask].Count;
        foreach (var key in keys)
        {
            ref var entry = ref table[key & mask];
            if (entry.Key == key && entry.Count > 1) sum += pages[entry.Block.Page][entry.Block.Start].Slot;
        }
        return sum;
    }

    /// <summary>The postings of a term, in no order; valid until the next change.</summary>
    public ReadOnlySpan<Posting> Find(uint key)
    {
        ref var entry = ref Slot(table, key);
        if (entry.Count != 0 && entry.Key != key) return default;
        if (entry.Count <= 1) return new ReadOnlySpan<Posting>(ref entry.First)[..entry.Count];
        return pages[entry.Block.Page].AsSpan(entry.Block.Start, Math.Min(entry.Count, LongestList));
    }

    public void Add(uint key, Posting posting)
    {
        ref var entry = ref Slot(table, key);
        if (entry.Count != 0 && entry.Key != key) return;
        if (entry.Count == 0)
        {
            entry = new Entry { Key = key, Count = 1, First = posting };
            if (++used * 4L > table.Length * 3L) Rebuild(table.Length * 2);
            return;
        }
        if (entry.Count == 1 || (entry.Count < LongestList && Sizes.Contains(entry.Count))) Enlarge(ref entry);
        pages[entry.Block.Page][entry.Block.Start + entry.Count % LongestList] = posting;
        entry.Count++;
    }

    private void Enlarge(ref Entry entry)
    {
        var size = 0;
        while (Sizes[size] <= entry.Count) size++;
        var block = Take(size);
        Find(entry.Key).CopyTo(pages[block.Page].AsSpan(block.Start));
        if (entry.Count > 1) free[size - 1].Push(entry.Block);
        entry.Block = block;
    }

    private (int Page, int Start) Take(int size)
    {
        if (free[size].TryPop(out var block)) return block;
        if (nextFree + Sizes[size] > PageSize)
        {
            pages.Add(new Posting[PageSize]);
            nextFree = 0;
        }
        block = (pages.Count - 1, nextFree);
        nextFree += Sizes[size];
        return block;
    }

    /// <summary>Drops what lies before a slot, so that nothing is read that cannot be found.</summary>
    public void Forget(int before)
    {
        for (var place = 0; place < table.Length; place++)
        {
            // What comes to stand in an emptied place is looked at next.
            while (table[place].Count > 0 && !Trim(ref table[place], before)) Close(place);
        }
        var size = table.Length;
        while (size > 1 << 12 && used * 4L < size) size /= 2;
        if (size < table.Length) Rebuild(size);
    }

    /// <summary>Takes an entry out, and brings those behind it nearer to their best places (Knuth, TAOCP 3, algorithm 6.4R).</summary>
    private void Close(int empty)
    {
        var mask = table.Length - 1;
        for (var next = empty + 1 & mask; table[next].Count > 0 && (next - empty & mask) <= LongestProbe; next = next + 1 & mask)
        {
            var best = (int)(table[next].Key & mask);
            if ((next - best & mask) < (next - empty & mask)) continue; // behind the empty place
            table[empty] = table[next];
            empty = next;
        }
        table[empty] = default;
        used--;
    }

    /// <summary>Has a list begin with its first posting from a slot on, in the smallest block that holds it.</summary>
    /// <returns>Whether anything of it is left.</returns>
    private bool Trim(ref Entry entry, int before)
    {
        if (entry.Count == 1) return entry.First.Slot >= before;
        var block = entry.Block;
        var ring = pages[block.Page].AsSpan(block.Start, Math.Min(entry.Count, LongestList));
        var oldest = entry.Count > LongestList ? entry.Count % LongestList : 0;
        if (ring[oldest].Slot >= before) return true;

        Span<Posting> list = stackalloc Posting[LongestList];
        list = list[..ring.Length];
        ring[oldest..].CopyTo(list);
        ring[..oldest].CopyTo(list[(ring.Length - oldest)..]);
        var gone = 0;
        while (gone < list.Length && list[gone].Slot < before) gone++;
        list = list[gone..];

        var (was, size) = (SizeOf(entry.Count), SizeOf(list.Length));
        if (list.Length < 2 || size < was)
        {
            free[was].Push(block);
            if (list.Length > 1) entry.Block = block = Take(size);
        }
        if (list.Length == 1) entry.First = list[0];
        if (list.Length > 1) list.CopyTo(pages[block.Page].AsSpan(block.Start));
        entry.Count = list.Length;
        return list.Length > 0;
    }

    /// <summary>Empties all lists.</summary>
    public void Clear()
    {
        foreach (var blocks in free) blocks.Clear();
        if (pages.Count > 1) pages.RemoveRange(1, pages.Count - 1);
        nextFree = pages.Count == 0 ? PageSize : 0;
        used = 0;
        Array.Clear(table);
    }

    private void Rebuild(int size)
    {
        var old = table;
        table = new Entry[size];
        used = 0;
        foreach (ref var entry in old.AsSpan())
        {
            if (entry.Count == 0) continue;
            ref var place = ref Slot(table, entry.Key);
            if (place.Count == 0)
            {
                place = entry;
                used++;
            }
            else if (entry.Count > 1) free[SizeOf(entry.Count)].Push(entry.Block);
        }
    }

    private static int SizeOf(int count)
    {
        var size = 0;
        while (size < Sizes.Length - 1 && Sizes[size] < count) size++;
        return size;
    }

    /// <summary>Where a term is, or would be (open addressing, linear probing); another term's place when there is none for it.</summary>
    private static ref Entry Slot(Entry[] table, uint key)
    {
        var mask = (uint)table.Length - 1;
        var slot = key & mask;
        for (var probes = 0; probes < LongestProbe && table[slot].Count != 0 && table[slot].Key != key; probes++) slot = slot + 1 & mask;
        return ref table[slot];
    }
}
