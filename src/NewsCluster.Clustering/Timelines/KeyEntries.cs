namespace NewsCluster.Clustering.Timelines;

/// <summary>Chooses the entries that tell a story in short.</summary>
internal static class KeyEntries
{
    /// <summary>Each further entry of a day that is already told counts this much less.</summary>
    private const double SameDay = 0.6;

    public static IReadOnlyList<TimelineEntry> Choose(IReadOnlyList<TimelineEntry> entries, int most)
    {
        var left = entries.OrderByDescending(e => e.Score).ThenBy(e => e.Date, StringComparer.Ordinal).ThenBy(e => e.Quote.ArticleId, StringComparer.Ordinal).ToList();
        var told = new Dictionary<string, int>(StringComparer.Ordinal);
        var chosen = new List<TimelineEntry>();
        while (chosen.Count < most && left.Count > 0)
        {
            var best = left.MaxBy(e => e.Score * Math.Pow(SameDay, told.GetValueOrDefault(e.Date)))!;
            left.Remove(best);
            told[best.Date] = told.GetValueOrDefault(best.Date) + 1;
            chosen.Add(best);
        }
        chosen.Sort(EventDate.Compare);
        return chosen;
    }
}
