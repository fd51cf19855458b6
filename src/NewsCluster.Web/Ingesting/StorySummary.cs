using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Labels;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>Names stories after their members: headlines, topic, the machine's tags.</summary>
internal static class StorySummary
{
    public const string Machine = "machine";

    /// <summary>How many tags the machine gives a story.</summary>
    private const int MostTags = 5;

    /// <summary>The articles a label is made of: the first ones say what happened, the latest where it stands.</summary>
    private const int FirstRead = 8, LatestRead = 16;

    /// <summary>Stories written in one go.</summary>
    public const int Part = 500;

    /// <summary>Brings stories up to date; the caller's transaction holds it.</summary>
    public static async Task RefreshAsync(NewsDbContext database, IReadOnlyCollection<long> touched, TimeProvider clock, CancellationToken cancel)
    {
        await StoryCounts.RecountAsync(database, touched, clock, cancel);
        foreach (var ids in touched.Order().Chunk(Part)) await LabelAsync(database, ids, cancel);
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
        var stories = await database.Stories.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Tags }).AsNoTracking().ToListAsync(cancel);
        await using var own = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancel) : null;
        await database.UpdateManyAsync(stories.ConvertAll(story => labels[story.Id].RowOf(story.Id)), [.. StoryTally.Headlines, nameof(Story.Topic)], [], cancel);
        database.RemoveRange(stories.SelectMany(story => story.Tags.Where(tag => tag.AddedBy == Machine && !labels[story.Id].Tags.Contains(tag.Name))));
        await database.SaveChangesAsync(cancel);
        await database.InsertManyAsync(stories.SelectMany(story => labels[story.Id].Tags.Except(story.Tags.Select(tag => tag.Name))
            .Select(name => new StoryTag { StoryId = story.Id, Name = name, AddedBy = Machine })).ToList(), cancel);
        if (own is not null) await own.CommitAsync(cancel);
    }

    /// <param name="HeadlineVi">Null when it has no Vietnamese article.</param>
    /// <param name="HeadlineEn">Null when it has no English article.</param>
    /// <param name="HeadlineOther">Null when it has no article in another language.</param>
    /// <param name="Topic">Null when that is not clear.</param>
    /// <param name="Tags">The machine's.</param>
    public sealed record NewLabel(string? HeadlineVi, string? HeadlineEn, string? HeadlineOther, string? Topic, HashSet<string> Tags)
    {
        public static NewLabel Of(StoryLabel label) =>
            new(label.HeadlineIn(ArticleText.Vietnamese), label.HeadlineIn(ArticleText.English), label.HeadlineIn(ArticleText.Other), label.Topic?.Code, [.. label.Concepts.Take(MostTags).Select(concept => concept.Id)]);

        public Story RowOf(long id) => new() { Id = id, HeadlineVi = HeadlineVi, HeadlineEn = HeadlineEn, HeadlineOther = HeadlineOther, Topic = Topic, CreatedAt = default, UpdatedAt = default };
    }
}
