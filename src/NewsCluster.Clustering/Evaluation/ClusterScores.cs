namespace NewsCluster.Clustering.Evaluation;

/// <summary>How well predicted stories agree with labelled ones.</summary>
public static class ClusterScores
{
    /// <summary>
    /// B-cubed (Bagga and Baldwin 1998): for each article the share of its predicted story that belongs with it, and the
    /// share of its true story it was put with, averaged over articles.
    /// </summary>
    public static Score BCubed(IReadOnlyCollection<Judgement> judgements)
    {
        if (judgements.Count == 0) return new Score(1, 1);
        var gold = Sizes(judgements, j => j.Gold);
        var predicted = Sizes(judgements, j => j.Predicted);
        var both = Sizes(judgements, j => (j.Gold, j.Predicted));
        double precision = 0, recall = 0;
        foreach (var j in judgements)
        {
            double shared = both[(j.Gold, j.Predicted)];
            precision += shared / predicted[j.Predicted];
            recall += shared / gold[j.Gold];
        }
        return new Score(precision / judgements.Count, recall / judgements.Count);
    }

    /// <summary>Over pairs of articles in one story.</summary>
    public static Score Pairwise(IReadOnlyCollection<Judgement> judgements) => Score.Of(
        Sizes(judgements, j => (j.Gold, j.Predicted)).Values.Sum(Pairs),
        Sizes(judgements, j => j.Predicted).Values.Sum(Pairs),
        Sizes(judgements, j => j.Gold).Values.Sum(Pairs));

    /// <summary>Over pairs of articles in one story but two languages.</summary>
    public static Score AcrossLanguages(IReadOnlyCollection<Judgement> judgements)
    {
        var whole = Pairwise(judgements, j => (j.Gold, j.Predicted), j => j.Predicted, j => j.Gold);
        var within = Pairwise(judgements, j => (j.Gold, j.Predicted, j.Language), j => (j.Predicted, j.Language), j => (j.Gold, j.Language));
        return Score.Of(whole.Correct - within.Correct, whole.Answered - within.Answered, whole.Asked - within.Asked);
    }

    private static (long Correct, long Answered, long Asked) Pairwise<TBoth, TPredicted, TGold>(
        IReadOnlyCollection<Judgement> judgements, Func<Judgement, TBoth> both, Func<Judgement, TPredicted> predicted, Func<Judgement, TGold> gold)
        where TBoth : notnull where TPredicted : notnull where TGold : notnull =>
        (Sizes(judgements, both).Values.Sum(Pairs), Sizes(judgements, predicted).Values.Sum(Pairs), Sizes(judgements, gold).Values.Sum(Pairs));

    private static Dictionary<T, long> Sizes<T>(IEnumerable<Judgement> judgements, Func<Judgement, T> key) where T : notnull =>
        judgements.GroupBy(key).ToDictionary(group => group.Key, group => (long)group.Count());

    private static long Pairs(long size) => size * (size - 1) / 2;
}
