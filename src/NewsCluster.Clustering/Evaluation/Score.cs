namespace NewsCluster.Clustering.Evaluation;

/// <summary>Precision and recall of a clustering, with their harmonic mean.</summary>
public readonly record struct Score(double Precision, double Recall)
{
    public double F1 => Precision + Recall == 0 ? 0 : 2 * Precision * Recall / (Precision + Recall);

    /// <summary>Of counts; nothing asked and nothing answered counts as perfect.</summary>
    public static Score Of(long correct, long answered, long asked) =>
        new(answered == 0 ? 1 : (double)correct / answered, asked == 0 ? 1 : (double)correct / asked);
}

/// <summary>One labelled article: the story it belongs to, the story it was put into, its language.</summary>
public sealed record Judgement(string Id, string Gold, string Predicted, string Language);
