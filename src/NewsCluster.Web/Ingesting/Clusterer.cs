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
/// <param name="clock">What time it is.</param>
/// <param name="options">What the engine has in view.</param>
/// <param name="step">Articles between two changes of the frequencies of terms.</param>
internal sealed class Clusterer(TimeProvider clock, StoryEngineOptions options, int step = Featurisers.Step)
{
    private StoryEngine? engine;
    private TermFrequencies? frequencies;
    private SketchIndex<KnownText> texts = new(options.Resident);
    private long version = -1;

    /// <summary>What the engine has said and the database has not been told yet.</summary>
    private readonly Dictionary<long, Story> stories = [];
    private readonly List<Membership> memberships = [];
    private readonly HashSet<long> known = [];
    private long lastStory;

    /// <summary>Stories that have left the engine's view and are not filed yet, with their keys; a killed process files them when it is back.</summary>
    private Dictionary<long, IReadOnlyList<uint>> left = [];
    private bool anyFiled;

    /// <summary>Stories that have begun since the last repair.</summary>
    private readonly HashSet<long> begun = [];

    /// <summary>Who this node is, for the record of who clustered last.</summary>
    public static string Node { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>How many of the latest articles are in view in any case.</summary>
    public int Resident => options.Resident;

    /// <summary>Stories whose members have changed since they were counted, and since they were labelled.</summary>
    public HashSet<long> Touched { get; } = [];
    public HashSet<long> Unlabelled { get; } = [];

    /// <summary>What articles are weighed with, once prepared.</summary>
    public TermFrequencies Frequencies => frequencies!;

    /// <summary>Whether what is in memory is what is stored.</summary>
    public bool IsWarm(ClusteringState stored) => engine is not null && version == stored.Version;

    /// <summary>Makes what is in memory what is stored.</summary>
    public async Task PrepareAsync(NewsDbContext database, CancellationToken cancel)
    {
        var stored = await database.ClusteringStates.AsNoTracking().SingleAsync(cancel);
        if (IsWarm(stored)) return;
        Forget();
        lastStory = await database.Stories.MaxAsync(s => (long?)s.Id, cancel) ?? 0;
        frequencies = await TermFrequencies.LoadAsync(database, step, cancel);
        var loaded = new StoryEngine(frequencies.Now, options: options, lastStory: lastStory);
        await new StoredWindow(database, options).LoadAsync(loaded, texts, cancel);
        (engine, version) = (loaded, stored.Version);
        await LeavingStories.FileMissingAsync(database, engine, () => BeginChangeAsync(database, cancel), cancel);
        engine.Left = (story, articles) => left[story] = StoryKeys.Of(articles);
        anyFiled = await database.StoryKeys.AnyAsync(cancel);
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
        frequencies = null;
        texts = new SketchIndex<KnownText>(options.Resident);
        left.Clear();
        begun.Clear();
        stories.Clear();
        memberships.Clear();
        known.Clear();
        Touched.Clear();
        Unlabelled.Clear();
    }

    /// <summary>
    /// Takes up a run where another process or a lost connection left it: what it touched before is labelled with the rest,
    /// what it placed since its last repair is looked at in the next one.
    /// </summary>
    /// <param name="repaired">How many of its documents that repair has seen.</param>
    public async Task ResumeAsync(NewsDbContext database, Run run, int repaired, CancellationToken cancel)
    {
        Unlabelled.UnionWith(await database.Memberships.Where(m => m.Since >= run.StartedAt).Select(m => m.StoryId).Distinct().ToListAsync(cancel));
        var placed = await database.RunDocuments.Where(d => d.RunId == run.Id).OrderBy(d => d.Id).Skip(repaired)
            .Where(d => d.Outcome == Outcome.New || d.Outcome == Outcome.Updated).Select(d => d.ArticleId).ToListAsync(cancel);
        foreach (var id in placed.OfType<long>()) engine!.Reconsider(ArticleRows.IdOf(id));
        begun.UnionWith(await database.Stories.Where(s => s.CreatedAt >= run.StartedAt).Select(s => s.Id).ToListAsync(cancel));
    }

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

    /// <summary>Takes note that articles were published once more, by whom their stories count too.</summary>
    public async Task CopiedAsync(NewsDbContext database, IEnumerable<long> articles, CancellationToken cancel)
    {
        if (articles.ToList() is { Count: > 0 } ids)
            Touched.UnionWith(await database.Memberships.Where(m => m.Until == null && ids.Contains(m.ArticleId)).Select(m => m.StoryId).ToListAsync(cancel));
    }

    /// <summary>Has the engine see an article's new text; its story is looked at again.</summary>
    public void Replace(Article article)
    {
        Touched.UnionWith(article.Memberships.Where(m => m.Until == null).Select(m => m.StoryId));
        engine!.Featuriser = Frequencies.Now;
        engine.Replace(ArticleRows.TextOf(article));
        Remember(article);
    }

    /// <summary>Hands over the stories that have left the engine's view, to be filed; not while the engine is at work.</summary>
    public IReadOnlyDictionary<long, IReadOnlyList<uint>> TakeLeft()
    {
        var taken = left;
        left = [];
        anyFiled |= taken.Count > 0;
        return taken;
    }

    /// <summary>Finds each new article its story, in order of publication; to be written afterwards.</summary>
    public void Place(IEnumerable<(Article Article, ArticleFeatures Features)> articles)
    {
        var ordered = ArticleRows.InOrderOfPublication(articles, a => (a.Article.PublishedDate, a.Article.PublishedAt, a.Article.Id))
            .Select(a => (a.Article, Text: ArticleRows.TextOf(a.Article), a.Features)).ToList();
        var assignments = engine!.AddRange(ordered.ConvertAll(a => a.Features.As(a.Text.Id, a.Text.Embedding)));
        Put(assignments, ordered.ConvertAll(a => a.Text));
        // Of a story that begins here all members are at hand: most stories stay so.
        foreach (var members in assignments.Zip(ordered).GroupBy(place => place.First.Story, place => place.Second.Article))
        {
            if (!stories.TryGetValue(members.Key, out var story)) continue;
            StorySummary.Count(story, [.. members.Select(StoryMember.Of)], []);
            Touched.Remove(story.Id);
            Unlabelled.Add(story.Id);
        }
    }

    /// <summary>
    /// Brings back the stories that are out of view and close to those that began since the last time, looks again at what
    /// has changed, and moves the articles that are in the wrong story.
    /// </summary>
    /// <returns>How many stories came back, how many of these were joined, and how many articles moved.</returns>
    public async Task<(int Returned, int Joined, int Moved)> RepairAsync(NewsDbContext database, CancellationToken cancel)
    {
        var returning = new ReturningStories(database, engine!, (ids, stop) => ArticleRows.TextsAsync(database, ids, stop));
        var returned = anyFiled ? await returning.ReturnAsync(begun, lastStory + known.Count, (_, story) => story, cancel) : [];
        begun.Clear();
        var moves = engine!.Repair();
        foreach (var part in moves.Chunk(500))
        {
            var ids = part.Select(move => ArticleRows.IdOf(move.ArticleId)).ToList();
            var texts = await ArticleRows.TextsAsync(database, ids, cancel);
            // The articles leave before they enter: each is in one story at a time.
            await database.Memberships.Where(m => ids.Contains(m.ArticleId) && m.Until == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, clock.GetUtcNow()), cancel);
            Touched.UnionWith(part.Select(move => move.From));
            Put([.. part.Select(move => new Assignment(move.ArticleId, move.To, move.Probability, move.Nearest))], [.. part.Select(move => texts[ArticleRows.IdOf(move.ArticleId)])]);
            await WriteAsync(database, cancel);
        }
        return (returned.Count, moves.Select(move => move.To).Distinct().Count(returned.Contains), moves.Count);
    }

