using System.Globalization;
using System.Text;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines.Exports;

/// <summary>The announced events of a story as an iCalendar file (RFC 5545): whole days, only those whose day is known.</summary>
public static class AnnouncedCalendar
{
    /// <summary>Longest line in octets, without the line break (RFC 5545, 3.1).</summary>
    private const int LongestLine = 75;

    /// <param name="written">When the file is made; the format asks for it.</param>
    public static string Write(TimelineExport export, DateTimeOffset written)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//NewsCluster//Timeline//EN");
        Line(text, "X-WR-CALNAME:" + Escape(export.Title));
        foreach (var entry in export.Entries.Where(e => e.Kind == EntryKind.Announced))
            if (entry.First.ToDateOnly() is { } first) Event(text, entry, first, entry.Last?.ToDateOnly() ?? first, export.Link(entry.Quote), written);
        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, TimelineEntry entry, DateOnly first, DateOnly last, Uri? link, DateTimeOffset written)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{Hash.Of(entry.Quote.ArticleId):x8}{Hash.Of(entry.Quote.Text):x8}{first:yyyyMMdd}@newscluster");
        Line(text, "DTSTAMP:" + written.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "DTSTART;VALUE=DATE:" + first.ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Line(text, "DTEND;VALUE=DATE:" + Dates.Calendar.AddDays(last, 1).ToString("yyyyMMdd", CultureInfo.InvariantCulture));
        Line(text, "SUMMARY:" + Escape(entry.Quote.Text));
        if (entry.Change != EntryChange.None) Line(text, entry.Change == EntryChange.Cancelled ? "STATUS:CANCELLED" : "STATUS:TENTATIVE");
        if (link is not null) Line(text, "URL:" + link.AbsoluteUri);
        Line(text, "END:VEVENT");
    }

    private static string Escape(string value) => value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal);

    /// <summary>Folds by octets without cutting a character in two.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }
            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }
        text.Append("\r\n");
    }
}
