using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Pages.Stories;
using TimelineDay = NewsCluster.Web.Pages.Stories.TimelineDay;

namespace NewsCluster.Web.Tests.Pages.Stories;

public sealed class TimelineDayTests
{
    private static readonly DateOnly Told = new(2019, 12, 11);

    private static List<TimelineDay> Days(string text)
    {
        var article = new TimelineArticle("1", "en", "Ceasefire talks in Paris", [text], "Outlet", new ReferenceTime(PartialDate.Of(Told)));
        return TimelineDay.Of(TimelineBuilder.Build([article]).Entries, []);
    }

    [Fact]
    public void The_end_of_a_year_stands_after_its_days_in_the_list_and_on_the_axis()
    {
        var days = Days("Volodymyr Zelensky was sworn in on 20 May 2019. The leaders agreed on a ceasefire by late 2019. Talks began in Paris on 9 December 2019.");
        var values = days.Select(day => Language.English.Texts.AxisLabel(day.Date)).ToList();
        Assert.Equal(["20 May 2019", "9 Dec 2019", "late 2019"], values);
        Assert.Equal(values, TimeAxis.Of(days)!.Marks.Select(mark => Language.English.Texts.AxisLabel(mark.Day.Date)));
        Assert.Equal(new DateOnly(2019, 12, 31), days[^1].Day);
    }

    [Theory]
    [InlineData(Grain.Month, 2019, 9, 2019, 11, "Sept – Nov 2019", "tháng 9–11/2019")]
    [InlineData(Grain.Season, 2019, 11, 2020, 1, "Nov 2019 – Jan 2020", "11/2019 – 1/2020")]
    public void Months_are_short_enough_for_the_axis(Grain grain, int year, int month, int lastYear, int lastMonth, string english, string vietnamese)
    {
        var date = new DateMention(0, 0, "", new PartialDate(year, month), new PartialDate(lastYear, lastMonth), grain, Anchor.None, DateMarks.None);
        Assert.Equal((english, vietnamese), (Language.English.Texts.AxisLabel(date), Language.Vietnamese.Texts.AxisLabel(date)));
    }
}
