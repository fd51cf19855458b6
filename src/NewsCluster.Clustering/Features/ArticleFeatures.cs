namespace NewsCluster.Clustering.Features;

/// <summary>What the engine keeps of an article: its identity, its time, and one sparse vector a <see cref="Channel"/>.</summary>
public sealed class ArticleFeatures
{
    private readonly uint[] keys;
    private readonly float[] weights;
    private readonly int[] ends;

    internal ArticleFeatures(ArticleText article, uint[] keys, float[] weights, int[] ends, uint fingerprint)
    {
        (Id, Language, Published) = (article.Id, article.Language, article.Published);
        (this.keys, this.weights, this.ends, Fingerprint) = (keys, weights, ends, fingerprint);
    }

    public string Id { get; }

    public string Language { get; }

    public DateTimeOffset? Published { get; }

    /// <summary>Equal for articles with the same words in the same order.</summary>
    public uint Fingerprint { get; }

    public SparseVector this[Channel channel]
    {
        get
        {
            var start = channel == 0 ? 0 : ends[(int)channel - 1];
            var length = ends[(int)channel] - start;
            return new SparseVector(keys.AsSpan(start, length), weights.AsSpan(start, length));
        }
    }
}
