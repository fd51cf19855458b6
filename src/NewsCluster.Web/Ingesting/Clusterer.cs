using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Duplicates;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// The clustering engine over the database, kept warm between runs. Before it is used it is compared with what is stored
/// and loaded anew when another node, an editor or a failed transaction has left the two apart.
/// Used by whoever holds <see cref="NewsDbContext.BecomeClustererAsync"/> only; writes into the context, the caller saves.
/// </summary>
internal sealed class Clusterer(TimeProvider clock)
{
    /// <summary>How many of the latest articles the engine has in view.</summary>
    private static readonly int Window = new StoryEngineOptions().Resident;

    private StoryEngine? engine;
    private SketchIndex<KnownText> texts = new(Window);
    private long version = -1;

    /// <summary>What the engine has said and the database has not been told yet.</summary>
    private readonly List<Story> stories = [];
    private readonly List<Membership> memberships = [];
    private readonly HashSet<long> known = [];
    private long lastStory;

    /// <summary>Who this node is, for the record of who clustered last.</summary>
    public static string Node { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>Stories whose members have changed since they were counted, and since they were labelled.</summary>
    public HashSet<long> Touched { get; } = [];
    public HashSet<long> Unlabelled { get; } = [];

    /// <summary>Whether what is in memory is what is stored.</summary>
    public bool IsWarm(ClusteringState stored) => engine is not null && version == stored.Version;

    /// <summary>Makes what is in memory what is stored.</summary>
    public async Task PrepareAsync(NewsDbContext database, CancellationToken cancel)
    {
        var stored = await database.ClusteringStates.AsNoTracking().SingleAsync(cancel);
        if (IsWarm(stored)) return;
        Forget();
        lastStory = await database.Stories.MaxAsync(s => (long?)s.Id, cancel) ?? 0;
        var loaded = new StoryEngine(lastStory: lastStory);
        var members = database.Memberships.AsNoTracking().Where(m => m.Until == null);
        var first = await members.OrderByDescending(m => m.ArticleId).Select(m => m.ArticleId).Skip(Window - 1).FirstOrDefaultAsync(cancel);
        var window = members.Where(m => m.ArticleId >= first).OrderBy(m => m.ArticleId).Select(m => new { m.StoryId, m.Article }).AsAsyncEnumerable();
        await foreach (var part in window.Chunked(1000, cancel))
        {
            loaded.Restore(part.ConvertAll(member => (ArticleRows.TextOf(member.Article!), member.StoryId)));
            foreach (var member in part)
                if (member.Article!.Sketch is { } sketch) texts.Add(new KnownText(member.Article), sketch);
        }
        (engine, version) = (loaded, stored.Version);
    }

    /// <summary>Takes note in the open transaction that memberships change; fails when another node has changed them meanwhile.</summary>
    /// <exception cref="ClusteredElsewhereException">This node was taken for dead and another went on.</exception>
    public async Task BeginChangeAsync(NewsDbContext database, CancellationToken cancel)
    {
        if (!await database.TryCountChangeAsync(version, Node, cancel)) throw new ClusteredElsewhereException();
        version++;
    }

    /// <summary>Forgets everything in memory, after a transaction that may not have been stored.</summary>
    public void Forget()
    {
        engine = null;
        texts = new SketchIndex<KnownText>(Window);
        stories.Clear();
        memberships.Clear();
        known.Clear();
        Touched.Clear();
        Unlabelled.Clear();
    }

    /// <summary>Takes up a run where another process or a lost connection left it: what it touched before is labelled with the rest.</summary>
    public async Task ResumeAsync(NewsDbContext database, Run run, CancellationToken cancel) =>
        Unlabelled.UnionWith(await database.Memberships.Where(m => m.Since >= run.StartedAt).Select(m => m.StoryId).Distinct().ToListAsync(cancel));

    /// <summary>The article a new one repeats, and how much of it; null when it repeats none.</summary>
    public async Task<(KnownText Original, double Similarity)?> FindOriginalAsync(NewsDbContext database, Article article, CancellationToken cancel)
    {
        foreach (var known in texts.Find(article.Sketch!))
        {
            var (title, text) = known.Article is { } beside
                ? (beside.Title, beside.Text)
                : await database.Articles.Where(a => a.Id == known.Id).Select(a => new ValueTuple<string, string>(a.Title, a.Text)).SingleAsync(cancel);
            if (known.IsOfTheSameDays(article) && Repetition.Between(title, text, article.Title, article.Text) is { } similarity)
                return (known, similarity);
        }
        return null;
    }

    /// <summary>Has later articles compared with this one.</summary>
    public KnownText Remember(Article article)
    {
        var known = new KnownText(article);
        texts.Add(known, article.Sketch!);
        return known;
    }

    /// <summary>Has the engine see an article's new text; its story is looked at again.</summary>
    public void Replace(Article article)
    {
        Touched.UnionWith(article.Memberships.Where(m => m.Until == null).Select(m => m.StoryId));
        engine!.Replace(ArticleRows.TextOf(article));
        Remember(article);
    }

    /// <summary>Finds each new article its story, in order of publication.</summary>
    public async Task PlaceAsync(NewsDbContext database, IEnumerable<(Article Article, ArticleFeatures Features)> articles, CancellationToken cancel)
    {
        foreach (var (article, features) in ArticleRows.InOrderOfPublication(articles, a => (a.Article.PublishedDate, a.Article.PublishedAt, a.Article.Id)))
        {
            var text = ArticleRows.TextOf(article);
            Put(engine!.Add(features.As(text.Id)), text);
        }
        await WriteAsync(database, cancel);
    }

    /// <summary>Looks again at what has changed, and moves the articles that are in the wrong story.</summary>
    /// <returns>How many moved.</returns>
    public async Task<int> RepairAsync(NewsDbContext database, CancellationToken cancel)
    {
        var moves = engine!.Repair();
        foreach (var part in moves.Chunk(500))
        {
            var ids = part.Select(move => ArticleRows.IdOf(move.ArticleId)).ToList();
            var articles = await database.Articles.AsNoTracking().Where(a => ids.Contains(a.Id)).ToDictionaryAsync(a => a.Id, cancel);
            // The articles leave before they enter: each is in one story at a time.
            await database.Memberships.Where(m => ids.Contains(m.ArticleId) && m.Until == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, clock.GetUtcNow()), cancel);
            foreach (var move in part)
            {
                Touched.Add(move.From);
                Put(new Assignment(move.ArticleId, move.To, move.Probability, move.Nearest), ArticleRows.TextOf(articles[ArticleRows.IdOf(move.ArticleId)]));
            }
            await WriteAsync(database, cancel);
        }
        return moves.Count;
    }

