using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Labels;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>Writes what a story repeats of its members: counts, days, headlines, topic, the machine's tags.</summary>
internal static class StorySummary
{
    public const string Machine = "machine";

    /// <summary>How many tags the machine gives a story.</summary>
    private const int MostTags = 5;

    /// <summary>The articles a label is made of: the first ones say what happened, the latest where it stands.</summary>
    private const int FirstRead = 8, LatestRead = 16;

    /// <summary>Stories written in one go.</summary>
    public const int Part = 500;

    /// <summary>Brings the touched stories up to date and forgets that they were touched; the caller's transaction holds it.</summary>
    public static async Task RefreshAsync(NewsDbContext database, HashSet<long> touched, TimeProvider clock, CancellationToken cancel)
    {
        await CountAsync(database, touched, clock, cancel);
        foreach (var ids in touched.Order().Chunk(Part)) await LabelAsync(database, ids, cancel);
        touched.Clear();
    }

    /// <summary>Counts and days, and a first headline where there is none yet: what changes with every article and costs little.</summary>
    public static async Task CountAsync(NewsDbContext database, IReadOnlyCollection<long> touched, TimeProvider clock, CancellationToken cancel)
    {
        foreach (var ids in touched.Order().Chunk(Part))
        {
            var stories = await database.Stories.Where(s => ids.Contains(s.Id)).ToListAsync(cancel);
            var members = (await database.Memberships
                .Where(m => m.Until == null && ids.Contains(m.StoryId))
                .OrderBy(m => m.ArticleId)
                .Select(m => new { m.StoryId, Member = new StoryMember(m.Article!.Language, m.Article.Outlet, m.Article.PublishedDate, m.Article.Title) })
                .ToListAsync(cancel)).ToLookup(m => m.StoryId, m => m.Member);
            var copies = (await database.Memberships.Where(m => m.Until == null && ids.Contains(m.StoryId))
                .Join(database.Republications, m => m.ArticleId, r => r.ArticleId, (m, r) => new { m.StoryId, r.Outlet })
                .ToListAsync(cancel)).ToLookup(copy => copy.StoryId, copy => copy.Outlet);
            foreach (var story in stories)
            {
                Count(story, [.. members[story.Id]], copies[story.Id]);
                story.UpdatedAt = clock.GetUtcNow();
                story.IsFiled = false; // its articles are not those it was filed for
            }
            await database.SaveChangesAsync(cancel);
            foreach (var story in stories) database.Entry(story).State = EntityState.Detached;
        }
    }

    /// <summary>Headlines, topic and tags, from the articles themselves.</summary>
    private static async Task LabelAsync(NewsDbContext database, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        await WriteAsync(database, await ReadAsync(database, ids, cancel), cancel);

    /// <summary>What stories are to be called, reckoned on all cores.</summary>
    public static async Task<Dictionary<long, NewLabel>> ReadAsync(NewsDbContext database, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var members = await StoryMembers.ReadAsync(database, ids, cancel, first: FirstRead, latest: LatestRead);
        var texts = await ArticleRows.TextsAsync(database, [.. members.SelectMany(story => story)], cancel);
        return ids.AsParallel().Select(id => (Id: id, Label: NewLabel.Of(StoryLabel.Of(members[id].Select(article => texts[article]))))).ToDictionary(story => story.Id, story => story.Label);
    }

    /// <summary>Stores what stories are to be called, all or nothing.</summary>
    public static async Task WriteAsync(NewsDbContext database, Dictionary<long, NewLabel> labels, CancellationToken cancel)
    {
        var ids = labels.Keys;
        var stories = await database.Stories.Where(s => ids.Contains(s.Id)).Include(s => s.Tags).ToListAsync(cancel);
        await using var own = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancel) : null;
        await database.InsertManyAsync(stories.SelectMany(story => Label(story, labels[story.Id])).ToList(), cancel);
        await database.SaveChangesAsync(cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    /// <param name="HeadlineVi">Null when it has no Vietnamese article.</param>
    /// <param name="HeadlineEn">Null when it has no English article.</param>
    /// <param name="Topic">Null when that is not clear.</param>
    /// <param name="Tags">The machine's.</param>
    public sealed record NewLabel(string? HeadlineVi, string? HeadlineEn, string? Topic, HashSet<string> Tags)
    {
        public static NewLabel Of(StoryLabel label) =>
            new(label.HeadlineVi, label.HeadlineEn, label.Topic?.Code, [.. label.Concepts.Take(MostTags).Select(concept => concept.Id)]);
    }

    /// <param name="members">The story's articles in the order they came.</param>
    /// <param name="copies">The outlets that have repeated one of them.</param>
    public static void Count(Story story, List<StoryMember> members, IEnumerable<string?> copies)
    {
        var days = members.Select(member => ArticleRows.DayOf(member.Day)).OfType<DateOnly>().ToList();
        story.ArticleCount = members.Count;
        story.VietnameseCount = members.Count(member => member.Language == "vi");
        story.EnglishCount = members.Count(member => member.Language == "en");
        story.OutletCount = members.Select(member => member.Outlet).Concat(copies).Distinct().Count();
        story.FirstDay = days.Count > 0 ? days.Min() : null;
        story.LastDay = days.Count > 0 ? days.Max() : null;
        story.HeadlineVi ??= members.Find(member => member.Language == "vi")?.Title;
        story.HeadlineEn ??= members.Find(member => member.Language == "en")?.Title;
    }

    /// <returns>The tags it gets beyond those it has.</returns>
    private static List<StoryTag> Label(Story story, NewLabel label)
    {
        (story.HeadlineVi, story.HeadlineEn, story.Topic) = (label.HeadlineVi, label.HeadlineEn, label.Topic);
        story.Tags.RemoveAll(tag => tag.AddedBy == Machine && !label.Tags.Contains(tag.Name));
        return [.. label.Tags.Where(name => story.Tags.TrueForAll(t => t.Name != name)).Select(name => new StoryTag { StoryId = story.Id, Name = name, AddedBy = Machine })];
    }
}

/// <summary>What a story counts of an article.</summary>
internal sealed record StoryMember(string Language, string? Outlet, string? Day, string Title)
{
    public static StoryMember Of(Article article) => new(article.Language, article.Outlet, article.PublishedDate, article.Title);
}
