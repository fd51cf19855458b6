using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Ingestion.Tests.Feeds;

public sealed class FeedDatesTests
{
    [Theory]
    [InlineData("2003-12-31T10:14:55Z", "2003-12-31T10:14:55+00:00")]
    [InlineData("2003-12-31T10:14:55.25-08:00", "2003-12-31T10:14:55.25-08:00")]
    [InlineData("2003-12-31T10:14:55+0700", "2003-12-31T10:14:55+07:00")]
    [InlineData("2003-12-31 10:14:55 +07", "2003-12-31T10:14:55+07:00")]
    [InlineData("2003-12-31T10:14Z", "2003-12-31T10:14:00+00:00")]
    [InlineData("20031231T101455Z", "2003-12-31T10:14:55+00:00")]
    [InlineData("2003-12-31T10:14:55", "2003-12-31T10:14:55")]
    [InlineData("2003-12-31", "2003-12-31")]
    [InlineData("2003-12", "2003-12-01")]
    [InlineData("2003", "2003-01-01")]
    [InlineData("2003-12-31T24:00:00Z", "2004-01-01T00:00:00+00:00")]
    [InlineData("2016-12-31T23:59:60Z", "2016-12-31T23:59:59+00:00")]
    public void Iso(string text, string date) => Assert.Equal(date, FeedDates.Parse(text)?.ToString());

    [Theory]
    [InlineData("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21+00:00")]
    [InlineData("Thu, 1 Jan 04 19:48 EST", "2004-01-01T19:48:00-05:00")]
    [InlineData("01 Jan 2004 19:48:21 +0700", "2004-01-01T19:48:21+07:00")]
    [InlineData("Thursday, 1 January 2004 19:48:21 +07:00", "2004-01-01T19:48:21+07:00")]
    [InlineData("Thu,01 Jan 2004 19:48:21 GMT+7", "2004-01-01T19:48:21+07:00")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 UT", "2004-01-01T19:48:21+00:00")]
    [InlineData("Thu, 01 Jan 2004 19:48:21 XYZ", "2004-01-01T19:48:21")]
    [InlineData("Thu, 01 Jan 2004 19:48:21", "2004-01-01T19:48:21")]
    [InlineData("Thu, 01 Jan 2004", "2004-01-01")]
    [InlineData("Thu, 01 Jan 99 00:00:00 GMT", "1999-01-01T00:00:00+00:00")]
    [InlineData("Jan 1, 2004 7:48 PM", "2004-01-01T19:48:00")]
    [InlineData("January 1st, 2004 12:05 am GMT", "2004-01-01T00:05:00+00:00")]
    [InlineData("01-Jan-2004 19:48:21 GMT", "2004-01-01T19:48:21+00:00")]
    [InlineData("Sun Jan  4 16:29:06 2004", "2004-01-04T16:29:06")]
    [InlineData("Sun Jan  4 16:29:06 PST 2004", "2004-01-04T16:29:06-08:00")]
    public void Mail_and_asctime(string text, string date) => Assert.Equal(date, FeedDates.Parse(text)?.ToString());

    [Theory]
    [InlineData("Thứ Ba, 05/12/2017 10:00 +7", "2017-12-05T10:00:00+07:00")]
    [InlineData("Thứ Ba, 5/12/2017, 10:00 (GMT+7)", "2017-12-05T10:00:00+07:00")]
    [InlineData("Thứ 3, 05/12/2017 - 10:00", "2017-12-05T10:00:00")]
    [InlineData("T3, 05-12-2017 10h30", "2017-12-05T10:30:00")]
    [InlineData("10:00 05/12/2017", "2017-12-05T10:00:00")]
    [InlineData("05.12.2017", "2017-12-05")]
    [InlineData("05/12/2017 3:05:07 CH", "2017-12-05T15:05:07")]
    [InlineData("12/5/2017 3:05:07 PM", "2017-12-05T15:05:07")]
    [InlineData("12/25/2017 15:05", "2017-12-25T15:05:00")]
    [InlineData("2017/12/05 10:00:00", "2017-12-05T10:00:00")]
    [InlineData("Ngày 5 tháng 12 năm 2017", "2017-12-05")]
    [InlineData("5 tháng 12, 2017 10:00", "2017-12-05T10:00:00")]
    [InlineData("05 Thg 12 2017", "2017-12-05")]
    public void Vietnamese_sites(string text, string date) => Assert.Equal(date, FeedDates.Parse(text)?.ToString());

    [Fact]
    public void Americans_put_the_month_first() => Assert.Equal("2017-12-05", FeedDates.Parse("12/05/2017", "en-US")?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("yesterday")]
    [InlineData("31/02/2017 10:00")]
    [InlineData("2017-13-01")]
    [InlineData("Thu, 32 Jan 2004 10:00:00 GMT")]
    [InlineData("2017-12-05T25:00:00Z")]
    [InlineData("99999999999999999999")]
    public void No_dates(string? text) => Assert.Null(FeedDates.Parse(text));
}
