using System.Collections.Concurrent;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Who an article may belong with. The index is in two parts: articles enter the small recent one, and go over to the
/// settled one a block at a time. So the settled part can be searched for a whole block at once, on all cores, and the
/// result is that of adding article after article.
/// </summary>
public sealed partial class StoryEngine
{
    /// <summary>Articles to a block.</summary>
    private const int Block = 256;

    private readonly CandidateIndex settled = new(), recent = new();

    /// <summary>Slots that have left the window in this block; they are found until its end, whoever searches when.</summary>
    private readonly List<int> leaving = [];

    private readonly ConcurrentBag<Scout> idle = [];

    /// <summary>Places articles in order; the same as adding one after the other, but faster.</summary>
    public IReadOnlyList<Assignment> AddRange(IReadOnlyList<ArticleFeatures> articles)
    {
        var places = new List<Assignment>(articles.Count);
        for (var start = 0; start < articles.Count;)
        {
            var (first, end) = (start, Math.Min(articles.Count, start + Block - slots % Block)); // none of these begins the next block
            var found = Scouted(end - first, i => articles[first + i]);
            for (; start < end; start++) places.Add(Add(articles[start], found[start - first]));
        }
        return places;
    }

    private List<(int Slot, float LogOdds)>[] Scouted(int count, Func<int, ArticleFeatures?> article)
    {
        var found = new List<(int Slot, float LogOdds)>[count];
        Parallel.For(0, count, i => found[i] = Scouted(article(i)));
        return found;
    }

    /// <summary>The candidates among settled articles.</summary>
    private List<(int Slot, float LogOdds)> Scouted(ArticleFeatures? article)
    {
        var found = new List<(int Slot, float LogOdds)>();
        if (article is { StandsAlone: false }) Find(article, settled, found);
        return found;
    }

    private void Find(ArticleFeatures article, CandidateIndex index, List<(int Slot, float LogOdds)> into)
    {
        if (!idle.TryTake(out var scout)) scout = new Scout(model, embeddings);
        scout.Find(article, index, into);
        idle.Add(scout);
    }

    private void FindCandidates(ArticleFeatures article, List<(int Slot, float LogOdds)> found)
    {
        Find(article, recent, found);
        candidates.Clear();
        odds.Clear();
        foreach (var (slot, logOdds) in found)
        {
            if (At(slot) is not { } candidate) continue;
            candidates.Add(candidate);
            odds.Add(logOdds);
        }
    }

    /// <summary>Enters the article of the slot given out last, null for one that is not to be found; at the end of a block moves all on.</summary>
    private void Index(ArticleFeatures? article)
    {
        recent.Add(article);
        if (slots % Block != 0) return;
        foreach (var slot in leaving)
        {
            if (slot < recent.Oldest) settled.Remove(slot);
            window[slot - firstSlot] = null;
        }
        leaving.Clear();
        for (var slot = recent.Oldest; slot < slots; slot++) settled.Add(At(slot) is { IsCopy: false } member ? member.Article : null);
        embeddings.Learn(settled.Embeddings.Entries, recent.Oldest);
        recent.Clear(slots);
    }
}
