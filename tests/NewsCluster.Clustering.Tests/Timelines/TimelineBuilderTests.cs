using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Clustering.Tests.Timelines;

public class TimelineBuilderTests
{
    private static TimelineEntry Entry(Timeline timeline, string date, string words = "") =>
        Assert.Single(timeline.Entries, e => e.Date == date && e.Quote.Text.Contains(words, StringComparison.Ordinal));

    [Fact]
    public void The_Vienna_article_tells_the_launch_the_statement_and_the_talks()
    {
        var timeline = TimelineBuilder.Build([Some.Vienna()]);

        var launch = Entry(timeline, "2017-11", "Hwasong-15");
        Assert.Equal(Grain.Month, launch.Grain);
        Assert.True(launch.Marks.HasFlag(DateMarks.EndOf));
        Assert.Equal(EntryKind.Stated, Entry(timeline, "2017-12-05", "Morgulov").Kind);
        Assert.Equal(EntryKind.Happened, Entry(timeline, "2017-12-08", "Vienna").Kind);
        Assert.Equal(EntryKind.Background, Entry(timeline, "2015", "Minsk").Kind);
    }

    [Fact]
    public void Without_a_year_the_entries_say_so()
    {
        var timeline = TimelineBuilder.Build([Some.Vienna("XXXX-12-08")]);

        Assert.Equal(["2015", "XXXX-11", "XXXX-12-05", "XXXX-12-08"], timeline.Entries.Select(e => e.Date));
        Assert.False(Entry(timeline, "XXXX-12-08").YearKnown);
        Assert.Empty(timeline.Years);
    }

    [Fact]
    public void The_year_comes_from_a_dated_article_of_the_story_and_says_so()
    {
        var mate = Some.Article("mate", "en", "2017-12-07", "Lavrov and Tillerson will meet in Vienna on Friday.");

        var timeline = TimelineBuilder.Build([Some.Vienna("XXXX-12-08"), mate]);

        var year = Assert.Single(timeline.Years);
        Assert.Equal(("vienna", 2017), (year.ArticleId, year.Year));
        Assert.Contains(new YearEvidence("mate", "2017-12-07"), year.Evidence);
        Assert.Equal(EntryKind.Happened, Entry(timeline, "2017-12-08", "Vienna").Kind);
    }

    [Fact]
    public void The_year_comes_from_a_weekday_and_a_named_year_and_says_so()
    {
        var timeline = TimelineBuilder.Build([Some.Article("a", "vi", "XXXX-12-08", "Thứ Sáu, ngày 8/12, hai bên gặp nhau tại Vienna.\nThỏa thuận Minsk năm 2015 vẫn còn hiệu lực.")]);

        var year = Assert.Single(timeline.Years);
        Assert.Equal(2017, year.Year);
        Assert.Equal([new YearEvidence("a", "Thứ Sáu, ngày 8/12"), new YearEvidence("a", "năm 2015")], year.Evidence);
        Entry(timeline, "2017-12-08");
    }

    [Fact]
    public void The_Sochi_article_tells_four_things()
    {
        var timeline = TimelineBuilder.Build([Some.Sochi()]);

        Assert.True(Entry(timeline, "../2019-05-07", "Hội đồng Bắc Cực").ByThen);
        Assert.Equal(EntryKind.Stated, Entry(timeline, "2019-05-07", "Ria Novosti").Kind);
        Assert.Equal(EntryKind.Stated, Entry(timeline, "2019-05-07", "Kremlin").Kind);
        Assert.Equal(EntryKind.Announced, Entry(timeline, "2019-05-14").Kind);
        Assert.Equal(timeline.Entries.Count, timeline.Key.Count);
    }

