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
    private int[] touched = new int[1024];
    private int touchedCount;

    /// <summary>The slots found in the article's language, best first; until the next search.</summary>
    public ReadOnlySpan<int> Same => same.Slots;

    /// <summary>The slots found in the other language.</summary>
    public ReadOnlySpan<int> Other => other.Slots;

    /// <summary>The slots nearest by embedding, in any language, those above among them.</summary>
    public ReadOnlySpan<int> Near => near.Slots;

    /// <summary>Every slot found, once.</summary>
    public IEnumerable<int> All() => ((int[])[.. Same, .. Other, .. Near]).Distinct();

    public void Find(ArticleFeatures article, CandidateIndex index)
    {
        if (scores.Length < index.Count) (scores, touched) = (new int[index.Count * 2], new int[index.Count * 2]);
        foreach (var channel in Channels.Own)
        {
            var (start, end) = CandidateIndex.Places(article, channel);
            index.Touch(article.Keys[start..end]);
            for (var place = start; place < end; place++) Score(index.Find(article.Keys[place]), article.Whole[place], index.Oldest);
        }
        same.Clear();
        other.Clear();
        var mine = CandidateIndex.LanguageBit(article);
        foreach (var place in touched.AsSpan(0, touchedCount))
        {
            if (index.LanguageAt(place) is > 0 and var language) (language == mine ? same : other).Offer(index.Oldest + place, scores[place]);
            scores[place] = 0;
        }
        touchedCount = 0;
        near.Find(article.Embedding, index);
    }

    private void Score(ReadOnlySpan<Posting> postings, uint weight, int oldest)
    {
        var sums = scores;
        foreach (var posting in postings)
        {
            var place = posting.Slot - oldest;
            if (place < 0) continue;
            ref var sum = ref sums[place];
            if (sum == 0) touched[touchedCount++] = place;
            sum += (int)(weight * posting.Weight >> 6) + 1; // five unit vectors: at most 5 · 2^26
        }
    }

    /// <summary>The best few of many, best first; of equals the newest.</summary>
    internal sealed class Shortlist(int limit)
    {
        private readonly int[] slots = new int[limit], scores = new int[limit];
        private int count;

        public ReadOnlySpan<int> Slots => slots.AsSpan(0, count);

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
