using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// An inverted index over the active articles, by their heaviest terms. Lists keep only their newest entries, so that
/// what an article costs does not grow with how much has been read.
/// </summary>
internal sealed class CandidateIndex
{
    /// <summary>The most candidates of each kind.</summary>
    private const int SameLanguage = 16, OtherLanguage = 10;

    private readonly PostingLists lists = new();
    private readonly Shortlist same = new(SameLanguage), other = new(OtherLanguage);
    private readonly List<(uint Key, ushort Weight)> terms = [];

    /// <summary>By slot from the oldest on: the score in the search under way, and the language of the article in view (0 for none).</summary>
    private int[] scores = new int[1024];
    private byte[] languages = new byte[1024];
    private int[] touched = new int[1024];
    private int oldest, slots, touchedCount;

    /// <summary>Terms of an article that are indexed and asked for.</summary>
    private static int Indexed(Channel channel) => channel == Channel.Numbers ? 8 : 16;

    private void Select(ArticleFeatures article)
    {
        terms.Clear();
        foreach (var channel in Channels.Own)
        {
            var (start, end) = article.Places(channel);
            end = Math.Min(end, start + Indexed(channel));
            for (var place = start; place < end && article.Whole[place] != 0; place++) terms.Add((article.Keys[place], article.Whole[place]));
        }
    }

    /// <summary>Enters an article under the next slot.</summary>
    public void Add(ArticleFeatures article)
    {
        Select(article);
        foreach (var (key, weight) in terms) lists.Add(key, new Posting(slots, weight));
        Append(LanguageBit(article.Language));
    }

    /// <summary>Leaves a slot without an article.</summary>
    public void Skip() => Append(0);

    private void Append(byte language)
    {
        if (slots - oldest == scores.Length)
        {
            Array.Resize(ref scores, scores.Length * 2);
            Array.Resize(ref languages, scores.Length);
            Array.Resize(ref touched, scores.Length);
        }
        languages[slots++ - oldest] = language;
    }

    /// <summary>Takes an article out of view.</summary>
    public void Remove(int slot) => languages[slot - oldest] = 0;

    /// <summary>The slots of the articles that share most with one, best first: some in its language, some in the other.</summary>
    /// <returns>Lists that the next call fills anew.</returns>
    public Candidates Find(ArticleFeatures article)
    {
        Select(article);
        foreach (var (key, weight) in terms) Score(lists.Find(key), weight);
        same.Clear();
        other.Clear();
        var bit = LanguageBit(article.Language);
        foreach (var place in touched.AsSpan(0, touchedCount))
        {
            if (languages[place] is > 0 and var language) (language == bit ? same : other).Offer(oldest + place, scores[place]);
            scores[place] = 0;
        }
        touchedCount = 0;
        return new Candidates(same.Slots(), other.Slots());
    }

    private void Score(ReadOnlySpan<Posting> postings, uint weight)
    {
        var (sums, first) = (scores, oldest);
        foreach (var posting in postings)
        {
            var place = posting.Slot - first;
            if (place < 0) continue;
            ref var sum = ref sums[place];
            if (sum == 0) touched[touchedCount++] = place;
            sum += (int)(weight * posting.Weight >> 6) + 1; // five unit vectors: at most 5 · 2^26
        }
    }

    /// <summary>Frees what lies before a slot.</summary>
    public void Forget(int before)
    {
        var kept = slots - before;
        Array.Copy(languages, before - oldest, languages, 0, kept);
        oldest = before;
        lists.Forget(before);
    }

    private static byte LanguageBit(string language) => language == ArticleText.Vietnamese ? (byte)1 : (byte)2;

    /// <summary>The best few of many, best first; of equals the newest.</summary>
    private sealed class Shortlist(int limit)
    {
        private readonly int[] slots = new int[limit], scores = new int[limit];
        private int count;

        public ReadOnlySpan<int> Slots() => slots.AsSpan(0, count);

        public void Clear() => count = 0;

        public void Offer(int slot, int score)
        {
            if (count == limit && score < scores[limit - 1]) return;
            var place = count;
            while (place > 0 && IsBetter(slot, score, place - 1)) place--;
            if (place == limit) return;
            if (count < limit) count++;
            slots.AsSpan(place, count - place - 1).CopyTo(slots.AsSpan(place + 1));
            scores.AsSpan(place, count - place - 1).CopyTo(scores.AsSpan(place + 1));
            (slots[place], scores[place]) = (slot, score);
        }

        private bool IsBetter(int slot, int score, int place) => score > scores[place] || (score == scores[place] && slot > slots[place]);
    }
}

/// <summary>The slots of articles to compare one with, best first, by language.</summary>
internal readonly ref struct Candidates(ReadOnlySpan<int> same, ReadOnlySpan<int> other)
{
    public ReadOnlySpan<int> Same { get; } = same;

    public ReadOnlySpan<int> Other { get; } = other;

    public IEnumerable<int> ToList() => [.. Same, .. Other];
}
