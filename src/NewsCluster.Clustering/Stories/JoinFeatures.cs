namespace NewsCluster.Clustering.Stories;

/// <summary>What the engine looks at when it asks whether two groups of articles are one story.</summary>
/// <remarks>
/// Not only how alike the groups are, but how alike compared with how close each is in itself: two tight groups that
/// are merely similar are two stories on one subject.
/// </remarks>
internal static class JoinFeatures
{
    /// <summary>Below this mean nothing is joined, whatever else speaks for it.</summary>
    public const float LeastMean = -1;

    public static readonly IReadOnlyList<string> Names =
        ["between.mean", "between.most", "within.tight", "single.both", "single.one", "margin", "across", "across.mean", "across.margin", "smaller.size", "across.size", Looser];

    /// <summary>How much less alike two groups that both have both languages are across languages than each is in itself: two reports and their translations are two stories on one subject.</summary>
    public const string Looser = "across.looser";

    /// <param name="a">One group.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <param name="between">Between the two, over pairs of articles.</param>
    /// <param name="rival">The mean between one of the two and its next best match, of the one that has the poorer choice.</param>
    /// <param name="x">Receives one value a name.</param>
    public static void Compare(in GroupShape a, in GroupShape b, in PairTotals between, float rival, Span<float> x)
    {
        x.Clear();
        var (small, large) = a.Size <= b.Size ? (a, b) : (b, a);
        x[0] = between.Mean;
        x[1] = between.Most;
        var within = small.Size > 1 ? Math.Min(small.Within, large.Within) : large.Size > 1 ? large.Within : 0;
        x[2] = Math.Max(0, within); // a loose group is no reason to let more in
        x[3] = large.Size == 1 ? 1 : 0;
        x[4] = small.Size == 1 && large.Size > 1 ? 1 : 0;
        x[5] = between.Mean - Math.Max(rival, LeastMean); // what could not be joined is no rival
        x[9] = MathF.Log(small.Size);
        if (a.IsBilingual && b.IsBilingual) x[11] = Math.Max(0, Math.Min(a.Across, b.Across) - between.Across);
        if ((a.Languages & b.Languages) != 0) return;
        x[6] = 1;
        x[7] = x[0];
        x[8] = x[5];
        x[10] = x[9];
    }
}

/// <summary>A group as the join model sees it.</summary>
/// <param name="Size">Articles.</param>
/// <param name="Within">Mean log-odds over its pairs; 0 when it has one article.</param>
/// <param name="Across">The same over its pairs in two languages; 0 when it has one language.</param>
/// <param name="Languages">A bit a language.</param>
internal readonly record struct GroupShape(int Size, float Within, float Across, int Languages)
{
    public bool IsBilingual => Languages == (Agglomeration.Vietnamese | Agglomeration.English);
}

/// <summary>Log-odds over the pairs between two groups.</summary>
/// <param name="Mean">Of all pairs.</param>
/// <param name="Most">Of the closest.</param>
/// <param name="Across">The mean of those in two languages.</param>
internal readonly record struct PairTotals(float Mean, float Most, float Across = Agglomeration.Strangers);
