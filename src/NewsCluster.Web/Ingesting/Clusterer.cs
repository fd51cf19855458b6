using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// The clustering engine over the database. Loaded at the start of a run from what is stored, so it never
/// disagrees with it; writes memberships into the context, the caller saves.
/// </summary>
internal sealed class Clusterer
{
    /// <summary>How many of the latest articles the engine has in view.</summary>
    private const int Window = 20_000;

    private readonly NewsDbContext database;
    private readonly StoryEngine engine;
    private readonly TimeProvider clock;

    private Clusterer(NewsDbContext database, StoryEngine engine, TimeProvider clock) => (this.database, this.engine, this.clock) = (database, engine, clock);

    /// <summary>Stories whose members have changed since the last <see cref="StorySummary"/>.</summary>
    public HashSet<long> Touched { get; } = [];

    public static async Task<Clusterer> LoadAsync(NewsDbContext database, TimeProvider clock, CancellationToken cancel)
    {
        var last = await database.Stories.MaxAsync(s => (long?)s.Id, cancel) ?? 0;
        var engine = new StoryEngine(lastStory: last);
        var members = await database.Memberships.AsNoTracking()
            .Where(m => m.Until == null)
            .OrderByDescending(m => m.ArticleId).Take(Window)
            .Select(m => new { m.StoryId, m.Article })
            .ToListAsync(cancel);
        engine.Restore([.. Enumerable.Reverse(members).Select(member => (ArticleRows.TextOf(member.Article!), member.StoryId))]);
        return new Clusterer(database, engine, clock);
    }

    /// <summary>Finds each new article its story, in order of publication.</summary>
    public void Place(IEnumerable<Article> articles)
    {
        foreach (var article in articles.OrderBy(a => a.PublishedDate ?? "~", StringComparer.Ordinal).ThenBy(a => a.PublishedAt).ThenBy(a => a.Id))
        {
            var text = ArticleRows.TextOf(article);
            Put(engine.Add(text), text);
        }
    }

    /// <summary>Looks again at what has changed, and moves the articles that are in the wrong story.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> RepairAsync(CancellationToken cancel)
    {
        var moves = engine.Repair();
        foreach (var move in moves)
        {
            var id = ArticleRows.IdOf(move.ArticleId);
            var now = await database.Memberships.SingleAsync(m => m.ArticleId == id && m.Until == null, cancel);
            now.Until = clock.GetUtcNow();
            Touched.Add(now.StoryId);
            await database.SaveChangesAsync(cancel); // the article leaves before it enters: it is in one story at a time
            var article = await database.Articles.SingleAsync(a => a.Id == id, cancel);
            Put(new Assignment(move.ArticleId, move.To, move.Probability, move.Nearest), ArticleRows.TextOf(article));
        }
        return moves.Count;
    }

    private void Put(Assignment assignment, ArticleText article)
    {
        if (Touched.Add(assignment.Story) && database.Stories.Find(assignment.Story) is null)
            database.Add(new Story { Id = assignment.Story, CreatedAt = clock.GetUtcNow(), UpdatedAt = clock.GetUtcNow() });
        database.Add(new Membership
        {
            ArticleId = ArticleRows.IdOf(article.Id),
            StoryId = assignment.Story,
            Probability = assignment.Probability,
            Evidence = JsonSerializer.Serialize(engine.Explain(article)),
            DecidedBy = StorySummary.Machine,
            Since = clock.GetUtcNow(),
        });
    }
}
