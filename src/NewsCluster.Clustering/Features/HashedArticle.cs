namespace NewsCluster.Clustering.Features;

/// <summary>An article laid out for comparison with many others. Made once, loaded with one article after the other.</summary>
public sealed class HashedArticle
{
    private readonly HashedVector[] channels = [.. Enumerable.Range(0, Channels.Count).Select(_ => new HashedVector())];

    /// <summary>The article loaded last.</summary>
    public ArticleFeatures? Article { get; private set; }

    internal HashedVector this[Channel channel] => channels[(int)channel];

    public void Load(ArticleFeatures article)
    {
        if (ReferenceEquals(article, Article)) return;
        Article = article;
        for (var channel = 0; channel < channels.Length; channel++) channels[channel].Load(article[(Channel)channel]);
    }
}
