using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

/// <summary>English days that share a month, and other ways to name a day or time. All are read on Wednesday, 8 May 2019.</summary>
public class EnglishDayListTests
{
    private static string Values(string text)
    {
        Assert.True(ReferenceTime.TryParse("2019-05-08", out var reference));
        return string.Join(' ', DateTagger.Tag(text, "en", reference).Select(m => m.Value));
    }

    [Theory]
    [InlineData("Talks were held on May 6 and 7 in Helsinki.", "2019-05-06 2019-05-07")]
    [InlineData("They met on 6 and 7 May in Helsinki.", "2019-05-06 2019-05-07")]
    [InlineData("Sessions on December 5, 6 and 7, 2017 were closed.", "2017-12-05 2017-12-06 2017-12-07")]
    [InlineData("On May 6, 15 were killed.", "2019-05-06")]
    [InlineData("On May 6 and 15 rebels fled.", "2019-05-06")]
    public void Days_of_a_list_share_their_month(string text, string values) => Assert.Equal(values, Values(text));

    [Theory]
    [InlineData("It was held on the third Tuesday of October 2018.", "2018-10-16")]
    [InlineData("It ended on the last day of February 2016.", "2016-02-29")]
    [InlineData("It closed on the last Friday of March 2019.", "2019-03-29")]
    public void The_nth_weekday_or_day_of_a_month(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("Doors opened at 6.30pm on Friday.", "2019-05-03T18:30")]
    [InlineData("It struck at around 7 p.m. local time on Saturday, police said.", "2019-05-04T19:00")]
    [InlineData("The shop is open 10am-2.", "2019-05-08T10:00/2019-05-08T14:00")]
    [InlineData("The curfew is 11pm-3.", "2019-05-08T23:00/2019-05-09T03:00")]
    public void Clock_times_of_newspapers(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("Sales fell in the first half of 2018.", "2018-H1")]
    [InlineData("They will meet again the coming Friday.", "2019-05-10")]
    [InlineData("Between March and May 2018 nothing moved.", "2018-03/2018-05")]
    [InlineData("They signed on New Year's Eve.", "2018-12-31")]
    [InlineData("It starts two weeks from tomorrow.", "2019-05-23")]
    [InlineData("The hearing was postponed to June 20, officials said.", "2019-06-20")]
    [InlineData("set a timer for 2 days", "2019-05-10")]
    [InlineData("next 2 weeks", "2019-05-22")]
    [InlineData("It lasts the next 2 weeks.", "2019-05-09/2019-05-22")]
    public void Other_ways_to_say_when(string text, string value) => Assert.Equal(value, Values(text));

    [Theory]
    [InlineData("About 1/2 of the people left.")]
    [InlineData("The date 32 August 2014 is no day.")]
    [InlineData("Resolution 2015 passed.")]
    public void False_friends(string text) => Assert.Empty(Values(text));
}
