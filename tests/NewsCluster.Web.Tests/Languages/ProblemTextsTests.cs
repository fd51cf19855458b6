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

    [Theory]
    [InlineData("ConnectionRefused")]
    [InlineData("ConnectionReset")]
    [InlineData("HostUnreachable")]
    [InlineData("TimedOut")]
    public void Why_a_site_cannot_be_reached_is_said_in_words(string socketError)
    {
        foreach (var language in new[] { Language.Vietnamese, Language.English })
            Assert.DoesNotContain(socketError, language.Texts.Problem("Connection", socketError), StringComparison.Ordinal);
        Assert.NotEqual(Language.English.Texts.Problem("Connection", socketError), Language.Vietnamese.Texts.Problem("Connection", socketError));
    }
}
