using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Labels;
using NewsCluster.Data;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>Writes what a story repeats of its members: counts, days, headlines, key terms, the machine's tags.</summary>
internal static class StorySummary
{
    public const string Machine = "machine";

    /// <summary>How many tags the machine gives a story.</summary>
    private const int MostTags = 5;

    /// <summary>Brings the touched stories up to date and forgets that they were touched; the caller's transaction holds it.</summary>
    public static async Task RefreshAsync(NewsDbContext database, HashSet<long> touched, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var ids in touched.Order().Chunk(200))
        {
            var stories = await database.Stories.Where(s => ids.Contains(s.Id)).Include(s => s.Tags).ToDictionaryAsync(s => s.Id, cancel);
            var members = await database.Memberships.AsNoTracking()
                .Where(m => m.Until == null && ids.Contains(m.StoryId))
                .OrderBy(m => m.ArticleId)
                .Select(m => new { m.StoryId, m.Article })
                .ToListAsync(cancel);
            var byStory = members.ToLookup(m => m.StoryId, m => m.Article!);
            foreach (var (id, story) in stories) Refresh(story, [.. byStory[id]], clock.GetUtcNow());
        }
        await database.SaveChangesAsync(cancel);
        touched.Clear();
    }

    private static void Refresh(Story story, List<Data.Articles.Article> articles, DateTimeOffset now)
    {
        var days = articles.Select(a => ArticleRows.DayOf(a.PublishedDate)).OfType<DateOnly>().ToList();
        var label = StoryLabel.Of(articles.Select(ArticleRows.TextOf));
        story.HeadlineVi = label.HeadlineVi;
        story.HeadlineEn = label.HeadlineEn;
        story.ArticleCount = articles.Count;
        story.VietnameseCount = articles.Count(a => a.Language == "vi");
        story.EnglishCount = articles.Count(a => a.Language == "en");
        story.OutletCount = articles.Select(a => a.Outlet).Distinct().Count();
        story.FirstDay = days.Count > 0 ? days.Min() : null;
        story.LastDay = days.Count > 0 ? days.Max() : null;
        story.UpdatedAt = now;

        var tags = label.Concepts.Take(MostTags).Select(concept => concept.Id).ToHashSet();
        story.Tags.RemoveAll(tag => tag.AddedBy == Machine && !tags.Contains(tag.Name));
        foreach (var tag in tags.Where(name => story.Tags.TrueForAll(t => t.Name != name)))
            story.Tags.Add(new StoryTag { StoryId = story.Id, Name = tag, AddedBy = Machine });
    }
}
