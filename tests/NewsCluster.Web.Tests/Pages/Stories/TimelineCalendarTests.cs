using System.Text;
using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Pages.Stories;

namespace NewsCluster.Web.Tests.Pages.Stories;

/// <summary>Plans as iCalendar events, by the rules of RFC 5545.</summary>
public class TimelineCalendarTests
{
    private const string Plan = "The summit between Donald Trump and Kim Jong Un; first of its kind, will take place in Singapore on June 12.";

    /// <summary>The unfolded lines of the calendar of a plan and what a later article says.</summary>
    private static List<string> Lines(string later = "", string published = "2018-05-24")
    {
        var timeline = TimelineBuilder.Build(
        [
            new TimelineArticle("7", "en", "", [Plan], "A", Reference("2018-05-10")), new TimelineArticle("8", "en", "", [later], "B", Reference(published)),
        ]);
        var story = new Story { Id = 3, CreatedAt = default, UpdatedAt = default };
        var calendar = TimelineCalendar.Of(new StoryContent(story, [], timeline), new Uri("https://news.example/en/"), new DateTimeOffset(2026, 11, 21, 9, 5, 7, TimeSpan.Zero));
        Assert.EndsWith("END:VCALENDAR\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        return [.. calendar.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];

        static ReferenceTime Reference(string day) => ReferenceTime.TryParse(day, out var reference) ? reference : throw new ArgumentException(day);
    }

    [Fact]
    public void A_plan_is_a_tentative_all_day_event()
    {
        var lines = Lines();

        Assert.Single(lines, "BEGIN:VEVENT");
        Assert.Contains("UID:story-3-7-0-0-20180612@newscluster", lines);
        Assert.Contains("DTSTAMP:20261121T090507Z", lines);
        Assert.Contains("DTSTART;VALUE=DATE:20180612", lines);
        Assert.Contains("DTEND;VALUE=DATE:20180613", lines);
        Assert.Contains("STATUS:TENTATIVE", lines);
        Assert.Contains("SEQUENCE:0", lines);
        Assert.Contains("SUMMARY:" + Plan.Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal), lines);
    }

    [Theory]
    [InlineData("The summit has been called off.", "2018-05-24", "STATUS:CANCELLED", "20180612")]
    [InlineData("The summit has been postponed to July 3.", "2018-05-24", "STATUS:CONFIRMED", "20180703")]
    [InlineData("The summit has been postponed.", "2018-05-24", "STATUS:CANCELLED", "20180612")]
    [InlineData("The summit between Donald Trump and Kim Jong Un took place in Singapore on June 12.", "2018-06-13", "STATUS:CONFIRMED", "20180612")]
    public void What_became_of_it_changes_the_same_event(string later, string published, string status, string day)
    {
        var lines = Lines(later, published);

        Assert.Single(lines, "BEGIN:VEVENT");
        Assert.Contains("UID:story-3-7-0-0-20180612@newscluster", lines);
        Assert.Contains(status, lines);
        Assert.Contains("SEQUENCE:1", lines);
        Assert.Contains("DTSTART;VALUE=DATE:" + day, lines);
    }
}