    private async Task WriteAsync(NewsDbContext database, CancellationToken cancel)
    {
        await database.InsertManyAsync(stories, cancel);
        await database.InsertManyAsync(memberships, cancel);
        stories.Clear();
        memberships.Clear();
    }

    private void Put(Assignment assignment, ArticleText article)
    {
        Touched.Add(assignment.Story);
        // The engine counts upwards, though a repair may give later ids out before earlier ones.
        if (assignment.Story > lastStory && known.Add(assignment.Story))
            stories.Add(new Story { Id = assignment.Story, CreatedAt = clock.GetUtcNow(), UpdatedAt = clock.GetUtcNow() });
        memberships.Add(new Membership
        {
            ArticleId = ArticleRows.IdOf(article.Id),
            StoryId = assignment.Story,
            Probability = assignment.Probability,
            Evidence = JsonSerializer.Serialize(engine!.Explain(article)),
            DecidedBy = StorySummary.Machine,
            Since = clock.GetUtcNow(),
        });
    }
}

/// <summary>An article others may repeat.</summary>
internal sealed class KnownText(Article article)
{
    /// <summary>Copies go round for days; the same words a month later are another day's report.</summary>
    private const int DaysRound = 7;

    private readonly DateOnly? day = ArticleRows.DayOf(article.PublishedDate);
    private long id = article.Id;

    /// <summary>The article itself while its batch is not stored yet.</summary>
    public Article? Article { get; private set; } = article.Id == 0 ? article : null;

    public long Id => Article?.Id ?? id;

    /// <summary>From now on the text is in the database.</summary>
    public void IsStored()
    {
        id = Id;
        Article = null;
    }

    public bool IsOfTheSameDays(Article other) =>
        day is not { } mine || ArticleRows.DayOf(other.PublishedDate) is not { } its || Math.Abs(mine.DayNumber - its.DayNumber) <= DaysRound;
}

/// <summary>Another node has clustered since this one looked; nothing of the open transaction may be stored.</summary>
internal sealed class ClusteredElsewhereException() : Exception("Another node clusters on this database.");
