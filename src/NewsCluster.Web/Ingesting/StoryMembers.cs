using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Features;
using NewsCluster.Data;

namespace NewsCluster.Web.Ingesting;

/// <summary>As much of stories out of view as is looked at.</summary>
internal static class StoryMembers
{
    /// <summary>How a story began, and where it stands.</summary>
    private const int First = 4, Latest = 12;

    /// <summary>The keys of the first and the latest articles of some stories, in order, by story.</summary>
    /// <param name="before">Only articles with keys below.</param>
    public static async Task<ILookup<long, long>> ReadAsync(NewsDbContext database, IReadOnlyCollection<long> stories, CancellationToken cancel, long before = long.MaxValue)
    {
        var members = await database.Memberships.Where(m => m.Until == null && stories.Contains(m.StoryId) && m.ArticleId < before)
            .OrderBy(m => m.ArticleId).Select(m => new { m.StoryId, m.ArticleId }).ToListAsync(cancel);
        return members.GroupBy(m => m.StoryId, m => m.ArticleId)
            .SelectMany(story => Some([.. story]), (story, article) => (Story: story.Key, Article: article)).ToLookup(m => m.Story, m => m.Article);
    }

    private static IEnumerable<long> Some(List<long> all) =>
        all.Count <= First + Latest ? all : all.Take(First).Concat(all.TakeLast(Latest));

    /// <summary>What the engine compares of articles, read on all cores.</summary>
    public static Dictionary<long, ArticleFeatures> Features(Dictionary<long, ArticleText> texts, Featuriser featuriser) =>
        texts.AsParallel().Select(text => (text.Key, Features: featuriser.Read(text.Value))).ToDictionary(text => text.Key, text => text.Features);
}
