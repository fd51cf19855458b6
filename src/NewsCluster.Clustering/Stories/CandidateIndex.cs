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
    private readonly List<byte> languages = [];
    private readonly Shortlist same = new(SameLanguage), other = new(OtherLanguage);
    private readonly List<(uint Key, float Weight)> terms = [];
    private readonly List<int> touched = [];
    private float[] scores = new float[1024];
    private int oldest, slots;

    /// <summary>Reads the terms of an article that <see cref="Find"/> and <see cref="Add"/> then use.</summary>
    public void Select(ArticleFeatures article)
    {
        terms.Clear();
        foreach (var (channel, count) in Indexed) SelectHeaviest(article[channel], count);
    }

    private void SelectHeaviest(SparseVector vector, int count)
    {
        var first = terms.Count;
        for (var i = 0; i < vector.Count; i++) terms.Add((vector.Keys[i], vector.Weights[i]));
        if (vector.Count <= count) return;
        terms.Sort(first, vector.Count, HeaviestFirst);
        terms.RemoveRange(first + count, vector.Count - count);
    }

    private static readonly Comparer<(uint Key, float Weight)> HeaviestFirst = Comparer<(uint Key, float Weight)>.Create(
        (a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Key.CompareTo(b.Key));

    /// <summary>Enters the selected article under the next slot.</summary>
    public void Add(string language)
    {
        languages.Add(LanguageBit(language));
        foreach (var (key, weight) in terms)
        {
            if (!lists.TryGetValue(key, out var list)) lists[key] = list = new Postings();
            list.Add(slots, weight);
        }
        slots++;
    }

    /// <summary>Leaves a slot without an article.</summary>
    public void Skip()
    {
        languages.Add(0);
        slots++;
    }

    /// <summary>Takes an article out of view.</summary>
    public void Remove(int slot) => languages[slot - oldest] = 0;

    /// <summary>The slots of the articles that share most with the selected one, best first: some in its language, some in the other.</summary>
    public List<int> Find(string language)
    {
        foreach (var (key, weight) in terms)
            if (lists.TryGetValue(key, out var list)) Score(list, weight);
        same.Clear();
        other.Clear();
        var bit = LanguageBit(language);
        foreach (var slot in touched)
        {
            ref var score = ref scores[slot - oldest];
            (languages[slot - oldest] == bit ? same : other).Offer(slot, score);
            score = 0;
        }
        touched.Clear();
        return [.. same.Slots, .. other.Slots];
    }

    private void Score(Postings list, float weight)
    {
        if (scores.Length < languages.Count) Array.Resize(ref scores, Math.Max(scores.Length * 2, languages.Count));
        foreach (var (slot, other) in list.Entries)
        {
            if (slot < oldest || languages[slot - oldest] == 0) continue;
            ref var score = ref scores[slot - oldest];
            if (score == 0) touched.Add(slot);
            score += weight * other;
        }
    }

    /// <summary>Frees what lies before a slot.</summary>
    public void Forget(int before)
    {
        languages.RemoveRange(0, before - oldest);
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

        public IEnumerable<int> Slots => entries.Take(count).Select(entry => entry.Slot);

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

        public int Newest => ring[(count - 1) % ring.Length].Slot;

        public void Add(int slot, float weight)
        {
            if (count == ring.Length && count < LongestList) Array.Resize(ref ring, count * 2);
            ring[count++ % ring.Length] = (slot, weight);
        }
    }
}
