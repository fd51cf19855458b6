namespace NewsCluster.Clustering.Embeddings;

/// <summary>
/// How embeddings correct the log-odds of a pair: a logistic model over what the match model says without them and how
/// similar the embeddings are (<see cref="EmbeddingChannel.Similarity"/>).
/// </summary>
/// <param name="Bias">Added for every pair that has embeddings.</param>
/// <param name="Sparse">Times the log-odds without embeddings.</param>
/// <param name="Similarity">Times the similarity, 0 to 1.</param>
/// <param name="Close">Times how far the similarity exceeds <see cref="CloseFrom"/>.</param>
public sealed record EmbeddingWeights(double Bias, double Sparse, double Similarity, double Close)
{
    /// <summary>From half way between two articles taken at random and one article twice, embeddings are close.</summary>
    public const float CloseFrom = 0.5f;

    /// <summary>Names of what the weights apply to, in order, the bias aside.</summary>
    public static readonly IReadOnlyList<string> Names = ["sparse", "similarity", "close"];

    /// <summary>
    /// Chosen, not learnt: no embedding model was at hand. Embeddings speak only for a match, and only when close: what
    /// shares no word at all (log-odds about -7) is joined from a similarity of about 0.85 on.
    /// </summary>
    public static readonly EmbeddingWeights Untrained = new(0, 1, 0, 20);

    /// <param name="logOdds">Without embeddings, unbounded.</param>
    public static void Compare(float logOdds, float similarity, Span<float> x) =>
        (x[0], x[1], x[2]) = (logOdds, similarity, Math.Max(0, similarity - CloseFrom));

    public float LogOdds(float logOdds, float similarity)
    {
        Span<float> x = stackalloc float[3];
        Compare(logOdds, similarity, x);
        return (float)Bias + (float)Sparse * x[0] + (float)Similarity * x[1] + (float)Close * x[2];
    }
}
