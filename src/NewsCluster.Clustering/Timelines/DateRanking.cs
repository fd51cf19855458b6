using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>One day of a timeline cut to a number of days, with its best sentences.</summary>
public sealed record TimelineDay(DateOnly Day, double Weight, IReadOnlyList<Quote> Sentences);

/// <summary>Cuts a timeline to so many days: those that most of the reporting is about.</summary>
public static class DateRanking
{
    /// <param name="days">How many days to keep.</param>
    /// <param name="sentences">How many sentences a day.</param>
    /// <param name="within">Null, or the period the days must lie in.</param>
    /// <returns>The days in order.</returns>
    public static IReadOnlyList<TimelineDay> Cut(Timeline timeline, int days, int sentences, (DateOnly From, DateOnly To)? within = null) =>
    [
        .. timeline.Entries
            .Where(e => e.Grain <= Grain.Day && e.Last is null && !e.ByThen)
            .GroupBy(e => e.First.ToDateOnly())
            .Where(day => day.Key is { } d && (within is not { } period || d >= period.From && d <= period.To))
            .Select(day => new TimelineDay(day.Key!.Value, Weight(day), [.. day.OrderByDescending(e => e.Score * Math.Sqrt(e.Sources.Count)).Take(sentences).Select(e => e.Quote)]))
            .OrderByDescending(day => day.Weight).ThenBy(day => day.Day)
            .Take(days)
            .OrderBy(day => day.Day),
    ];

    /// <summary>Each article counts once a day, by its best sentence.</summary>
    private static double Weight(IEnumerable<TimelineEntry> day) =>
        day.SelectMany(e => e.Sources).GroupBy(s => s.ArticleId, StringComparer.Ordinal).Sum(article => article.Max(s => s.Weight));
}
