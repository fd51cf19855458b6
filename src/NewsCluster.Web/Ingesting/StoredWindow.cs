using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Duplicates;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
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
        var older = await OlderAsync(first, engine.Featuriser, cancel);
        var model = MatchModel.Shipped.Fingerprint;
        var window = members.Where(m => m.ArticleId >= first);
        // What says something else than when it came is compared with all others, as it was when it changed.
        foreach (var half in new[] { window.Where(m => m.Article!.LinkModel == model), window.Where(m => m.Article!.LinkModel != model) })
        {
            var stored = half.OrderBy(m => m.ArticleId).Select(m => new
            {
                m.StoryId,
                Text = ArticleRows.TextOf(m.ArticleId, m.Article!.Language, m.Article.Title, m.Article.Text, m.Article.PublishedAt, m.Article.PublishedDate, m.Article.EmbeddingModel, m.Article.Embedding),
                Links = m.Article.LinkModel == model ? m.Article.Links : null,
                Known = new KnownText(m.ArticleId, m.Article.PublishedDate),
                Sketch = m.ArticleId >= resident ? m.Article.Sketch : null, // no more of them are remembered
            }).AsAsyncEnumerable();
            var weighed = stored.Chunked(Part, cancel).Ahead(1, cancel).Select(part => (Members: part, Articles: part.AsParallel().AsOrdered().Select(member =>
                new StoredArticle(engine.Featuriser.Read(member.Text), member.StoryId, member.Links is { } links ? ArticleLinks.Read(links) : null)).ToList()));
            await foreach (var (part, articles) in weighed.Ahead(1, cancel))
            {
                // Before the first of their story in the window; what was decided about them stays.
                foreach (var story in part.Select(member => member.StoryId).Distinct())
                    if (older.Remove(story, out var before)) engine.Pin(before, story);
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

    /// <summary>Of the stories in view that are older than the window, some of the articles from before it.</summary>
    private async Task<Dictionary<long, List<ArticleFeatures>>> OlderAsync(long first, Featuriser featuriser, CancellationToken cancel)
    {
        var seen = members.Where(m => m.ArticleId >= first).GroupBy(m => m.StoryId).Select(story => new { Id = story.Key, Count = story.Count() });
        var longer = await seen.Join(database.Stories, story => story.Id, story => story.Id, (story, whole) => new { story.Id, story.Count, Whole = whole.ArticleCount })
            .Where(story => story.Whole > story.Count).Select(story => story.Id).ToListAsync(cancel);
        var articles = new Dictionary<long, List<ArticleFeatures>>();
        foreach (var part in longer.Order().Chunk(Part))
        {
            var read = await StoryMembers.ReadAsync(database, part, cancel, before: first);
            var features = await StoryMembers.FeaturesAsync(database, read, featuriser, cancel);
            foreach (var story in read) articles.Add(story.Key, [.. story.Select(id => features[id])]);
        }
        return articles;
    }
}
