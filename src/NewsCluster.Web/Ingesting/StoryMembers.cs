using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Features;
using NewsCluster.Data;

namespace NewsCluster.Web.Ingesting;

/// <summary>As much of stories as is looked at: how they began, and where they stand.</summary>
internal static class StoryMembers
{
    /// <summary>Enough to compare a story with another.</summary>
    private const int First = 4, Latest = 12;

    /// <summary>The keys of the first and the latest articles of some stories, in order, by story.</summary>
    public static async Task<ILookup<long, long>> ReadAsync(
        NewsDbContext database, IReadOnlyCollection<long> stories, CancellationToken cancel, int first = First, int latest = Latest)
    {
        var members = await database.Memberships.Where(m => m.Until == null && stories.Contains(m.StoryId))
            .OrderBy(m => m.ArticleId).Select(m => new { m.StoryId, m.ArticleId }).ToListAsync(cancel);
        return members.GroupBy(m => m.StoryId, m => m.ArticleId)
            .SelectMany(story => Some([.. story], first, latest), (story, article) => (Story: story.Key, Article: article)).ToLookup(m => m.Story, m => m.Article);
    }

    /// <summary>Those of some stories whose articles have to stay together: an editor has put one there, or not all of them are here.</summary>
    /// <param name="members">As many of their articles as are looked at.</param>
    public static async Task<HashSet<long>> StayingAsync(NewsDbContext database, ILookup<long, long> members, CancellationToken cancel)
    {
        var ids = members.Select(story => story.Key).ToList();
        var staying = await database.Memberships.Where(m => m.Until == null && m.DecidedBy != StorySummary.Machine && ids.Contains(m.StoryId))
            .Select(m => m.StoryId).ToHashSetAsync(cancel);
        staying.UnionWith(members.Where(story => story.Count() >= First + Latest).Select(story => story.Key));
        return staying;
    }

    /// <summary>The first and the latest.</summary>
    public static IEnumerable<long> Some(List<long> all, int first = First, int latest = Latest) =>
        all.Count <= first + latest ? all : all.Take(first).Concat(all.TakeLast(latest));

    /// <summary>What the engine compares of stored articles, read on all cores.</summary>
    /// <param name="members">Their keys, by story.</param>
    public static async Task<Dictionary<long, ArticleFeatures>> FeaturesAsync(
        NewsDbContext database, ILookup<long, long> members, Featuriser featuriser, CancellationToken cancel) =>
        Features(await ArticleRows.TextsAsync(database, [.. members.SelectMany(story => story)], cancel), featuriser);

    public static Dictionary<long, ArticleFeatures> Features(Dictionary<long, ArticleText> texts, Featuriser featuriser) =>
        texts.AsParallel().Select(text => (text.Key, Features: featuriser.Read(text.Value))).ToDictionary(text => text.Key, text => text.Features);
}
