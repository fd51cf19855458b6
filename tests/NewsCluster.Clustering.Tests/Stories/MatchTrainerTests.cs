using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public class MatchTrainerTests
{
    private static readonly LabelledPair[] Pairs =
    [
        new([1, 0.9f], true, 1), new([0.8f, 0.3f], true, 1), new([0.7f, 0.6f], false, 1), new([0.1f, 0.4f], false, 1), new([0, 0.2f], false, 1),
    ];

    [Fact]
    public void A_feature_left_out_has_no_weight_and_the_others_are_as_if_it_had_never_been()
    {
        var left = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01, without: name => name == "names");
        var never = MatchTrainer.Fit([.. Pairs.Select(pair => pair with { Features = [pair.Features[0]] })], ["words"], ridge: 0.01);
        var all = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01);

        Assert.Equal(["words"], left.Weights.Keys);
        Assert.Equal(never.Weights["words"], left.Weights["words"], 1e-6);
        Assert.NotEqual(all.Weights["words"], left.Weights["words"], 1e-2);
    }

    [Fact]
    public void A_feature_may_be_held_from_speaking_for_a_match()
    {
        var free = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01);
        var held = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01, onlyAgainst: name => name == "words");

        Assert.True(free.Weights["words"] > 1);
        Assert.InRange(held.Weights["words"], -1e-3, 0);
    }

    [Fact]
    public void What_is_held_stays_and_the_rest_is_learnt_beside_it()
    {
        var free = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01);
        var rest = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01, without: name => name == "names");

        var beside = MatchTrainer.Fit(Pairs, ["words", "names"], ridge: 0.01, held: rest);

        Assert.Equal((rest.Bias, rest.Weights["words"]), (beside.Bias, beside.Weights["words"]));
        Assert.NotInRange(beside.Weights["names"], -1e-3, 1e-3);
        Assert.NotEqual(free.Weights["names"], beside.Weights["names"], 1e-2);
    }
}