    /// <summary>Stores what the engine has said since the last time.</summary>
    public async Task WriteAsync(NewsDbContext database, CancellationToken cancel)
    {
        await database.InsertManyAsync([.. stories.Values], cancel);
        await database.InsertManyAsync(memberships, cancel);
        stories.Clear();
        memberships.Clear();
    }

    private void Put(IReadOnlyList<Assignment> assignments, IReadOnlyList<ArticleText> articles)
    {
        var now = clock.GetUtcNow();
        foreach (var (assignment, evidence, article) in assignments.Zip(engine!.Explain(articles), articles))
        {
            Touched.Add(assignment.Story);
            // The engine counts upwards, though a repair may give later ids out before earlier ones.
            if (assignment.Story > lastStory && known.Add(assignment.Story))
            {
                begun.Add(assignment.Story);
                stories.Add(assignment.Story, new Story { Id = assignment.Story, IsFiled = article.Language == ArticleText.Other, CreatedAt = now, UpdatedAt = now });
            }
            memberships.Add(new Membership
            {
                ArticleId = ArticleRows.IdOf(assignment.ArticleId),
                StoryId = assignment.Story,
                Probability = assignment.Probability,
                Evidence = JsonSerializer.Serialize(evidence),
                DecidedBy = StorySummary.Machine,
                Since = now,
            });
        }
    }
}

/// <summary>Another node has clustered since this one looked; nothing of the open transaction may be stored.</summary>
internal sealed class ClusteredElsewhereException() : Exception("Another node clusters on this database.");
