using NewsCluster.Ingestion;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Tests.Languages;

public sealed class ProblemTextsTests
{
    public static TheoryData<ProblemKind> Kinds { get; } = new(Enum.GetValues<ProblemKind>());

    [Theory, MemberData(nameof(Kinds))]
    public void Every_problem_is_a_sentence_in_both_languages(ProblemKind kind)
    {
        var (vietnamese, english) = (Language.Vietnamese.Texts.Problem(kind.ToString(), "7"), Language.English.Texts.Problem(kind.ToString(), "7"));
        Assert.True(vietnamese.Contains(' ', StringComparison.Ordinal) && english.Contains(' ', StringComparison.Ordinal), $"{kind}: {vietnamese} / {english}");
        Assert.NotEqual(vietnamese, english);
        Assert.True(vietnamese.IsNormalized());
    }
}
