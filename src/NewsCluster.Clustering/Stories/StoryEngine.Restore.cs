using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

public sealed partial class StoryEngine
{
    /// <summary>
    /// Puts an article back where the database says it is, at the start, in order of arrival. It counts as just arrived.
    /// One that is in the window stays as it is.
    /// </summary>
    public void Restore(ArticleText article, long story) => Restore([(Featuriser.Read(article), story)]);

    /// <summary>As <see cref="Restore(ArticleText, long)"/>, for many at a time. All that is in view then was looked at before: the next <see cref="Repair"/> leaves it.</summary>
    public void Restore(IReadOnlyList<(ArticleFeatures Article, long Story)> articles)
    {
        foreach (var (article, story) in articles) Restore(article, story);
        changed.Clear();
    }

    private void Restore(ArticleFeatures article, long id)
    {
        lastStory = Math.Max(lastStory, id);
        if (article.Language == ArticleText.Other || byId.ContainsKey(article.Id)) return;
        var story = StoryWith(id);
        candidates.Clear();
        odds.Clear();
        foreach (var member in story.Sample)
        {
            candidates.Add(member);
            odds.Add(comparison.LogOdds(article, member.Article));
        }
        Enter(article, story).IsUnlinked = true;
    }

    /// <summary>
    /// Compares the articles of some stories that have been put back with those of other stories. Only those that a repair
    /// looks at are compared so, since most of what is put back at the start is never asked about.
    /// </summary>
    private void LinkRestored(IEnumerable<Story> among)
    {
        var unlinked = among.SelectMany(story => story.Members).Where(member => member.IsUnlinked).OrderBy(member => member.Slot).ToList();
        var found = new List<(int Slot, float LogOdds)>[unlinked.Count];
        Parallel.For(0, unlinked.Count, i =>
        {
            found[i] = Scouted(unlinked[i].Article);
            Find(unlinked[i].Article, recent, found[i]);
        });
        foreach (var (member, candidates) in unlinked.Zip(found))
        {
            member.IsUnlinked = false;
            foreach (var (slot, logOdds) in candidates)
                if (At(slot) is { } other && other != member && member.LinkTo(other) is null) Member.Link(member, other, logOdds);
        }
    }

    /// <summary>
    /// Enters an article that stays in its story whatever becomes of the others: <see cref="Repair"/> neither moves it nor
    /// joins two stories that hold such articles. May come in between articles that are added. One in the window stays as it is.
    /// </summary>
    public void Pin(ArticleText article, long story) => Pin([Featuriser.Read(article)], story);

    /// <summary>As <see cref="Pin(ArticleText, long)"/>, for articles of a story of which the others are not in view.</summary>
    public void Pin(IReadOnlyList<ArticleFeatures> articles, long story)
    {
        lastStory = Math.Max(lastStory, story);
        foreach (var article in articles)
        {
            if (article.Language == ArticleText.Other || byId.ContainsKey(article.Id)) continue;
            FindCandidates(article, Scouted(article));
            Enter(article, StoryWith(story), isPinned: true);
            anyPinned = true;
        }
    }
}
