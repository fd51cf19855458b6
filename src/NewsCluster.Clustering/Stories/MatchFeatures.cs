using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>What the match model looks at when it asks whether two articles tell of the same event.</summary>
/// <remarks>
/// Articles in one language and articles in two have weights of their own: of the two blocks, the one that does not
/// apply is zero. Cosines come as they are and as square roots, which lets a linear model bend.
/// </remarks>
public static class MatchFeatures
{
    private const int SameLanguage = 0, AcrossLanguages = 21, Time = 35;

    public static readonly IReadOnlyList<string> Names =
    [
        "same.words", "same.words.root", "same.pairs", "same.pairs.root", "same.title", "same.title.root", "same.lead", "same.lead.root",
        "same.names", "same.names.root", "same.numbers", "same.numbers.root", "same.concepts", "same.concepts.root", "same.focus", "same.focus.root",
        "same.title-covered", "same.title-covered.least", "same.names-shared", "same.numbers-shared", Brief,
        "across", "across.names", "across.names.root", "across.numbers", "across.numbers.root", "across.concepts", "across.concepts.root",
        "across.focus", "across.focus.root", "across.names-shared", "across.numbers-shared", "across.concepts-shared", "across.focus-covered", BriefAcross,
        "time.gap", "time.gap.long", "time.gap.far", "time.gap.years", "time.gap.nameless",
    ];

    /// <summary>An article with fewer different words says little, and what it has in common with another by chance looks like much.</summary>
    private const float BriefWords = 56;

    /// <summary>How far the shorter article falls short of <see cref="BriefWords"/>, 0 to 1; in one language and in two.</summary>
    public const string Brief = "same.brief", BriefAcross = "across.brief";

    /// <summary>Features that may only speak against a match.</summary>
    public static bool OnlyAgainst(string name) => name.StartsWith("time.gap", StringComparison.Ordinal);

    public static int Count => Names.Count;

    /// <param name="a">One article, loaded.</param>
    /// <param name="b">The other; the order does not matter.</param>
    /// <param name="x">Receives <see cref="Count"/> values.</param>
    public static void Compare(HashedArticle a, ArticleFeatures b, Span<float> x)
    {
        x.Clear();
        var first = a.Article!;
        var overlap = a.Compare(b);
        var brief = Math.Max(0, 1 - Math.Min(first.WordCount, b.WordCount) / BriefWords);
        if (first.Language == b.Language) CompareSameLanguage(overlap, brief, x[SameLanguage..]);
        else CompareAcross(overlap, brief, x[AcrossLanguages..]);
        CompareTime(first, b, x[SameLanguage + 9] + x[AcrossLanguages + 2], x[Time..]);
    }

    private static void CompareSameLanguage(in Overlap overlap, float brief, Span<float> x)
    {
        Cosine(overlap.Words.Whole, x);
        Cosine(overlap.Pairs.Whole, x[2..]);
        Cosine(overlap.Words.Head + overlap.Pairs.Head, x[4..]);
        Cosine(overlap.Lead, x[6..]);
        Cosine(overlap.Names.Whole, x[8..]);
        Cosine(overlap.Numbers.Whole, x[10..]);
        Cosine(overlap.Concepts.Whole, x[12..]);
        Cosine(overlap.Names.Head + overlap.Concepts.Head, x[14..]);
        var oneWay = Overlap.Fraction(overlap.Words.Covered + overlap.Pairs.Covered);
        var otherWay = Overlap.Fraction(overlap.Words.Covers + overlap.Pairs.Covers);
        x[16] = (oneWay + otherWay) / 2;
        x[17] = Math.Min(oneWay, otherWay);
        x[18] = LogOfCount(overlap.Names.Shared);
        x[19] = LogOfCount(overlap.Numbers.Shared);
        x[20] = brief;
    }

    private static void CompareAcross(in Overlap overlap, float brief, Span<float> x)
    {
        x[0] = 1;
        Cosine(overlap.Names.Whole, x[1..]);
        Cosine(overlap.Numbers.Whole, x[3..]);
        Cosine(overlap.Concepts.Whole, x[5..]);
        Cosine(overlap.Names.Head + overlap.Concepts.Head, x[7..]);
        x[9] = LogOfCount(overlap.Names.Shared);
        x[10] = LogOfCount(overlap.Numbers.Shared);
        x[11] = LogOfCount(overlap.Concepts.Shared);
        var oneWay = Overlap.Fraction(overlap.Names.Covered + overlap.Concepts.Covered);
        var otherWay = Overlap.Fraction(overlap.Names.Covers + overlap.Concepts.Covers);
        x[12] = (oneWay + otherWay) / 2;
        x[13] = brief;
    }

    private static float LogOfCount(int shared) => MathF.Log(1 + shared);

    private static void Cosine(long product, Span<float> x)
    {
        x[0] = Overlap.Fraction(product);
        x[1] = MathF.Sqrt(x[0]);
    }

    /// <summary>A gap speaks only against a match, so articles without a date are not penalised; it says least where the names agree: a case of one victim is followed for months.</summary>
    private static void CompareTime(ArticleFeatures a, ArticleFeatures b, float names, Span<float> x)
    {
        if (a.Published is not { } one || b.Published is not { } other) return;
        var days = (float)Math.Abs((one - other).TotalDays);
        var gap = MathF.Log(1 + days);
        x[0] = Math.Min(gap, LogOfFar);
        x[1] = Math.Max(0, x[0] - LogOfLong);
        x[2] = Math.Clamp(gap - LogOfFar, 0, LogOfYears - LogOfFar);
        x[3] = Math.Max(0, gap - LogOfYears);
        x[4] = x[0] * (1 - names);
    }

    /// <summary>From three days on a gap is long, from two weeks far, and after some three years what is alike is an anniversary, or a like event.</summary>
    private static readonly float LogOfLong = MathF.Log(1 + 3), LogOfFar = MathF.Log(1 + 14), LogOfYears = MathF.Log(1 + 1000);
}
