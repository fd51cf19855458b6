using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

public sealed partial class StoryEngine
{
    /// <summary>
    /// Puts an article back where the database says it is, at the start, in order of arrival. It counts as just arrived.
    /// One that is in the window stays as it is.
    /// </summary>
    public void Restore(ArticleText article, long story) => Restore([(article, story)]);

    /// <summary>Puts many articles back, on all cores. All that is in view then was looked at before: the next <see cref="Repair"/> leaves it.</summary>
    public void Restore(IReadOnlyList<(ArticleText Article, long Story)> articles)
    {
        var features = new ArticleFeatures[articles.Count];
        Parallel.For(0, articles.Count, i => features[i] = Featuriser.Read(articles[i].Article));
        for (var start = 0; start < articles.Count;)
        {
            var (first, end) = (start, Math.Min(articles.Count, start + Block - slots % Block));
            var found = Scouted(end - first, i => features[first + i]);
            for (; start < end; start++) Restore(features[start], articles[start].Story, found[start - first]);
        }
        changed.Clear();
    }

    private void Restore(ArticleFeatures article, long id, List<(int Slot, float LogOdds)> scouted)
    {
        lastStory = Math.Max(lastStory, id);
        if (article.Language == ArticleText.Other || byId.ContainsKey(article.Id)) return;
        FindCandidates(article, scouted);
        Enter(article, StoryWith(id));
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
