using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Duplicates;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>What an engine that was never stopped would have in view, as the database has it.</summary>
internal sealed class StoredWindow(NewsDbContext database, StoryEngineOptions options)
{
    /// <summary>Articles read in one go.</summary>
    private const int Part = 1000;

    private readonly IQueryable<Membership> members = database.Memberships.AsNoTracking().Where(m => m.Until == null);

    public async Task LoadAsync(StoryEngine engine, SketchIndex<KnownText> texts, CancellationToken cancel)
    {
        var resident = await FirstOfLatestAsync(options.Resident, cancel);
        var first = await FirstAsync(resident, cancel);
        var older = await OlderAsync(first, cancel);
        var (left, staying) = await LeftAsync(older, engine.Featuriser, cancel);
        var came = older.SelectMany(story => story.InView).Order().Chunk(Part).Select(ids => members.Where(m => ids.Contains(m.ArticleId))).Append(members.Where(m => m.ArticleId >= first)).ToList();
        // As when it changed: after all others, among which it is looked for.
        var anew = came.ConvertAll(part => part.Where(m => m.Article!.LinkModel == Article.ComparedAnew));
        var asItCame = came.ConvertAll(part => part.Where(m => m.Article!.LinkModel != Article.ComparedAnew));
        // Who joined a story that had left was linked to it as it came back: their own links say nothing of it.
        var returned = left.Keys.ToHashSet();
        var model = MatchModel.Shipped.Fingerprint;
        foreach (var query in asItCame.Concat(anew))
        {
            var stored = query.OrderBy(m => m.ArticleId).Select(m => new
            {
                m.StoryId,
                Text = ArticleRows.TextOf(m.ArticleId, m.Article!.Language, m.Article.Title, m.Article.Text, m.Article.PublishedAt, m.Article.PublishedDate, m.Article.EmbeddingModel, m.Article.Embedding),
                Links = m.Article.LinkModel == model ? m.Article.Links : null,
                Known = new KnownText(m.ArticleId, m.Article.PublishedDate),
                Sketch = m.ArticleId >= resident ? m.Article.Sketch : null, // no more of them are remembered
            }).AsAsyncEnumerable();
            var weighed = stored.Chunked(Part, cancel).Ahead(1, cancel).Select(part => (Members: part, Articles: part.AsParallel().AsOrdered().Select(member =>
                new StoredArticle(engine.Featuriser.Read(member.Text), member.StoryId, member.Links is { } links && !returned.Contains(member.StoryId) ? ArticleLinks.Read(links) : null)).ToList()));
            await foreach (var (part, articles) in weighed.Ahead(1, cancel))
            {
                // Before the first of their story in view; what was decided about them stays.
                foreach (var story in part.Select(member => member.StoryId).Distinct())
                    if (left.Remove(story, out var before)) PutBack(engine, story, before, staying.Contains(story));
                engine.Restore(articles);
                foreach (var member in part)
                    if (member.Sketch is { } sketch) texts.Add(member.Known, sketch);
            }
        }
    }

    /// <summary>The first article in view: one of the latest few, or of the last days, but none before the engine's capacity.</summary>
    /// <param name="resident">The first of the latest few.</param>
    private async Task<long> FirstAsync(long resident, CancellationToken cancel)
    {
        // Days are stored as text; one without a year (XXXX-12-08) sorts behind all others.
        var dated = database.Articles.Where(a => a.PublishedDate!.CompareTo("X") < 0);
        if (resident == 0 || ArticleRows.DayOf(await dated.MaxAsync(a => a.PublishedDate, cancel)) is not { } last) return resident;
        var (capacity, since) = (await FirstOfLatestAsync(options.Capacity, cancel), last.AddDays(-options.Window.Days).ToString("O", CultureInfo.InvariantCulture));
        return await members.Where(m => m.ArticleId >= capacity && m.ArticleId < resident && m.Article!.PublishedDate!.CompareTo(since) >= 0 && m.Article.PublishedDate.CompareTo("X") < 0)
            .MinAsync(m => (long?)m.ArticleId, cancel) ?? resident;
    }

