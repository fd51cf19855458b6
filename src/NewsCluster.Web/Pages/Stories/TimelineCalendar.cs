using System.Text;
using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Web.Pages.Stories;

/// <summary>
/// What a timeline announces as a calendar (iCalendar, RFC 5545): all-day events. An event that was moved keeps its identity
/// and has its new day; a cancelled one says so, and so does one that was moved to no day that is known.
/// </summary>
internal static class TimelineCalendar
{
    private const int LongestLine = 75;

    public static string Of(StoryContent content, Uri site, DateTimeOffset now)
    {
        var plans = content.Timeline.Entries.Where(e => e.First.IsFull && e.Sources.Any(s => s.Kind == EntryKind.Announced)).ToList();
        // The sentence that moves an event announces its new day too: one event, not two.
        var moves = plans.Where(p => IsMovedToDay(p.Later)).Select(p => (p.Later!.NewDate, p.Later.By.Text)).ToHashSet();
        return string.Concat(Lines().Select(Fold));

        IEnumerable<string> Lines()
        {
            yield return "BEGIN:VCALENDAR";
            yield return "VERSION:2.0";
            yield return "PRODID:-//NewsCluster//Timeline//EN";
            yield return "CALSCALE:GREGORIAN";
            yield return "METHOD:PUBLISH";
            foreach (var plan in plans.Where(p => !p.Sources.All(s => moves.Contains((p.Date, s.Text)))))
                foreach (var line in Event(content, plan, site, now)) yield return line;
            yield return "END:VCALENDAR";
        }
    }

    private static IEnumerable<string> Event(StoryContent content, TimelineEntry plan, Uri site, DateTimeOffset now)
    {
        // The first sentence that announced it names it: later reports change the quoted one.
        var first = plan.Sources.Where(s => s.Kind == EntryKind.Announced).OrderBy(s => s.Published.ToString(), StringComparer.Ordinal).ThenBy(s => s.ArticleId, StringComparer.Ordinal).First();
        var later = plan.Later;
        var moved = IsMovedToDay(later);
        var start = (moved ? later!.NewFirst : plan.First).ToDateOnly()!.Value;
        var last = (moved ? later!.NewLast : plan.Last)?.ToDateOnly() ?? start;
        yield return "BEGIN:VEVENT";
        yield return $"UID:story-{content.Story.Id}-{first.ArticleId}-{first.Paragraph}-{first.Start}-{plan.First.ToDateOnly():yyyyMMdd}@newscluster";
        yield return $"DTSTAMP:{now.UtcDateTime:yyyyMMdd'T'HHmmss'Z'}";
        yield return $"SEQUENCE:{(later is null ? 0 : 1)}";
        yield return "STATUS:" + Status(later, moved);
        yield return $"DTSTART;VALUE=DATE:{start:yyyyMMdd}";
        yield return $"DTEND;VALUE=DATE:{last.AddDays(1):yyyyMMdd}";
        yield return "SUMMARY:" + Escape(plan.Quote.Text);
        if (later is not null) yield return "DESCRIPTION:" + Escape(later.By.Text);
        yield return $"URL:{new Uri(site, $"articles/{(later?.By ?? plan.Quote).ArticleId}")}";
        yield return "END:VEVENT";
    }

    private static bool IsMovedToDay(LaterReport? later) => later is { Change: EntryChange.Moved, NewFirst.IsFull: true };

    private static string Status(LaterReport? later, bool moved) => later?.Change switch
    {
        null => "TENTATIVE",
        EntryChange.Confirmed => "CONFIRMED",
        EntryChange.Moved when moved => "CONFIRMED",
        _ => "CANCELLED",
    };

    /// <summary>TEXT of section 3.3.11.</summary>
    private static string Escape(string words) => words
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    /// <summary>Lines of at most 75 octets, continued after a space (section 3.1).</summary>
    private static string Fold(string line)
    {
        var folded = new StringBuilder();
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                folded.Append("\r\n ");
                octets = 1;
            }
            folded.Append(rune);
            octets += rune.Utf8SequenceLength;
        }
        return folded.Append("\r\n").ToString();
    }
}
