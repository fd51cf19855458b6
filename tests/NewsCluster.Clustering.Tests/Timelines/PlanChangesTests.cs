using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Clustering.Tests.Timelines;

public class PlanChangesTests
{
    private const string Summit = "The summit between Donald Trump and Kim Jong Un will take place in Singapore on June 12.";

    private static TimelineEntry Plan(string announced, string later, string date = "2018-06-12", string language = "en") =>
        Assert.Single(TimelineBuilder.Build([Some.Article("1", "en", "2018-05-10", announced), Some.Article("2", language, "2018-05-24", later)]).Entries, e => e.Date == date);

    [Theory]
    [InlineData("en", "The summit has been called off.", EntryChange.Cancelled)]
    [InlineData("en", "Donald Trump cancelled the summit with Kim Jong Un on Thursday.", EntryChange.Cancelled)]
    [InlineData("en", "The Singapore summit will not take place, the White House said.", EntryChange.Cancelled)]
    [InlineData("en", "The summit has been postponed.", EntryChange.Moved)]
    [InlineData("vi", "Tổng thống Mỹ Donald Trump hủy cuộc gặp thượng đỉnh với ông Kim Jong Un.", EntryChange.Cancelled)]
    [InlineData("vi", "Hội nghị thượng đỉnh Trump - Kim bị hoãn.", EntryChange.Moved)]
    [InlineData("vi", "Hội nghị thượng đỉnh giữa ông Donald Trump và ông Kim Jong Un ngày 12/6 bị hủy.", EntryChange.Cancelled)]
    public void A_later_sentence_cancels_or_moves_what_was_announced(string language, string later, EntryChange change)
    {
        var plan = Plan(Summit, later, language: language);

        Assert.Equal((EntryKind.Announced, change), (plan.Kind, plan.Change));
        Assert.Equal("2", plan.Later!.By.ArticleId);
    }

    [Theory]
    [InlineData("en", "The summit has been postponed to July 3.", "2018-07-03")]
    [InlineData("en", "The summit was moved from June 12 to July 3.", "2018-07-03")]
    [InlineData("vi", "Hội nghị thượng đỉnh bị hoãn sang tháng 7.", "2018-07")]
    [InlineData("vi", "Cuộc gặp thượng đỉnh được dời sang ngày 3/7.", "2018-07-03")]
    [InlineData("vi", "Cuộc gặp thượng đỉnh giữa Tổng thống Mỹ Donald Trump và nhà lãnh đạo Triều Tiên Kim Jong Un tại Singapore được dời sang ngày 20/9, Nhà Trắng cho biết.", "2018-09-20")]
    public void Where_it_is_moved_to_is_kept(string language, string later, string date) => Assert.Equal(date, Plan(Summit, later, language: language).Later!.NewDate);

    [Fact]
    public void A_sentence_that_tells_it_as_past_is_quoted_before_the_one_that_announced_it()
    {
        var timeline = TimelineBuilder.Build([Some.Article("1", "en", "2018-05-10", Summit), Some.Article("2", "en", "2018-06-13", "The summit between Donald Trump and Kim Jong Un took place in Singapore on June 12.")]);
        var entry = Assert.Single(timeline.Entries, e => e.Date == "2018-06-12");

        Assert.Equal((EntryKind.Happened, "2"), (entry.Kind, entry.Quote.ArticleId));
    }

    [Theory]
    [InlineData("en", "The summit may be cancelled, officials said.")]
    [InlineData("en", "Donald Trump threatened to call off the summit.")]
    [InlineData("en", "The White House denied that the summit was postponed.")]
    [InlineData("en", "Angela Merkel cancelled the summit in Berlin.")]
    [InlineData("en", "Should the summit be postponed?")]
    [InlineData("en", "The summit has to be postponed, senators said.")]
    [InlineData("en", "Donald Trump cancelled a summit with Kim Jong Un in Hanoi on March 1, 2018.")]
    [InlineData("en", "The naval drill has been cancelled.")]
    [InlineData("en", "The summit planned for September 3 has been cancelled.")]
    [InlineData("vi", "Ông Donald Trump dọa hủy cuộc gặp thượng đỉnh với ông Kim Jong Un.")]
    [InlineData("vi", "Hội nghị thượng đỉnh có thể bị hoãn.")]
    public void Doubt_and_other_events_change_nothing(string language, string later) => Assert.Equal(EntryChange.None, Plan(Summit, later, language: language).Change);

    [Fact]
    public void With_two_such_plans_and_no_name_nothing_is_said()
    {
        var timeline = TimelineBuilder.Build(
        [
            Some.Article("1", "en", "2018-05-10", "The first match will be played in Hanoi on May 30.\nThe second match will be played in Bangkok on June 6."),
            Some.Article("2", "en", "2018-05-12", "The match has been cancelled."),
        ]);

        Assert.All(timeline.Entries, e => Assert.Equal(EntryChange.None, e.Change));
    }

    [Fact]
    public void The_new_day_is_a_plan_of_its_own_and_not_moved()
    {
        var timeline = TimelineBuilder.Build([Some.Article("1", "en", "2018-05-10", Summit), Some.Article("2", "en", "2018-05-24", "The summit has been postponed to July 3.")]);

        Assert.Equal(EntryChange.None, Assert.Single(timeline.Entries, e => e.Date == "2018-07-03").Change);
    }

    [Fact]
    public void A_sentence_in_the_other_language_confirms()
    {
        var timeline = TimelineBuilder.Build(
        [
            Some.Article("1", "en", "2018-05-10", Summit),
            Some.Article("2", "vi", "2018-06-13", "Ngày 12/6, ông Donald Trump và ông Kim Jong Un đã gặp nhau ở khách sạn Capella trong hội nghị thượng đỉnh đầu tiên của hai nước."),
        ]);

        Assert.Contains(timeline.Entries, e => e.Date == "2018-06-12" && e.Change == EntryChange.Confirmed && e.Later!.By.ArticleId == "2");
    }
}
