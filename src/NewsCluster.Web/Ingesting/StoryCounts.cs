using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// Which stories' rows no longer say what their articles do. A story that only grows is counted in memory; one that
/// articles leave or change in is counted in the database, and in memory again from then on.
/// </summary>
internal sealed class StoryCounts(TimeProvider clock)
{
    private readonly Dictionary<long, StoryTally> tallies = [];

    /// <summary>Stories that have changed since <see cref="TakeChanges"/>.</summary>
    private HashSet<long> touched = [];

    /// <summary>Stories that have changed since they were labelled.</summary>
    public HashSet<long> Unlabelled { get; } = [];

    /// <summary>A story that has no articles yet.</summary>
    public void Begin(long story) => tallies[story] = new StoryTally();

    /// <summary>The row of a story that has begun says what its articles do when it is inserted.</summary>
    public void WriteTo(Story begun)
    {
        if (!tallies.TryGetValue(begun.Id, out var tally)) return;
        tally.WriteTo(begun);
        touched.Remove(begun.Id);
        Unlabelled.Add(begun.Id);
    }

    /// <summary>An article that is new has joined a story.</summary>
    public void Add(long story, Article article)
    {
        if (tallies.TryGetValue(story, out var tally)) tally.Add(article);
        touched.Add(story);
    }

    /// <summary>An article of a story has been published once more.</summary>
    public void AddCopy(long story, string? outlet)
    {
        if (tallies.TryGetValue(story, out var tally)) tally.AddOutlet(outlet);
        touched.Add(story);
    }

    /// <summary>Articles have left a story, or come from another, or say something else.</summary>
    public void Recount(IEnumerable<long> stories)
    {
        foreach (var story in stories)
        {
            tallies.Remove(story);
            touched.Add(story);
        }
    }

    /// <summary>A story that is out of view, and seldom grows.</summary>
    public void Forget(long story) => tallies.Remove(story);

    public void Clear()
    {
        tallies.Clear();
        touched.Clear();
        Unlabelled.Clear();
    }

    /// <summary>What the rows of the stories that have changed are to say; of those that are to be counted in the database, only which they are.</summary>
    public StoryChanges TakeChanges()
    {
        var changes = new StoryChanges([], [], clock.GetUtcNow());
        foreach (var id in touched.Order())
        {
            if (tallies.TryGetValue(id, out var tally)) changes.Add(id, tally);
            else changes.Uncounted.Add(id);
        }
        Unlabelled.UnionWith(touched);
        touched = [];
        return changes;
    }

    /// <summary>Goes on in memory from what was counted in the database, unless more has happened since.</summary>
    /// <param name="changes">What was stored.</param>
    /// <param name="isInView">Whether a story may grow; of others nobody would say when to forget them.</param>
    public void Learn(StoryChanges changes, Func<long, bool> isInView)
    {
        foreach (var (story, tally) in changes.Read)
            if (!touched.Contains(story) && isInView(story)) tallies.TryAdd(story, tally);
    }

    /// <summary>Counts stories anew that somebody else has changed; the caller's transaction holds it.</summary>
    public static async Task RecountAsync(NewsDbContext database, IEnumerable<long> stories, TimeProvider clock, CancellationToken cancel)
    {
        var counts = new StoryCounts(clock);
        counts.Recount(stories);
        await counts.TakeChanges().StoreAsync(database, cancel);
    }
}

/// <summary>How the rows of stories change.</summary>
/// <param name="Counted">What they are to say.</param>
/// <param name="Uncounted">Stories that are to be counted in the database.</param>
/// <param name="At">When they changed.</param>
internal sealed record StoryChanges(List<Story> Counted, List<long> Uncounted, DateTimeOffset At)
{
    private static readonly string[] Columns = [.. StoryTally.Columns, nameof(Story.UpdatedAt), nameof(Story.IsFiled)];

    /// <summary>What was counted in the database.</summary>
    public Dictionary<long, StoryTally> Read { get; } = [];

    /// <summary>The row of a story; its articles are not those it was filed for.</summary>
    public void Add(long id, StoryTally tally)
    {
        var row = new Story { Id = id, CreatedAt = default, UpdatedAt = At, IsFiled = false };
        tally.WriteTo(row);
        Counted.Add(row);
    }

    /// <summary>Stores it in the open transaction, in which the stories' articles are.</summary>
    public async Task StoreAsync(NewsDbContext database, CancellationToken cancel)
    {
        foreach (var part in Uncounted.Chunk(StorySummary.Part))
            foreach (var (story, tally) in await CountAsync(database, part, cancel))
            {
                Read.Add(story, tally);
                Add(story, tally);
            }
        await database.UpdateManyAsync(Counted, Columns, StoryTally.Headlines, cancel);
    }

    private static async Task<Dictionary<long, StoryTally>> CountAsync(NewsDbContext database, long[] ids, CancellationToken cancel)
    {
        var tallies = ids.ToDictionary(id => id, _ => new StoryTally());
        var current = database.Memberships.Where(m => m.Until == null && ids.Contains(m.StoryId));
        var members = current.OrderBy(m => m.ArticleId).Select(m => new { m.StoryId, m.Article!.Language, m.Article.Outlet, m.Article.PublishedDate, m.Article.Title });
        foreach (var member in await members.ToListAsync(cancel)) tallies[member.StoryId].Add(member.Language, member.Outlet, member.PublishedDate, member.Title);
        var copies = current.Join(database.Republications, m => m.ArticleId, r => r.ArticleId, (m, r) => new { m.StoryId, r.Outlet });
        foreach (var copy in await copies.ToListAsync(cancel)) tallies[copy.StoryId].AddOutlet(copy.Outlet);
        return tallies;
    }
}