    /// <summary>The first of so many articles that came last; 0 when there are not so many.</summary>
    private Task<long> FirstOfLatestAsync(int count, CancellationToken cancel) =>
        members.OrderByDescending(m => m.ArticleId).Select(m => m.ArticleId).Skip(count - 1).FirstOrDefaultAsync(cancel);

    /// <summary>The stories in view that are older than the window.</summary>
    private async Task<List<OlderStory>> OlderAsync(long first, CancellationToken cancel)
    {
        var seen = members.Where(m => m.ArticleId >= first).GroupBy(m => m.StoryId).Select(story => new { Id = story.Key, Count = story.Count() });
        var longer = await seen.Join(database.Stories, story => story.Id, story => story.Id, (story, whole) => new { story.Id, story.Count, Whole = whole.ArticleCount })
            .Where(story => story.Whole > story.Count).Select(story => story.Id).ToListAsync(cancel);
        var older = new List<OlderStory>();
        foreach (var part in longer.Order().Chunk(Part))
        {
            var read = await members.Where(m => part.Contains(m.StoryId)).OrderBy(m => m.ArticleId).Select(m => new { m.StoryId, m.ArticleId, m.Article!.PublishedDate }).ToListAsync(cancel);
            foreach (var story in read.GroupBy(m => m.StoryId, m => (m.ArticleId, Day: ArticleRows.DayOf(m.PublishedDate))))
                older.Add(OlderStory.Of(story.Key, [.. story], first, options));
        }
        return older;
    }

    /// <summary>As <see cref="ReturningStories"/> did.</summary>
    private static void PutBack(StoryEngine engine, long story, List<ArticleFeatures> articles, bool stays)
    {
        if (stays) engine.Pin(articles, story);
        else engine.Restore([.. articles.Select(article => new StoredArticle(article, story, null))]);
    }

    /// <summary>Of the articles that had left, as many as come back with a story; and the stories in which these stay.</summary>
    private async Task<(Dictionary<long, List<ArticleFeatures>> Left, HashSet<long> Staying)> LeftAsync(List<OlderStory> older, Featuriser featuriser, CancellationToken cancel)
    {
        var (left, staying) = (new Dictionary<long, List<ArticleFeatures>>(), new HashSet<long>());
        foreach (var part in older.Where(story => story.Left.Count > 0).Chunk(Part))
        {
            var ids = part.SelectMany(story => story.Left, (story, article) => (Story: story.Id, Article: article)).ToLookup(m => m.Story, m => m.Article);
            var features = await StoryMembers.FeaturesAsync(database, ids, featuriser, cancel);
            foreach (var story in ids) left.Add(story.Key, [.. story.Select(id => features[id])]);
            staying.UnionWith(await StoryMembers.StayingAsync(database, ids, cancel));
        }
        return (left, staying);
    }

    /// <summary>A story in view with articles from before the window.</summary>
    /// <param name="InView">Those that have not left: nothing has been missing for long since.</param>
    /// <param name="Left">Some of those that had left, when the story came back.</param>
    private sealed record OlderStory(long Id, List<long> InView, List<long> Left)
    {
        public static OlderStory Of(long id, List<(long Id, DateOnly? Day)> articles, long first, StoryEngineOptions options)
        {
            var end = articles.FindIndex(article => article.Id >= first);
            var start = end;
            while (start > 0 && Holds(articles[start - 1], articles[start])) start--;
            return new OlderStory(id, [.. articles[start..end].Select(article => article.Id)], [.. StoryMembers.Some([.. articles[..start].Select(article => article.Id)])]);

            bool Holds((long Id, DateOnly? Day) one, (long Id, DateOnly? Day) next) =>
                next.Id - one.Id <= options.Resident || (next.Day?.DayNumber - one.Day?.DayNumber is >= 0 and var days && days <= options.Window.Days);
        }
    }
}
