using System.Runtime.InteropServices;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// An inverted index over the active articles, by their heaviest terms. Lists keep only their newest entries, so that
/// what an article costs does not grow with how much has been read.
/// </summary>
internal sealed class CandidateIndex
{
    /// <summary>Entries a term keeps. A term with more active articles than this tells little.</summary>
    private const int LongestList = 96;

    /// <summary>Terms of an article that are indexed and asked for, by channel.</summary>
    private static ReadOnlySpan<(Channel Channel, int Terms)> Indexed =>
        new[] { (Channel.Words, 16), (Channel.Pairs, 16), (Channel.Names, 16), (Channel.Numbers, 8), (Channel.Concepts, 16) };

    /// <summary>The most candidates of each kind.</summary>
    private const int SameLanguage = 16, OtherLanguage = 10;

    private readonly Dictionary<uint, Postings> lists = [];
    private readonly Shortlist same = new(SameLanguage), other = new(OtherLanguage);
    private readonly List<(Postings List, float Weight)> terms = [];
    private readonly List<int> touched = [], found = [];
    private ulong[] heaviest = new ulong[128];
    private Entry[] entries = new Entry[1024];
    private int oldest, slots;

    /// <summary>An article in view (its language bit; 0 for none) and its score in the search under way.</summary>
    private record struct Entry(float Score, byte Language);

    /// <summary>Reads the terms of an article that <see cref="Find"/> and <see cref="Add"/> then use.</summary>
    public void Select(ArticleFeatures article)
    {
        terms.Clear();
        foreach (var (channel, count) in Indexed) SelectHeaviest(article[channel], count);
    }

    private void Select(uint key, float weight)
    {
        ref var list = ref CollectionsMarshal.GetValueRefOrAddDefault(lists, key, out _);
        terms.Add((list ??= new Postings(), weight));
    }

    private void SelectHeaviest(SparseVector vector, int count)
    {
        if (vector.Count <= count)
        {
            for (var i = 0; i < vector.Count; i++) Select(vector.Keys[i], vector.Weights[i]);
            return;
        }
        // Positive floats sort like their bits, here turned round: the heaviest first, of equals the lowest key.
        if (heaviest.Length < vector.Count) heaviest = new ulong[vector.Count];
        for (var i = 0; i < vector.Count; i++) heaviest[i] = (ulong)~BitConverter.SingleToUInt32Bits(vector.Weights[i]) << 32 | vector.Keys[i];
        Array.Sort(heaviest, 0, vector.Count);
        foreach (var packed in heaviest.AsSpan(0, count)) Select((uint)packed, BitConverter.UInt32BitsToSingle(~(uint)(packed >> 32)));
    }

    /// <summary>Enters the selected article under the next slot.</summary>
    public void Add(string language)
    {
        foreach (var (list, weight) in terms) list.Add(slots, weight);
        Append(LanguageBit(language));
    }

    /// <summary>Leaves a slot without an article.</summary>
    public void Skip() => Append(0);

    private void Append(byte language)
    {
        if (slots - oldest == entries.Length) Array.Resize(ref entries, entries.Length * 2);
        entries[slots++ - oldest] = new Entry(0, language);
    }

    /// <summary>Takes an article out of view.</summary>
    public void Remove(int slot) => entries[slot - oldest].Language = 0;

    /// <summary>The slots of the articles that share most with the selected one, best first: some in its language, some in the other.</summary>
    /// <returns>A list that the next call fills anew.</returns>
    public List<int> Find(string language)
    {
        foreach (var (list, weight) in terms) Score(list, weight);
        same.Clear();
        other.Clear();
        var bit = LanguageBit(language);
        foreach (var slot in touched)
        {
            ref var entry = ref entries[slot - oldest];
            (entry.Language == bit ? same : other).Offer(slot, entry.Score);
            entry.Score = 0;
        }
        touched.Clear();
        found.Clear();
        same.AppendTo(found);
        other.AppendTo(found);
        return found;
    }

    private void Score(Postings list, float weight)
    {
        foreach (var (slot, other) in list.Entries)
        {
            if (slot < oldest) continue;
            ref var entry = ref entries[slot - oldest];
            if (entry.Language == 0) continue;
            if (entry.Score == 0) touched.Add(slot);
            entry.Score += weight * other;
        }
    }

    /// <summary>Frees what lies before a slot.</summary>
    public void Forget(int before)
    {
        Array.Copy(entries, before - oldest, entries, 0, slots - before);
        oldest = before;
        foreach (var (key, list) in lists)
            if (list.Newest < before) lists.Remove(key);
    }

    private static byte LanguageBit(string language) => language == ArticleText.Vietnamese ? (byte)1 : (byte)2;

    /// <summary>The best few of many, best first; of equals the newest.</summary>
    private sealed class Shortlist(int limit)
    {
        private readonly (int Slot, float Score)[] entries = new (int, float)[limit];
        private int count;

        public void AppendTo(List<int> slots)
        {
            foreach (var entry in entries.AsSpan(0, count)) slots.Add(entry.Slot);
        }

        public void Clear() => count = 0;

        public void Offer(int slot, float score)
        {
            if (count == limit && !IsBetter(slot, score, entries[limit - 1])) return;
            var place = count == limit ? limit - 1 : count++;
            for (; place > 0 && IsBetter(slot, score, entries[place - 1]); place--) entries[place] = entries[place - 1];
            entries[place] = (slot, score);
        }

        private static bool IsBetter(int slot, float score, (int Slot, float Score) than) =>
            score > than.Score || (score == than.Score && slot > than.Slot);
    }

    private sealed class Postings
    {
        private (int Slot, float Weight)[] ring = new (int, float)[2];
        private int count;

        public ReadOnlySpan<(int Slot, float Weight)> Entries => ring.AsSpan(0, Math.Min(count, ring.Length));

        /// <summary>-1 when empty.</summary>
        public int Newest => count == 0 ? -1 : ring[(count - 1) % ring.Length].Slot;

        public void Add(int slot, float weight)
        {
            if (count == ring.Length && count < LongestList) Array.Resize(ref ring, count * 2);
            ring[count++ % ring.Length] = (slot, weight);
        }
    }
}
