using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Pages;

namespace NewsCluster.Web.Reruns;

/// <summary>Where an article stands before a re-run.</summary>
/// <param name="Day">Of publication, as stored.</param>
/// <param name="At">Instant of publication.</param>
/// <param name="IsChosen">Whether it is one of those to be looked at again.</param>
internal readonly record struct Standing(long Id, string? Day, DateTimeOffset? At, long Story, bool IsChosen);

internal static class Archive
{
    /// <summary>
    /// Every article that is in a story, in no order: some fifty bytes each, so that a million of them fit into memory.
    /// No article of a story into which an editor has put one is among the chosen: what was decided there stays.
    /// </summary>
    public static async Task<List<Standing>> ReadAsync(NewsDbContext database, Rerun rerun, DisplayClock clock, CancellationToken cancel)
    {
        var brought = rerun.Scope == RerunScope.Run
            ? await database.RunDocuments.Where(d => d.RunId == rerun.ScopeId && (d.Outcome == Outcome.New || d.Outcome == Outcome.Updated) && d.ArticleId != null)
                .Select(d => d.ArticleId!.Value).ToHashSetAsync(cancel)
            : [];
        var days = new Dictionary<string, string>(StringComparer.Ordinal);
        var articles = new List<Standing>();
        var edited = new HashSet<long>();
        var rows = database.Memberships.AsNoTracking().Where(m => m.Until == null)
            .Select(m => new { m.ArticleId, m.Article!.PublishedDate, m.Article.PublishedAt, m.Article.AddedAt, m.Article.SourceId, m.StoryId, m.DecidedBy })
            .AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            if (row.DecidedBy != StorySummary.Machine) edited.Add(row.StoryId);
            var isChosen = rerun.Scope switch
            {
                RerunScope.Run => brought.Contains(row.ArticleId),
                RerunScope.Source => row.SourceId == rerun.ScopeId,
                RerunScope.Period => IsWithin(ArticleRows.DayOf(row.PublishedDate) ?? DateOnly.FromDateTime(clock.Local(row.AddedAt).Date)),
                _ => true,
            };
            articles.Add(new Standing(row.ArticleId, Once(row.PublishedDate), row.PublishedAt, row.StoryId, isChosen));
        }
        return edited.Count == 0 ? articles : articles.ConvertAll(article => article with { IsChosen = article.IsChosen && !edited.Contains(article.Story) });

        bool IsWithin(DateOnly day) => day >= rerun.From && day <= rerun.To;

        // The same few thousand days again and again.
        string? Once(string? day) => day is null || days.TryAdd(day, day) ? day : days[day];
    }
}
