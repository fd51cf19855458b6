using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Tests.Dates;

public class DateTaggerTests
{
    private static IReadOnlyList<DateMention> Tag(string text, string reference, string language)
    {
        var known = ReferenceTime.TryParse(reference, out var time) ? time : ReferenceTime.Unknown;
        return DateTagger.Tag(text, language, known);
    }

    private static string Values(string text, string reference, string language) => string.Join(' ', Tag(text, reference, language).Select(m => m.Value));

    [Theory]
    [InlineData("Talks were held in Vienna on December 8, 2017.", "2017-12-09", "2017-12-08")]
    [InlineData("The ministers will meet on May 14 in Sochi.", "2019-05-07", "2019-05-14")]
    [InlineData("He spoke on Tuesday.", "2019-05-09", "2019-05-07")]
    [InlineData("The hearing is scheduled for Friday.", "2019-05-07", "2019-05-10")]
    [InlineData("The missile was launched last month.", "2017-12-08", "2017-11")]
    [InlineData("Two weeks ago the talks collapsed.", "2019-05-15", "2019-05-01")]
    [InlineData("The accord of 2015 still stands.", "2017-12-08", "2015")]
    [InlineData("Sales rose in the third quarter of 2009.", "2009-11-03", "2009-Q3")]
    [InlineData("It runs from 5 to 8 December 2017.", "2017-12-01", "2017-12-05/2017-12-08")]
    [InlineData("A decade of war began in the 1990s.", "2017-12-08", "199X")]
    [InlineData("The take-off, at 08:30 UTC on April 27, 2005, was normal.", "2005-04-28", "2005-04-27T08:30Z")]
    [InlineData("Washington left the accord in January.", "2017-11-10", "2017-01")]
    [InlineData("Washington will leave the accord in January.", "2017-11-10", "2018-01")]
    public void English_news_sentences(string text, string reference, string value) => Assert.Equal(value, Values(text, reference, "en"));

    [Theory]
    [InlineData("I may be late. May the force be with you.")]
    [InlineData("Version 1.10.30 was released with a score of 2-1.")]
    [InlineData("The march drew 1975 people.")]
    [InlineData("Call 555-12-2017 or room 12/5.")]
    [InlineData("They were married for three years.")]
    [InlineData("June 31, 2022 is no day.")]
    public void English_false_friends(string text) => Assert.Empty(Tag(text, "2019-05-07", "en"));

    [Theory]
    [InlineData("Hôm qua, hai bên gặp nhau.", "XXXX-12-08", "XXXX-12-07")]
    [InlineData("Vụ phóng hồi cuối tháng trước.", "XXXX-12-08", "XXXX-11")]
    [InlineData("Tháng tới, đàm phán nối lại.", "XXXX-12-08", "XXXX-01")]
    [InlineData("Cuộc gặp hôm thứ Ba.", "XXXX-12-08", "XXXX-WXX-2")]
    [InlineData("Hôm qua, mưa lớn.", "XXXX-03-01", "XXXX-02-28")]
    public void Without_a_year_none_is_invented(string text, string reference, string value) => Assert.Equal(value, Values(text, reference, "vi"));

    [Fact]
    public void Without_any_reference_explicit_dates_are_still_read() =>
        Assert.Equal("2017-12-08 XXXX-12-05", Values("Ngày 8/12/2017, ông nhắc lại tuyên bố hôm 5/12.", "", "vi"));

    [Fact]
    public void A_full_date_on_a_line_of_its_own_is_the_dateline_of_what_follows() =>
        Assert.Equal("2005-04-27 2005-04-26", Values("April 27, 2005\nThe plane was shown yesterday.", "", "en"));

    [Fact]
    public void Spans_are_exact()
    {
        const string text = "Hai ông sẽ gặp nhau vào ngày 14/5 tới tại Sochi.";
        var mention = Assert.Single(Tag(text, "2019-05-07", "vi"));
        Assert.Equal("ngày 14/5 tới", text.Substring(mention.Start, mention.Length));
        Assert.True(mention.Marks.HasFlag(DateMarks.Future));
        Assert.Equal(Grain.Day, mention.Grain);
        Assert.Equal(Anchor.Publication, mention.Anchor);
    }

    [Fact]
    public void Decomposed_text_is_read_like_composed_text()
    {
        var text = "Tối hôm qua, 8/12, ông phát biểu.".Normalize(System.Text.NormalizationForm.FormD);
        Assert.Equal("2017-12-08T18:00/2017-12-09T00:00", Values(text, "2017-12-09", "vi"));
    }

    [Fact]
    public void Lunar_dates_are_marked_and_keep_no_solar_year()
    {
        var mention = Assert.Single(Tag("Giỗ tổ vào mùng 10 tháng 3 âm lịch.", "2019-04-01", "vi"));
        Assert.Equal("XXXX-03-10", mention.Value);
        Assert.True(mention.Marks.HasFlag(DateMarks.Lunar));
        Assert.True(mention.Uncertain);
    }

    [Fact]
    public void A_weekday_that_does_not_agree_with_its_date_is_marked()
    {
        var mention = Assert.Single(Tag("Phiên tòa mở vào thứ Hai ngày 8/12/2017.", "2017-12-09", "vi"));
        Assert.True(mention.Marks.HasFlag(DateMarks.WeekdayDisagrees));
    }

    [Fact]
    public void Lengths_of_time_are_reported_only_on_request()
    {
        const string text = "Vụ kiện kéo dài ba năm.";
        Assert.Empty(DateTagger.Tag(text, "vi", ReferenceTime.Unknown));
        Assert.Equal("P3Y", Assert.Single(DateTagger.Tag(text, "vi", ReferenceTime.Unknown, durations: true)).Value);
    }

    [Fact]
    public void Other_languages_have_no_dates() => Assert.Empty(Tag("Le 8 décembre 2017", "2017-12-09", "fr"));
}
