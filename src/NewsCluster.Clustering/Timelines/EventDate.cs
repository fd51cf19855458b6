using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Dates as timelines use them: what falls together, what comes first.</summary>
public static class EventDate
{
    /// <summary>Begins the value of what happened on a day or some time before it.</summary>
    internal const string OpenBeginning = "../";

    /// <summary>
    /// The date an entry stands at: the day for anything finer, else the value itself.
    /// Null for what no entry can stand at (unresolved dates, spans of years, decades, centuries).
    /// </summary>
    internal static string? Of(in DateMention mention)
    {
        if (mention.First == default || mention.Grain > Grain.Year || mention.First.Year < 1) return null;
        if (mention.First is { Year: null, Month: null } || mention is { Grain: Grain.Year, Last: not null }) return null;
        return mention.Grain <= Grain.Day && mention.Last is null && !mention.Value.StartsWith(OpenBeginning, StringComparison.Ordinal) ? mention.First.ToString() : mention.Value;
    }

    /// <summary>Order by first day; what is vaguer comes before what is exact, "end of November" after its days.</summary>
    internal static int Compare(TimelineEntry a, TimelineEntry b)
    {
        var order = Order(a.First, a.Marks).CompareTo(Order(b.First, b.Marks));
        return order != 0 ? order : b.Score != a.Score ? b.Score.CompareTo(a.Score) : string.CompareOrdinal(a.Quote.ArticleId, b.Quote.ArticleId);
    }

    /// <summary>Where a date that begins so stands among others; 0 is before the first month or day.</summary>
    public static (int Year, int Month, int Day) Order(PartialDate date, DateMarks marks)
    {
        // A year that is not stated stands after those that are: they are mostly the story's past.
        var late = (marks & DateMarks.EndOf) != 0;
        var middle = (marks & DateMarks.MiddleOf) != 0;
        return (date.Year ?? 10_000, date.Month ?? (late ? 12 : middle ? 6 : 0), date.Day ?? (late ? 31 : middle ? 15 : 0));
    }

    /// <summary>True when the date lies after the reference; unknown years compare by the nearer half year.</summary>
    internal static bool IsAfter(PartialDate date, PartialDate reference)
    {
        if (date.Year is { } year && reference.Year is { } present && year != present) return year > present;
        if (date.Month is not { } month || reference.Month is not { } now) return false;
        var days = (month * 31 + (date.Day ?? 0)) - (now * 31 + (date.Day is null ? 0 : reference.Day ?? 0));
        if (date.Year is not null && reference.Year is not null) return days > 0;
        return days is > 0 and < 186 or < -186;
    }
}
