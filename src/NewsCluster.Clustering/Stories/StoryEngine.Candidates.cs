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

    /// <summary>The articles of the block being scouted, by their place in it.</summary>
    private readonly CandidateIndex mates = new();

    /// <summary>Slots that have left the window in this block; they are found until its end, whoever searches when.</summary>
    private readonly List<int> leaving = [];

    private readonly ConcurrentBag<Scout> idle = [];

    /// <summary>Places articles in order; the same as adding one after the other, but faster.</summary>
    public IReadOnlyList<Assignment> AddRange(IReadOnlyList<ArticleFeatures> articles)
    {
        var places = new List<Assignment>(articles.Count);
        while (places.Count < articles.Count)
            foreach (var scouting in Scouted(NextBlock(articles, places.Count))) places.Add(Add(scouting));
        return places;
    }

    /// <summary>The articles from a place on of which none begins the next block.</summary>
    private List<ArticleFeatures> NextBlock(IReadOnlyList<ArticleFeatures> articles, int start) =>
        [.. articles.Skip(start).Take(Block - slots % Block)];

    /// <summary>
    /// Finds out about a block of articles what can be known before the first has its place: who among the settled articles
    /// and among those before it in the block it is like, and how like the stories of the first of these it is.
    /// </summary>
    private Scouting[] Scouted(List<ArticleFeatures> block)
    {
        mates.Clear(0);
        if (block.Count > 1) mates.AddRange(block.ConvertAll(article => article.Language == ArticleText.Other ? null : article));
        var scouted = new Scouting[block.Count];
        Parallel.For(0, block.Count, i =>
        {
            var scouting = scouted[i] = new Scouting(block[i]);
            if (block[i].Language == ArticleText.Other) return;
            var scout = Scout();
            scout.Find(scouting, settled, scouting.Settled);
            if (i > 0) scout.Find(scouting, mates, [], before: i);
            foreach (var (slot, logOdds) in scouting.Settled)
                if (logOdds > 0 && At(slot) is { } candidate)
                    foreach (var member in candidate.Story.Sample) scouting.LogOdds(member.Article, scout.Comparison);
            idle.Add(scout);
        });
        return scouted;
    }

    private Scout Scout() => idle.TryTake(out var scout) ? scout : new Scout(model, embeddings);

    /// <summary>Looks up everybody an article may belong with: <see cref="candidates"/> and <see cref="odds"/>.</summary>
    private void FindCandidates(Scouting scouting)
    {
        var (scout, found) = (Scout(), scouting.Settled);
        scout.Find(scouting, recent, found);
        idle.Add(scout);
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
        settled.AddRange([.. Enumerable.Range(recent.Oldest, slots - recent.Oldest).Select(slot => At(slot) is { IsCopy: false } member ? member.Article : null)]);
        embeddings.Learn(settled.Embeddings.Entries, recent.Oldest);
        recent.Clear(slots);
    }
}
