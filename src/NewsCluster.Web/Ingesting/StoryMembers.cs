using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Features;
using NewsCluster.Data;

namespace NewsCluster.Web.Ingesting;

internal static class StoryMembers
{
    /// <summary>The keys of the first and the latest articles of some stories, in order, story by story.</summary>
    /// <param name="before">Only articles with keys below.</param>
    /// <param name="first">How many of the first, beside the latest.</param>
    /// <param name="latest">How many of the latest.</param>
    public static async Task<ILookup<long, long>> ReadAsync(NewsDbContext database, IReadOnlyCollection<long> stories, long before, int first, int latest, CancellationToken cancel)
    {
        var members = await database.Memberships.Where(m => m.Until == null && stories.Contains(m.StoryId) && m.ArticleId < before)
            .OrderBy(m => m.ArticleId).Select(m => new { m.StoryId, m.ArticleId }).ToListAsync(cancel);
        return members.GroupBy(m => m.StoryId, m => m.ArticleId)
            .SelectMany(story => Some([.. story], first, latest), (story, article) => (Story: story.Key, Article: article)).ToLookup(m => m.Story, m => m.Article);
    }

    /// <summary>What the engine compares of articles, read on all cores.</summary>
    public static Dictionary<long, ArticleFeatures> Features(Dictionary<long, ArticleText> texts) =>
        texts.AsParallel().Select(text => (text.Key, Features: Featuriser.Shipped.Read(text.Value))).ToDictionary(text => text.Key, text => text.Features);

    private static IEnumerable<long> Some(List<long> all, int first, int latest) =>
        all.Count <= first + latest ? all : all.Take(first).Concat(all.TakeLast(latest));
}
