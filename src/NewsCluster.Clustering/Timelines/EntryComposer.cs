using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Makes one entry of the sentences that tell one event.</summary>
internal static class EntryComposer
{
    public static TimelineEntry Compose(List<DatedSentence> group)
    {
        var kind = KindOf(group);
        // What has happened is told by a sentence that tells it so, not by the one that announced it.
        if (kind == EntryKind.Happened && group[0].Kind == EntryKind.Announced)
        {
            var told = group.Find(s => s.Kind == EntryKind.Happened)!;
            group.Remove(told);
            group.Insert(0, told);
        }
        var best = group[0];
        var outlets = group.Where(s => s.CopyOf is null).Select(s => s.Article.Outlet.Length > 0 ? s.Article.Outlet : s.Article.Id).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        outlets = Math.Max(1, outlets);
        var exact = group.MinBy(s => s.Date.Grain)!.Date;
        return new TimelineEntry(
            EventDate.Of(best.Date)!, best.Date.First, best.Date.Last, best.Date.Grain <= Grain.Day ? Grain.Day : exact.Grain,
            CommonMarks(group), kind, LaterOf(group, kind), best.ToQuote(), [.. group.Select(s => s.ToQuote())], outlets,
            Score(group, kind, outlets), []);
    }

    /// <summary>What an event is after all reports: once one tells it as past, it has happened.</summary>
    private static EntryKind KindOf(List<DatedSentence> group)
    {
        var most = group.CountBy(s => s.Kind).OrderByDescending(k => k.Value).ThenBy(k => k.Key != group[0].Kind).ThenBy(k => k.Key).First().Key;
        return most != EntryKind.Stated && group.Exists(s => s.Kind == EntryKind.Happened) ? EntryKind.Happened : most;
    }

    private static LaterReport? LaterOf(List<DatedSentence> group, EntryKind kind)
    {
        var latest = group.Where(s => s.Change is not null).MaxBy(s => s.ArticleIndex);
        if (latest is not null && kind == EntryKind.Announced) return PlanChanges.Report(latest.Change!, latest.ToQuote());
        // A month or a season is too long for one report of it to be the report of what was announced.
        if (kind != EntryKind.Happened || !group[0].Date.First.IsFull || group.Find(s => s.Kind == EntryKind.Announced) is not { } plan) return null;
        var told = group.Find(s => s.Kind == EntryKind.Happened && s.ArticleIndex > plan.ArticleIndex && !EventDate.IsAfter(s.Date.First, s.Article.Reference.Date));
        return told is null ? null : new LaterReport(EntryChange.Confirmed, told.ToQuote());
    }

    /// <summary>A doubt about the date stays only while every source has it.</summary>
    private static DateMarks CommonMarks(List<DatedSentence> group)
    {
        const DateMarks Portions = DateMarks.StartOf | DateMarks.MiddleOf | DateMarks.EndOf;
        var marks = group.Aggregate(~DateMarks.None, (common, s) => common & s.Date.Marks);
        return marks & ~Portions | group[0].Date.Marks & Portions;
    }

    private static double Score(List<DatedSentence> group, EntryKind kind, int outlets)
    {
        var exactness = group[0].Date.Grain switch { <= Grain.Day => 1.0, <= Grain.Week => 0.7, Grain.Month => 0.6, _ => 0.25 };
        var weight = kind switch { EntryKind.Background => 0.5, EntryKind.Unconfirmed => 0.8, EntryKind.Stated => 0.9, _ => 1.0 };
        var told = Math.Sqrt(group.Where(s => s.CopyOf is null).Sum(s => s.Weight));
        return exactness * weight * EntryGrouping.Quality(group[0]) * (1 + told) * (1 + Math.Log2(outlets));
    }
}
