using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

public sealed partial class StoryEngine
{
    /// <summary>
    /// The links an article was given as it entered, in the order they were found; those that have left since are not among
    /// them. Null for one that is not in view, and for one that repeats another word for word: that has none of its own.
    /// </summary>
    public IReadOnlyList<Link>? LinksOf(string article) => byId.TryGetValue(article, out var member) && !member.IsCopy
        ? [.. member.Links.Where(link => link.Slot < member.Slot).Select(link => (Other: At(link.Slot), link.LogOdds)).Where(link => link.Other is not null)
            .Select(link => new Link(link.Other!.Article.Id, link.LogOdds))]
        : null;

    /// <summary>
    /// Puts articles back where the database says they are, at the start, in order of arrival. They count as just arrived;
    /// one that is in the window stays as it is. All that is in view then was looked at before: the next
    /// <see cref="Repair"/> leaves it.
    /// </summary>
    public void Restore(IReadOnlyList<StoredArticle> articles)
    {
        PutBack(articles);
        changed.Clear();
    }

    /// <summary>
    /// Has a story that had left come back with all its articles. They stay where they are until the next <see cref="Repair"/>,
    /// which looks at them as at all that is new in view. May come in between articles that are added; one in the window stays as it is.
    /// </summary>
    public void Return(IReadOnlyList<ArticleFeatures> articles, long story) => PutBack([.. articles.Select(article => new StoredArticle(article, story, null))]);

    private void PutBack(IReadOnlyList<StoredArticle> articles)
    {
        for (var start = 0; start < articles.Count;)
        {
            var (first, end) = (start, Math.Min(articles.Count, start + Block - slots % Block));
            var found = Scouted(end - first, i => articles[first + i].Links is null ? articles[first + i].Article : null);
            for (; start < end; start++) PutBack(articles[start], found[start - first]);
        }
    }

    private void PutBack(StoredArticle stored, List<(int Slot, float LogOdds)> scouted)
    {
        var article = stored.Article;
        lastStory = Math.Max(lastStory, stored.Story);
        if (article.StandsAlone || byId.ContainsKey(article.Id)) return;
        if (OriginalOf(article) is { } original && original.Story.Id == stored.Story)
        {
            EnterCopy(article, original);
            return;
        }
        if (stored.Links is null) FindCandidates(article, scouted);
        else Recall(stored.Links);
        Enter(article, StoryWith(stored.Story));
    }

    /// <summary>Has an article be linked as it was before.</summary>
    private void Recall(IReadOnlyList<Link> links)
    {
        candidates.Clear();
        odds.Clear();
        foreach (var link in links)
        {
            if (!byId.TryGetValue(link.Article, out var candidate)) continue;
            candidates.Add(candidate);
            odds.Add(link.LogOdds);
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
            if (article.StandsAlone || byId.ContainsKey(article.Id)) continue;
            FindCandidates(article, Scouted(article));
            Enter(article, StoryWith(story), isPinned: true);
            anyPinned = true;
        }
    }
}
