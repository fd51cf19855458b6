using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Data.Articles;

namespace NewsCluster.Web.Pages.Stories;

/// <summary>What one date of a timeline holds: the events on it and the articles published on it.</summary>
/// <param name="Id">Fragment of the page's address that leads here.</param>
/// <param name="Date">The date as the tagger gives it, for showing.</param>
public sealed record TimelineDay(string Id, DateMention Date, IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<Article> Published)
{
    /// <summary>A longer time without events is folded, in days.</summary>
    public const int LongestGap = 31;

    /// <summary>Its place on the time axis, in the order of the days; null when its year is not known.</summary>
    public DateOnly? Day
    {
        get
        {
            if (Date.First.Year is not (>= 1 and var year)) return null;
            var (_, month, day) = EventDate.Order(Date.First, Date.Marks);
            month = Math.Max(1, month);
            return new DateOnly(year, month, Math.Clamp(day, 1, DateTime.DaysInMonth(year, month)));
        }
    }

    /// <summary>By date, in the order of the entries; days on which something was only published stand where they belong.</summary>
    public static List<TimelineDay> Of(IReadOnlyList<TimelineEntry> entries, IEnumerable<Article> articles)
    {
        var published = articles.Where(a => a.PublishedDate is not null).ToLookup(a => a.PublishedDate!, StringComparer.Ordinal);
        var days = entries.GroupBy(e => e.Date, StringComparer.Ordinal).Select(group => At(
            DateOf(group.First()) with { Marks = group.Select(e => e.Marks).Aggregate((common, marks) => common & marks) },
            [.. group], [.. published[group.Key]])).ToList();
        var told = days.Select(d => d.Date.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var group in published.Where(p => !told.Contains(p.Key)))
            if (PartialDate.TryParse(group.Key, out var date))
                days.Add(At(new DateMention(0, 0, group.Key, date, null, Grain.Day, Anchor.None, DateMarks.None), [], [.. group]));
        return [.. days.OrderBy(d => EventDate.Order(d.Date.First, d.Date.Marks)).ThenBy(d => d.Date.Value, StringComparer.Ordinal)];
    }

    /// <summary>Months when there are few, else years; empty when there is only one or no year is known.</summary>
    public static List<string> Periods(IReadOnlyList<TimelineDay> days)
    {
        var dated = days.Where(d => d.Date.First.Year is not null).ToList();
        var months = dated.Where(d => d.Date.First.Month is not null).Select(d => d.Month).Distinct(StringComparer.Ordinal).ToList();
        var periods = months.Count <= 8 ? months : [.. dated.Select(d => d.Month[..4]).Distinct(StringComparer.Ordinal)];
        return periods.Count > 1 ? periods : [];
    }

    public bool IsIn(string period) => Month.StartsWith(period, StringComparison.Ordinal);

    /// <summary>The month it begins in, or the year alone when no more is known.</summary>
    private string Month => new PartialDate(Date.First.Year, Date.First.Month).ToString();

    /// <summary>An entry's date in the form the tagger gives dates, for saying it.</summary>
    public static DateMention DateOf(TimelineEntry entry) => new(0, 0, entry.Date, entry.First, entry.Last, entry.Grain, Anchor.None, entry.Marks);

    /// <summary>The date an event was moved to, for saying it; null when it was not, or that is not said.</summary>
    public static DateMention? MovedTo(LaterReport later) => later.NewDate is { } value
        ? new DateMention(0, 0, value, later.NewFirst, later.NewLast, later.NewFirst.Day is null ? Grain.Month : Grain.Day, Anchor.None, DateMarks.None)
        : null;

    /// <summary>Fragment of the page's address that leads to an entry: its date and where its sentence stands.</summary>
    public static string IdOf(TimelineEntry entry) => $"e-{Slug(entry.Date)}-{entry.Quote.ArticleId}-{entry.Quote.Paragraph}-{entry.Quote.Start}";

    private static string Slug(string date) => new([.. date.Replace("../", "by-", StringComparison.Ordinal).Select(c => char.IsAsciiLetterOrDigit(c) ? char.ToLowerInvariant(c) : '-')]);

    /// <summary>Days from one to the next when more than a month lies between them; else null.</summary>
    public int? GapAfter(TimelineDay earlier) => Day is { } day && earlier.LastDay is { } before && day.DayNumber - before.DayNumber is > LongestGap and var days ? days : null;

    /// <summary>The last day of its day, month or year.</summary>
    private DateOnly? LastDay
    {
        get
        {
            var last = Date.Last ?? Date.First;
            if (last.Year is not (>= 1 and var year)) return null;
            var month = last.Month ?? 12;
            return new DateOnly(year, month, last.Day ?? DateTime.DaysInMonth(year, month));
        }
    }

    private static TimelineDay At(DateMention date, IReadOnlyList<TimelineEntry> entries, IReadOnlyList<Article> published) =>
        new("d-" + Slug(date.Value), date, entries, published);
}
