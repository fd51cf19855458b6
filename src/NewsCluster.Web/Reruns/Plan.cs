using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Pages;

namespace NewsCluster.Web.Reruns;

/// <summary>The beginning of a plan, with the names of what it concerns.</summary>
internal sealed class Plan
{
    /// <summary>Changes of each kind that are shown.</summary>
    public const int Most = 500;

    private readonly Dictionary<long, Story> named = [];

    public IReadOnlyList<RerunStory> Stories { get; private init; } = [];
    public IReadOnlyList<RerunMove> Moves { get; private init; } = [];
    public IReadOnlyList<RerunText> Texts { get; private init; } = [];

    /// <summary>All stories that change.</summary>
    public int StoryCount { get; private init; }

    /// <summary>Titles as stored now, by article.</summary>
    public IReadOnlyDictionary<long, string> Titles { get; private init; } = new Dictionary<long, string>();

    public static async Task<Plan> ReadAsync(NewsDbContext database, long rerun, CancellationToken cancel)
    {
        var stories = database.RerunStories.AsNoTracking().Where(s => s.RerunId == rerun);
        var moves = await database.RerunMoves.AsNoTracking().Where(m => m.RerunId == rerun).OrderBy(m => m.ToId).ThenBy(m => m.ArticleId).Take(Most).ToListAsync(cancel);
        var articles = moves.ConvertAll(move => move.ArticleId);
        var plan = new Plan
        {
            Stories = await stories.OrderByDescending(s => s.Fate).ThenBy(s => s.StoryId).Take(Most).ToListAsync(cancel),
            StoryCount = await stories.CountAsync(cancel),
            Moves = moves,
            Texts = await database.RerunTexts.AsNoTracking().Where(t => t.RerunId == rerun).OrderBy(t => t.ArticleId).Take(Most).ToListAsync(cancel),
            Titles = await database.Articles.Where(a => articles.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Title, cancel),
        };
        var ids = moves.SelectMany(m => new[] { m.FromId, m.ToId }).Concat(plan.Stories.SelectMany(s => new[] { s.StoryId, s.IntoId ?? s.StoryId })).ToHashSet();
        foreach (var story in await database.Stories.AsNoTracking().Where(s => ids.Contains(s.Id)).ToListAsync(cancel)) plan.named.Add(story.Id, story);
        return plan;
    }

    /// <summary>Whether a story is there already, or still.</summary>
    public bool Has(long story) => named.ContainsKey(story);

    /// <summary>What a story is called, with its number: of two with one headline one may go into the other.</summary>
    public string NameOf(long story, Language reader) =>
        named.TryGetValue(story, out var known) && known.For(reader) is { } headline ? $"{headline} ({story})" : $"{reader.Texts.RerunNewStory} ({story})";
}
