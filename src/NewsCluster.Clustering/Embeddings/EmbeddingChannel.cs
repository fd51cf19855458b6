using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Embeddings;

/// <summary>
/// Compares articles by their embeddings. Models differ in how alike they find any two texts: a cosine of 0.75 is
/// chance to one and a match to another. So cosines are measured from their mean over pairs taken at random, per model.
/// </summary>
public sealed class EmbeddingChannel(EmbeddingWeights weights)
{
    /// <summary>
    /// What is believed of a model before anything is known of it, as if seen on so many pairs: high cosines, so that
    /// only what is nearly the same is close.
    /// </summary>
    private const double Prior = 0.75, PriorPairs = 32;

    private readonly Dictionary<string, (double Sum, int Pairs)> random = new(StringComparer.Ordinal);

    /// <summary>The log-odds of a pair, corrected when both have an embedding of one model.</summary>
    /// <param name="logOdds">Without embeddings, unbounded.</param>
    internal float Correct(float logOdds, TextEmbedding? a, TextEmbedding? b) =>
        a is not null && b is not null && Similarity(a, b) is { } similarity ? weights.LogOdds(logOdds, similarity) : logOdds;

    /// <summary>0 for what is no more alike than two articles at random, 1 for the same; null for embeddings of two models.</summary>
    public float? Similarity(TextEmbedding a, TextEmbedding b)
    {
        if (a.Cosine(b) is not { } cosine) return null;
        var midpoint = Midpoint(a.Model);
        return (float)Math.Clamp((cosine - midpoint) / (1 - midpoint), 0, 1);
    }

    /// <summary>The mean cosine of two articles at random; below 1, as the prior is.</summary>
    private double Midpoint(string model)
    {
        var (sum, pairs) = random.GetValueOrDefault(model);
        return (sum + Prior * PriorPairs) / (pairs + PriorPairs);
    }

    /// <summary>Takes note of a pair taken at random. Not while other threads compare.</summary>
    private void Learn(TextEmbedding a, TextEmbedding b)
    {
        if (a.Cosine(b) is not { } cosine) return;
        var (sum, pairs) = random.GetValueOrDefault(a.Model);
        random[a.Model] = (sum + cosine, pairs + 1);
    }

    /// <summary>Pairs each embedding from a slot on with one drawn by its slot's hash, the same every time.</summary>
    internal void Learn(ReadOnlySpan<(int Slot, TextEmbedding Embedding)> entries, int from)
    {
        foreach (var (slot, embedding) in entries)
        {
            if (slot < from) continue;
            var (drawn, other) = entries[(int)(Hash.Of((uint)slot) % (uint)entries.Length)];
            if (drawn != slot) Learn(embedding, other);
        }
    }
}
