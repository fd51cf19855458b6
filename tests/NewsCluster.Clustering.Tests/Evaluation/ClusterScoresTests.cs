using NewsCluster.Clustering.Evaluation;

namespace NewsCluster.Clustering.Tests.Evaluation;

public class ClusterScoresTests
{
    private static readonly Judgement[] Mixed =
    [
        new("1", "a", "x", "vi"), new("2", "a", "x", "en"), new("3", "a", "y", "vi"), new("4", "b", "y", "vi"),
    ];

    [Fact]
    public void BCubed_is_the_mean_over_articles()
    {
        var score = ClusterScores.BCubed(Mixed);
        Assert.Equal((1 + 1 + 0.5 + 0.5) / 4, score.Precision, 12);
        Assert.Equal((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, score.Recall, 12);
    }

    [Fact]
    public void Pairwise_counts_pairs()
    {
        Assert.Equal(new Score(1 / 2.0, 1 / 3.0), ClusterScores.Pairwise(Mixed));
        Assert.Equal(new Score(1, 1 / 2.0), ClusterScores.AcrossLanguages(Mixed));
    }

    [Fact]
    public void Nothing_is_perfect() => Assert.Equal(1, ClusterScores.BCubed([]).F1);
}
