namespace NewsCluster.Clustering.Features;

/// <summary>What two articles have in common, channel by channel, in whole numbers (<see cref="ArticleFeatures.Unit"/> squared is 1).</summary>
internal struct Overlap
{
    public ChannelOverlap Words, Pairs, Names, Numbers, Concepts;

    /// <summary>Dot product of the leads.</summary>
    public long Lead;

    /// <summary>As a cosine or share.</summary>
    public static float Fraction(long product) => Math.Min(1, product / ((float)ArticleFeatures.Unit * ArticleFeatures.Unit));
}

/// <summary>What two articles share in one channel; the first article is the one asked.</summary>
internal struct ChannelOverlap
{
    /// <summary>Dot products of the whole texts, of the heads, and of the first's head with the second's whole text.</summary>
    public long Whole, Head, HeadInWhole;

    /// <summary>How much of the first's head, by squared weight, has its terms in the second's whole text; and the other way.</summary>
    public long Covered, Covers;

    /// <summary>Terms in both whole texts.</summary>
    public int Shared;
}
