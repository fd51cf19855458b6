using System.Numerics;
using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>Finds in an index the articles that share most with one. Not thread-safe: each thread has its own.</summary>
internal sealed class CandidateSearch
{
    /// <summary>The most candidates of each kind.</summary>
    private const int SameLanguage = 16, OtherLanguage = 10;

    private readonly NearestEmbeddings near = new();
    private readonly Shortlist same = new(SameLanguage), other = new(OtherLanguage);

    /// <summary>By slot from the index's oldest on; all zero between searches.</summary>
    private int[] scores = new int[1024];

    /// <summary>The slots found in the article's language, best first; until the next search.</summary>
    public ReadOnlySpan<int> Same => same.Slots;

    /// <summary>The slots found in the other language.</summary>
    public ReadOnlySpan<int> Other => other.Slots;

    /// <summary>The slots nearest by embedding, in any language, those above among them.</summary>
    public ReadOnlySpan<int> Near => near.Slots;

    /// <summary>Every slot found, once.</summary>
    public IEnumerable<int> All() => ((int[])[.. Same, .. Other, .. Near]).Distinct();

    /// <param name="article">Whom to find others for.</param>
    /// <param name="index">Where to look.</param>
    /// <param name="before">Slots from here on are not looked at.</param>
    public void Find(ArticleFeatures article, CandidateIndex index, int before = int.MaxValue)
    {
        same.Clear();
        other.Clear();
        var count = Math.Min(index.Count, before - index.Oldest);
        if (scores.Length < count + Vector<int>.Count) scores = new int[count * 2 + Vector<int>.Count];
        for (var channel = 0; channel < Channels.Own.Length && count > 0; channel++)
        {
            var (start, end) = CandidateIndex.Places(article, Channels.Own[channel]);
            for (var place = start; place < end; place++) Score(index.Find(channel, article.Keys[place]), article.Whole[place], index.Oldest, count);
        }
        Pick(CandidateIndex.LanguageBit(article), index, count);
        Array.Clear(scores, 0, count);
        near.Find(article.Embedding, index);
    }

    private void Score(ReadOnlySpan<Posting> postings, uint weight, int oldest, int count)
    {
        var sums = scores.AsSpan(0, count);
        foreach (var posting in postings)
        {
            var place = posting.Slot - oldest;
            if ((uint)place < (uint)sums.Length) sums[place] += (int)(weight * posting.Weight >> 6) + 1; // five unit vectors: at most 5 · 2^26
        }
    }

    /// <summary>Offers what has a score to the list of its language. Most scores are too low for either and are passed over many at a time.</summary>
    private void Pick(byte mine, CandidateIndex index, int count)
    {
        var hasOther = index.Has((byte)(CandidateIndex.AllLanguages - mine));
        var bar = 0;
        for (var start = 0; start < count; start += Vector<int>.Count)
        {
            if (!Vector.GreaterThanAny(new Vector<int>(scores, start), new Vector<int>(bar))) continue;
            for (var place = start; place < start + Vector<int>.Count; place++)
                if (scores[place] > bar && index.LanguageAt(place) is > 0 and var language) (language == mine ? same : other).Offer(index.Oldest + place, scores[place]);
            bar = hasOther ? Math.Min(same.Bar, other.Bar) : same.Bar;
        }
    }

    /// <summary>The best few of many, best first; of equals the newest.</summary>
    internal sealed class Shortlist(int limit)
    {
        private readonly int[] slots = new int[limit], scores = new int[limit];
        private int count;

        public ReadOnlySpan<int> Slots => slots.AsSpan(0, count);

        /// <summary>What a score must be above to come in, be it by being newer.</summary>
        public int Bar => count < limit ? 0 : scores[limit - 1] - 1;

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
