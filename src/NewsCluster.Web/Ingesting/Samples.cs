using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;

namespace NewsCluster.Web.Ingesting;

/// <summary>The sample reports that come with the product, and how to be rid of them.</summary>
public sealed class Samples(NewsDbContext database, TimeProvider clock)
{
    public Task<int> CountAsync(CancellationToken cancel) => database.Articles.CountAsync(a => a.IsSample, cancel);

    /// <summary>Removes every sample with its memberships; stories left empty go too, the others are summed up again.</summary>
    /// <returns>How many articles were removed.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancel)
    {
        await using var alone = await database.BecomeClustererAsync(cancel);
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        await database.CountChangeAsync(cancel);
        var touched = await database.Memberships.Where(m => m.Article!.IsSample).Select(m => m.StoryId).Distinct().ToHashSetAsync(cancel);
        await database.Memberships.Where(m => m.Article!.IsSample).ExecuteDeleteAsync(cancel);
        await database.ArticleOriginals.Where(o => database.Articles.Any(a => a.IsSample && a.Id == o.ArticleId)).ExecuteDeleteAsync(cancel);
        var removed = await database.Articles.Where(a => a.IsSample).ExecuteDeleteAsync(cancel);
        await StorySummary.RefreshAsync(database, touched, clock, cancel);
        var empty = database.Stories.Where(s => s.Memberships.Count == 0 && s.MergedIntoId == null);
        await database.StoryKeys.Where(k => empty.Any(s => s.Id == k.StoryId)).ExecuteDeleteAsync(cancel);
        await empty.ExecuteDeleteAsync(cancel);
        await transaction.CommitAsync(cancel);
        database.ChangeTracker.Clear();
        return removed;
    }
}
