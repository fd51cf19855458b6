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
/// Used by whoever holds <see cref="NewsDbContext.BecomeClustererAsync"/> only; the caller stores what it hands over.
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

    /// <summary>Stories that have begun since it was prepared, behind the last one then.</summary>
    private readonly HashSet<long> known = [];
    private long lastStory, lastKey;

    /// <summary>Stories that have left the engine's view and are not filed yet, with their keys; a killed process files them when it is back.</summary>
    private Dictionary<long, IReadOnlyList<uint>> left = [];
    private bool anyFiled;

    /// <summary>How often one repair looks for stories out of view.</summary>
    private const int MostRounds = 3;

    /// <summary>Stories that have begun since the last repair.</summary>
    private readonly HashSet<long> begun = [];

    /// <summary>Who this node is, for the record of who clustered last.</summary>
    public static string Node { get; } = $"{Environment.MachineName}/{Environment.ProcessId}";

    /// <summary>How many of the latest articles are in view in any case.</summary>
    public int Resident => options.Resident;

    /// <summary>What stories' rows are to say of their articles.</summary>
    public StoryCounts Counts { get; } = new(clock);

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
        engine.Left = (story, articles) =>
        {
            left[story] = StoryKeys.Of(articles);
            anyFiled = true;
            Counts.Forget(story);
        };
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
        known.Clear();
        lastKey = 0;
        Counts.Clear();
    }

    /// <summary>
    /// Takes up a run where another process or a lost connection left it: what it touched before is labelled with the rest,
    /// what it placed since its last repair is looked at in the next one.
    /// </summary>
    /// <param name="repaired">How many of its documents that repair has seen.</param>
    public async Task ResumeAsync(NewsDbContext database, Run run, int repaired, CancellationToken cancel)
    {
        Counts.Unlabelled.UnionWith(await database.Memberships.Where(m => m.Since >= run.StartedAt).Select(m => m.StoryId).Distinct().ToListAsync(cancel));
        var placed = await database.RunDocuments.Where(d => d.RunId == run.Id).OrderBy(d => d.Id).Skip(repaired)
            .Where(d => d.ArticleId != null && (d.Outcome == Outcome.New || d.Outcome == Outcome.Updated)).Select(d => new { Id = d.ArticleId!.Value, d.Outcome }).ToListAsync(cancel);
        foreach (var document in placed) engine!.Reconsider(ArticleRows.IdOf(document.Id));
        // Those that the repair itself began were looked for by it.
        var first = placed.Where(document => document.Outcome == Outcome.New).Select(document => document.Id).DefaultIfEmpty().Min();
        if (await database.Memberships.Where(m => m.ArticleId == first).MinAsync(m => (DateTimeOffset?)m.Since, cancel) is { } since)
            begun.UnionWith(await database.Stories.Where(s => s.CreatedAt >= since).Select(s => s.Id).ToListAsync(cancel));
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

    /// <summary>Has the engine see an article's new text; its story is looked at again.</summary>
    public void Replace(Article article)
    {
        Counts.Recount(article.Memberships.Where(m => m.Until == null).Select(m => m.StoryId));
        engine!.Featuriser = Frequencies.Now;
        engine.Replace(ArticleRows.TextOf(article));
        Remember(article);
    }

    /// <summary>Keys for new articles, above all that were given out before.</summary>
    public async Task<IReadOnlyList<long>> TakeKeysAsync(NewsDbContext database, int count, CancellationToken cancel)
    {
        var keys = await database.TakeKeysAsync(count, lastKey, cancel);
        if (count > 0) lastKey = keys[^1];
        return keys;
    }

    /// <summary>Hands over what is to become of the stories whose articles have changed; not while the engine is at work.</summary>
    public Changes TakeChanges()
    {
        var taken = new Changes(Counts.TakeChanges(), left);
        left = [];
        return taken;
    }

    /// <summary>Finds each new article its story, in this order.</summary>
    public Placement Place(IReadOnlyList<(Article Article, ArticleFeatures Features)> articles)
    {
        var texts = articles.Select(a => ArticleRows.TextOf(a.Article)).ToList();
        var assignments = engine!.AddRange([.. articles.Zip(texts, (a, text) => a.Features.As(text.Id, text.Embedding))]);
        var placement = Put(assignments, texts);
        foreach (var story in placement.Begun) Counts.Begin(story.Id);
        foreach (var (assignment, (article, _)) in assignments.Zip(articles))
        {
            Counts.Add(assignment.Story, article);
            if (engine.LinksOf(assignment.ArticleId) is { } links) (article.Links, article.LinkModel) = (ArticleLinks.Write(links), MatchModel.Shipped.Fingerprint);
        }
        foreach (var story in placement.Begun) Counts.WriteTo(story);
        foreach (var story in placement.Begun.Where(story => !engine.IsInView(story.Id))) Counts.Forget(story.Id);
        return placement;
    }

    /// <summary>What was taken is in the database now.</summary>
    public void IsStored(Changes changes) => Counts.Learn(changes.Counts, engine!.IsInView);

    /// <summary>
    /// Brings back the stories that are out of view and close to those that began since the last time, looks again at what
    /// has changed, and moves the articles that are in the wrong story.
    /// </summary>
    /// <returns>How many stories came back, how many of these were joined, and how many articles moved.</returns>
    public async Task<(int Returned, int Joined, int Moved)> RepairAsync(NewsDbContext database, CancellationToken cancel)
    {
        var returning = new ReturningStories(database, engine!, (ids, stop) => ArticleRows.TextsAsync(database, ids, stop), allStay: false);
        var (returned, joined, moved) = (new HashSet<long>(), new HashSet<long>(), 0);
        // What is parted begins stories, which may belong to others that are out of view.
        for (var round = 0; round < MostRounds; round++)
        {
            var back = anyFiled ? await returning.ReturnAsync(begun, lastStory + known.Count, (_, story) => story, cancel) : [];
            if (round > 0 && back.Count == 0) break;
            begun.Clear();
            returned.UnionWith(back);
            var moves = engine!.Repair();
            await StoreAsync(moves, database, cancel);
            moved += moves.Count;
            joined.UnionWith(moves.Select(move => move.To).Where(returned.Contains));
        }
        begun.Clear();
        return (returned.Count, joined.Count, moved);
    }

    private async Task StoreAsync(IReadOnlyList<Reassignment> moves, NewsDbContext database, CancellationToken cancel)
    {
        foreach (var part in moves.Chunk(500))
        {
            var ids = part.Select(move => ArticleRows.IdOf(move.ArticleId)).ToList();
            var texts = await ArticleRows.TextsAsync(database, ids, cancel);
            // The articles leave before they enter: each is in one story at a time.
            await database.Memberships.Where(m => ids.Contains(m.ArticleId) && m.Until == null)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.Until, clock.GetUtcNow()), cancel);
            Counts.Recount(part.SelectMany(move => new[] { move.From, move.To }));
            await Put([.. part.Select(move => new Assignment(move.ArticleId, move.To, move.Probability, move.Nearest))], [.. part.Select(move => texts[ArticleRows.IdOf(move.ArticleId)])]).StoreAsync(database, cancel);
        }
    }

    private Placement Put(IReadOnlyList<Assignment> assignments, IReadOnlyList<ArticleText> articles)
    {
        var now = clock.GetUtcNow();
        var placement = new Placement([], []);
        foreach (var (assignment, evidence, article) in assignments.Zip(engine!.Explain(articles), articles))
        {
            // The engine counts upwards, though a repair may give later ids out before earlier ones.
            if (assignment.Story > lastStory && known.Add(assignment.Story))
            {
                begun.Add(assignment.Story);
                placement.Begun.Add(new Story { Id = assignment.Story, IsFiled = article.StandsAlone, CreatedAt = now, UpdatedAt = now });
            }
            placement.Memberships.Add(new Membership
            {
                ArticleId = ArticleRows.IdOf(assignment.ArticleId),
                StoryId = assignment.Story,
                Probability = assignment.Probability,
                Evidence = JsonSerializer.Serialize(evidence),
                DecidedBy = StorySummary.Machine,
                Since = now,
            });
        }
        return placement;
    }
}

/// <summary>Another node has clustered since this one looked; nothing of the open transaction may be stored.</summary>
internal sealed class ClusteredElsewhereException() : Exception("Another node clusters on this database.");
