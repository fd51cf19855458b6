using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

public class PartialDateTests
{
    [Theory]
    [InlineData("2017-12-08")]
    [InlineData("2017-12")]
    [InlineData("2017")]
    [InlineData("XXXX-12-08")]
    [InlineData("XXXX-02-29")]
    public void Its_text_form_is_read_back(string text)
    {
        Assert.True(PartialDate.TryParse(text, out var date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2017-13")]
    [InlineData("2017-02-29")]
    [InlineData("XXXX-02-30")]
    [InlineData("8/12")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_date_is_not_read(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void A_year_before_christ_is_no_day_of_the_computer_s_calendar()
    {
        var date = new PartialDate(-179, 1, 1);
        Assert.Null(date.ToDateOnly());
        Assert.Equal("-0179-01-01", date.ToString());
    }
}
