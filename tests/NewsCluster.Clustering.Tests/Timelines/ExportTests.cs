using System.Text;
using System.Text.Json;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Clustering.Timelines.Exports;

namespace NewsCluster.Clustering.Tests.Timelines;

public class ExportTests
{
    private static TimelineExport Sochi(string? title = null) =>
        new(title ?? "Lavrov, Pompeo; Sochi", TimelineBuilder.Build([Some.Sochi()]).Entries, quote => new Uri($"https://example.org/{quote.ArticleId}?a=1&b=2"));

    [Fact]
    public void TimelineJs_is_JSON_with_a_date_and_a_linked_outlet_for_each_entry()
    {
        using var json = JsonDocument.Parse(TimelineJs.Write(Sochi()));
        var events = json.RootElement.GetProperty("events").EnumerateArray().ToList();
        Assert.Equal(Sochi().Entries.Count, events.Count);
        var last = events[^1];
        Assert.Equal((2019, 5, 14), (Part(last, "year"), Part(last, "month"), Part(last, "day")));
        Assert.Contains("a=1&amp;b=2", last.GetProperty("text").GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static int Part(JsonElement entry, string name) => entry.GetProperty("start_date").GetProperty(name).GetInt32();

    [Fact]
    public void TimelineJs_leaves_out_what_has_no_year()
    {
        var entries = TimelineBuilder.Build([Some.Vienna("XXXX-12-08")]).Entries;
        using var json = JsonDocument.Parse(TimelineJs.Write(new TimelineExport("t", entries, _ => null)));
        Assert.Equal(entries.Count(e => e.YearKnown), json.RootElement.GetProperty("events").GetArrayLength());
    }

    [Fact]
    public void Csv_quotes_what_needs_it_and_disarms_formulas()
    {
        var article = Some.Article("=1+1", "en", "2019-05-07", "He said \"yes, we meet\" in Sochi on May 14.", "=cmd()");
        var csv = CsvTimeline.Write(new TimelineExport("t", TimelineBuilder.Build([article]).Entries, _ => null));
        Assert.Contains("\"He said \"\"yes, we meet\"\" in Sochi on May 14.\"", csv, StringComparison.Ordinal);
        Assert.Contains(",'=cmd(),'=1+1,", csv, StringComparison.Ordinal);
        Assert.EndsWith("\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Markdown_escapes_what_would_be_markup()
    {
        var markdown = MarkdownTimeline.Write(Sochi("*[x](y)*"));
        Assert.StartsWith("# \\*\\[x\\]\\(y\\)\\*\n", markdown, StringComparison.Ordinal);
        Assert.Contains("- **2019-05-14** ", markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void The_calendar_has_only_what_is_announced_in_lines_of_75_octets()
    {
        var calendar = AnnouncedCalendar.Write(Sochi(), new DateTimeOffset(2019, 5, 8, 1, 2, 3, TimeSpan.Zero));
        Assert.Contains("DTSTART;VALUE=DATE:20190514\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTEND;VALUE=DATE:20190515\r\n", calendar, StringComparison.Ordinal);
        Assert.Contains("DTSTAMP:20190508T010203Z\r\n", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain("20190507\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75, line));
        Assert.Contains("X-WR-CALNAME:Lavrov\\, Pompeo\\; Sochi\r\n", calendar, StringComparison.Ordinal);
    }
}
