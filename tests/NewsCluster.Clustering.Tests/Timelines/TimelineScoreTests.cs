using NewsCluster.Clustering.Timelines.Evaluation;

namespace NewsCluster.Clustering.Tests.Timelines;

public class TimelineScoreTests
{
    private static DayTexts Days(params (int Day, string Text)[] days) =>
        new(days.ToDictionary(d => new DateOnly(2019, 5, d.Day), IReadOnlyList<string> (d) => [d.Text]));

    [Fact]
    public void The_human_timeline_itself_scores_one()
    {
        var gold = Days((7, "talks in Rovaniemi"), (14, "talks in Sochi"));
        var score = TimelineScore.Of(gold, gold);
        Assert.Equal((1.0, 1.0), (score.DateF1, score.AlignedRouge1));
    }

    [Fact]
    public void Half_the_days_is_half_the_date_score()
    {
        var score = TimelineScore.Of(Days((7, "a"), (8, "b")), Days((7, "a"), (14, "c")));
        Assert.Equal(0.5, score.DateF1);
    }

    [Fact]
    public void The_right_words_a_day_off_count_half()
    {
        var score = TimelineScore.Of(Days((13, "talks in Sochi")), Days((14, "talks in Sochi")));
        Assert.Equal(0, score.DateF1);
        Assert.Equal(0.5, score.AlignedRouge1);
    }
}
