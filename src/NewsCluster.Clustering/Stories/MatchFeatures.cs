using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>What the match model looks at when it asks whether two articles tell of the same event.</summary>
/// <remarks>
/// Articles in one language and articles in two have weights of their own: of the two blocks, the one that does not
/// apply is zero. Cosines come as they are and as square roots, which lets a linear model bend.
/// </remarks>
public static class MatchFeatures
{
    private const int SameLanguage = 0, AcrossLanguages = 20, Time = 33;

    public static readonly IReadOnlyList<string> Names =
    [
        "same.words", "same.words.root", "same.pairs", "same.pairs.root", "same.title", "same.title.root", "same.lead", "same.lead.root",
        "same.names", "same.names.root", "same.numbers", "same.numbers.root", "same.concepts", "same.concepts.root", "same.focus", "same.focus.root",
        "same.title-covered", "same.title-covered.least", "same.names-shared", "same.numbers-shared",
        "across", "across.names", "across.names.root", "across.numbers", "across.numbers.root", "across.concepts", "across.concepts.root",
        "across.focus", "across.focus.root", "across.names-shared", "across.numbers-shared", "across.concepts-shared", "across.focus-covered",
        "time.gap", "time.gap.square", "time.gap.names",
    ];

    public static int Count => Names.Count;

    /// <param name="a">One article, loaded.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <param name="x">Receives <see cref="Count"/> values.</param>
    public static void Compare(HashedArticle a, ArticleFeatures b, Span<float> x)
    {
        x.Clear();
        var first = a.Article!;
        if (first.Language == b.Language) CompareSameLanguage(a, b, x[SameLanguage..]);
        else CompareAcross(a, b, x[AcrossLanguages..]);
        CompareTime(first, b, x[SameLanguage + 9] + x[AcrossLanguages + 2], x[Time..]);
    }

    private static void CompareSameLanguage(HashedArticle a, ArticleFeatures b, Span<float> x)
    {
        Cosine(a, b, Channel.Words, x);
        Cosine(a, b, Channel.Pairs, x[2..]);
        Cosine(a, b, Channel.Title, x[4..]);
        Cosine(a, b, Channel.Lead, x[6..]);
        var names = Cosine(a, b, Channel.Names, x[8..]);
        var numbers = Cosine(a, b, Channel.Numbers, x[10..]);
        Cosine(a, b, Channel.Concepts, x[12..]);
        Cosine(a, b, Channel.Focus, x[14..]);
        var oneWay = a[Channel.Title].CoveredBy(b[Channel.Words]) + a[Channel.Title].CoveredBy(b[Channel.Pairs]);
        var otherWay = a[Channel.Words].Covers(b[Channel.Title]) + a[Channel.Pairs].Covers(b[Channel.Title]);
        x[16] = (oneWay + otherWay) / 2;
        x[17] = Math.Min(oneWay, otherWay);
        x[18] = MathF.Log(1 + names);
        x[19] = MathF.Log(1 + numbers);
    }

    private static void CompareAcross(HashedArticle a, ArticleFeatures b, Span<float> x)
    {
        x[0] = 1;
        var names = Cosine(a, b, Channel.Names, x[1..]);
        var numbers = Cosine(a, b, Channel.Numbers, x[3..]);
        var concepts = Cosine(a, b, Channel.Concepts, x[5..]);
        Cosine(a, b, Channel.Focus, x[7..]);
        x[9] = MathF.Log(1 + names);
        x[10] = MathF.Log(1 + numbers);
        x[11] = MathF.Log(1 + concepts);
        var oneWay = a[Channel.Focus].CoveredBy(b[Channel.Names]) + a[Channel.Focus].CoveredBy(b[Channel.Concepts]);
        var otherWay = a[Channel.Names].Covers(b[Channel.Focus]) + a[Channel.Concepts].Covers(b[Channel.Focus]);
        x[12] = (oneWay + otherWay) / 2;
    }

    private static int Cosine(HashedArticle a, ArticleFeatures b, Channel channel, Span<float> x)
    {
        var (cosine, shared) = a[channel].Compare(b[channel]);
        x[0] = cosine;
        x[1] = MathF.Sqrt(cosine);
        return shared;
    }

    /// <summary>Time speaks only against a match; articles without a date are not penalised.</summary>
    private static void CompareTime(ArticleFeatures a, ArticleFeatures b, float names, Span<float> x)
    {
        if (a.Published is not { } one || b.Published is not { } other) return;
        var days = (float)Math.Min(60, Math.Abs((one - other).TotalDays));
        x[0] = MathF.Log(1 + days);
        x[1] = x[0] * x[0];
        x[2] = x[0] * names; // a case of one victim is followed for months
    }
}
