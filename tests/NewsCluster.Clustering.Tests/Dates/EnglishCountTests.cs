using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

/// <summary>English dates counted from others, and what surrounds decide about them. All are read on Thursday, 9 May 2019, noon.</summary>
public class EnglishCountTests
{
    private static string Values(string text)
    {
        Assert.True(ReferenceTime.TryParse("2019-05-09T12:00", out var reference));
        return string.Join(' ', DateTagger.Tag(text, "en", reference).Select(m => m.Value));
    }

    [Theory]
    [InlineData("The envoy left two days after Christmas.", "2018-12-27")]
    [InlineData("Talks collapsed three weeks after March 1, 2017.", "2017-03-22")]
    [InlineData("The bill was passed a day before last Tuesday.", "2019-05-06")]
    [InlineData("The strike began ten days before 4/20/2019.", "2019-04-10")]
    [InlineData("He resigned two years after May 5, 2010.", "2012")]
    [InlineData("The second quake came 40 minutes after 9:15 am on Monday.", "2019-05-06T09:55")]
    public void A_length_before_a_day_or_time_is_counted_from_it(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("It happened a day after two days after Friday.", "2019-05-03")]
    [InlineData("The two days before Christmas were quiet.", "2018-12-25")]
    [InlineData("They fled hours after 12 officers were shot.", "")]
    [InlineData("It came one day after 5-year-old Anna was found.", "")]
    public void What_is_counted_from_something_else_is_left_alone(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("now + 40 minutes", "2019-05-09T12:40")]
    [InlineData("2019-12-29 -10 days", "2019-12-19")]
    [InlineData("Delivery is due Friday + 3 days", "2019-05-13")]
    [InlineData("May 5 - 10 days of anger", "2019-05-05")]
    public void Simple_sums_are_one_date(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("The second rider came in 15s later.")]
    [InlineData("Teams arrive 5hr before the start.")]
    public void Gaps_on_a_stopwatch_are_no_dates(string text) => Assert.Empty(Values(text));

    [Theory]
    [InlineData("The vote will be held on Monday, September 10.", "2019-09-10")]
    [InlineData("The vote was held on Monday, September 10.", "2018-09-10")]
    [InlineData("They met on Tuesday, December 26.", "2018-12-26")]
    public void A_weekday_tells_the_year_unless_the_words_look_ahead(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("Sales fell lastmonth and may recover nextyear.", "2019-04 2020")]
    [InlineData("The road was closed lastnight.", "2019-05-08T22:00")]
    public void A_lost_space_hides_no_date(string text, string values) => Assert.Equal(values, Values(text));

    [Fact]
    public void The_year_at_the_end_of_a_time_stamp_is_that_of_both_days() =>
        Assert.Equal("2017-10-26/2017-10-28T11:00:09", Values("Oct 26 - 28, 11:00:09 2017"));
}
