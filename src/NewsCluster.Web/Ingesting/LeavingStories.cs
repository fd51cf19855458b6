using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>Files stories that are out of the engine's view under the terms by which <see cref="ReturningStories"/> finds them.</summary>
internal static class LeavingStories
{
    /// <summary>Stories written in one go.</summary>
    private const int Part = 1000;

    /// <summary>Files stories, in place of what they were filed under before; the caller's transaction holds it.</summary>
    public static async Task FileAsync(NewsDbContext database, IReadOnlyDictionary<long, IReadOnlyList<uint>> left, CancellationToken cancel)
    {
        foreach (var part in left.OrderBy(story => story.Key).Chunk(Part))
        {
            var ids = part.Select(story => story.Key).ToList();
            await database.StoryKeys.Where(k => ids.Contains(k.StoryId)).ExecuteDeleteAsync(cancel);
            await database.InsertManyAsync([.. part.SelectMany(story => story.Value, (story, key) => new StoryKey { Key = unchecked((int)key), StoryId = story.Key }).OrderBy(row => row.Key)], cancel);
            await database.Stories.Where(s => ids.Contains(s.Id)).ExecuteUpdateAsync(set => set.SetProperty(s => s.IsFiled, true), cancel);
        }
    }

    /// <summary>
    /// Files the stories that are not in view and should be filed: those that left when a process was killed, whose articles
    /// have changed since, or that are older than the filing. Stored part by part.
    /// </summary>
    /// <param name="begin">Takes note of the change in each transaction.</param>
    public static async Task FileMissingAsync(NewsDbContext database, StoryEngine engine, Func<Task> begin, CancellationToken cancel)
    {
        var unfiled = await database.Stories.Where(s => !s.IsFiled).Select(s => s.Id).ToListAsync(cancel);
        foreach (var part in unfiled.Where(story => !engine.IsInView(story)).Order().Chunk(Part))
        {
            var members = await StoryMembers.ReadAsync(database, part, cancel);
            var features = await StoryMembers.FeaturesAsync(database, members, engine.Featuriser, cancel);
            await using var transaction = await database.Database.BeginTransactionAsync(cancel);
            await begin();
            await FileAsync(database, part.ToDictionary(story => story, story => StoryKeys.Of([.. members[story].Select(id => features[id])])), cancel);
            await transaction.CommitAsync(cancel);
        }
    }
}