    [Fact]
    public void Quotes_are_exact_and_say_where_they_stand()
    {
        var article = Some.Sochi();
        foreach (var quote in TimelineBuilder.Build([article]).Entries.SelectMany(e => e.Sources))
        {
            Assert.Equal(quote.Text, article.Paragraphs[quote.Paragraph].Substring(quote.Start, quote.Text.Length));
            Assert.Contains(quote.DateText, quote.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Reports_of_one_event_fold_across_languages_and_count_their_outlets()
    {
        var timeline = TimelineBuilder.Build(
        [
            Some.Article("a", "vi", "2019-05-15", "Ngày 14/5, Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ Mike Pompeo đã hội đàm tại Sochi.", "A"),
            Some.Article("b", "en", "2019-05-15", "Russian Foreign Minister Sergei Lavrov met U.S. Secretary of State Mike Pompeo in Sochi on May 14.", "B"),
        ]);

        var entry = Entry(timeline, "2019-05-14");
        Assert.Equal(2, entry.Outlets);
        Assert.Equal(["en", "vi"], entry.Sources.Select(s => s.Language).Order());
    }

    [Fact]
    public void A_wire_report_counts_once_however_many_print_it()
    {
        const string text = "Tàu chở hàng Bình Minh chìm ngoài khơi đảo Phú Quý hôm 3/5 với mười hai thuyền viên, biên phòng Bình Thuận tìm kiếm suốt đêm.";
        var timeline = TimelineBuilder.Build(
        [
            Some.Article("1", "vi", "2019-05-04", text, "Báo A"), Some.Article("2", "vi", "2019-05-04", text, "Báo B"), Some.Article("3", "vi", "2019-05-04", text, "Báo C"),
        ]);

        var entry = Entry(timeline, "2019-05-03");
        Assert.Equal(1, entry.Outlets);
        Assert.Equal(3, entry.Sources.Count);
        Assert.Equal(2, entry.Sources.Count(s => s.CopyOf == "1"));
    }

    [Fact]
    public void An_announced_event_that_a_later_report_tells_as_past_is_confirmed()
    {
        var timeline = TimelineBuilder.Build(
        [
            Some.Sochi(),
            Some.Article("after", "vi", "2019-05-15", "Ngày 14/5, Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ Mike Pompeo đã hội đàm tại thành phố Sochi, Nga."),
        ]);

        var entry = Assert.Single(timeline.Entries, e => e.Date == "2019-05-14" && e.Sources.Any(s => s.ArticleId == "after"));
        Assert.Equal((EntryKind.Happened, EntryChange.Confirmed), (entry.Kind, entry.Change));
    }

    [Fact]
    public void Unconfirmed_reports_are_marked()
    {
        var timeline = TimelineBuilder.Build([Some.Article("1", "en", "2019-05-04", "The general was reportedly killed in an air strike near Aleppo on Thursday.")]);

        Assert.Equal(EntryKind.Unconfirmed, Entry(timeline, "2019-05-02").Kind);
    }

    [Fact]
    public void The_same_articles_in_any_order_give_the_same_timeline()
    {
        TimelineArticle[] articles = [Some.Vienna(), Some.Sochi(), Some.Article("x", "en", "2019-05-08", "Pompeo and Lavrov met in Rovaniemi on Monday and will meet in Sochi on May 14.")];

        var forward = TimelineBuilder.Build(articles);
        var backward = TimelineBuilder.Build([.. articles.Reverse()]);

        Assert.Equal(forward.Entries.Select(e => (e.Date, e.Quote, e.Score)), backward.Entries.Select(e => (e.Date, e.Quote, e.Score)));
        Assert.Equal(forward.Key.Select(e => e.Quote), backward.Key.Select(e => e.Quote));
    }

    [Fact]
    public void The_short_form_keeps_to_its_length_and_nothing_gives_nothing()
    {
        var articles = Enumerable.Range(1, 28).Select(day => Some.Article($"a{day}", "en", "2019-03-01", $"Negotiators met in Hanoi on February {day}, 2019 for round {day}.")).ToList();

        Assert.Equal(12, TimelineBuilder.Build(articles).Key.Count);
        Assert.Empty(TimelineBuilder.Build([]).Entries);
        Assert.Empty(TimelineBuilder.Build([Some.Article("e", "en", "2019-03-01", "")]).Entries);
    }

    [Theory]
    [InlineData("Copyright 2016 The Associated Press.")]
    [InlineData("Copyright © 2016 WJHL.")]
    [InlineData("(c) 2016 Some Station. All rights reserved.")]
    [InlineData("Posted: Jul 7, 2016 7:54 AM")]
    [InlineData("Cập nhật lúc: 7/7/2016 8:00")]
    public void Whose_text_it_is_and_when_it_was_put_there_is_no_event(string notice)
    {
        var timeline = TimelineBuilder.Build([Some.Article("a", notice.StartsWith("Cập", StringComparison.Ordinal) ? "vi" : "en", "2016-07-08", $"{notice}\nOn 5 March 2015 the company sued over copyright from 2014.")]);

        Assert.DoesNotContain(timeline.Entries, entry => entry.Quote.Text == notice);
        Assert.Contains(timeline.Entries, entry => entry.Quote.Text.Contains("sued", StringComparison.Ordinal));
    }
}
