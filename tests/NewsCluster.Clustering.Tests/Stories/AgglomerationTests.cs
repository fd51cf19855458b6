using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public class AgglomerationTests
{
    private static readonly StoryEngine Engine = new();

    private readonly List<(GroupShape A, GroupShape B, PairTotals Between)> asked = [];

    /// <summary>Two reports with their translations (log-odds 9 and 8), 4 from one to the other's translation and 1 within a language, and an article by itself.</summary>
    private static List<List<Member>> TwoReportsAndTheirTranslations()
    {
        string[] languages = [ArticleText.English, ArticleText.Vietnamese, ArticleText.English, ArticleText.Vietnamese, ArticleText.English];
        Member[] members = [.. languages.Select((language, slot) => new Member(Engine.Featuriser.Read(new($"{slot}", language, "", "", null)), slot, new Story(0)))];
        Member.Link(members[0], members[1], 9);
        Member.Link(members[2], members[3], 8);
        Member.Link(members[0], members[3], 4);
        Member.Link(members[1], members[2], 4);
        Member.Link(members[0], members[2], 1);
        Member.Link(members[1], members[3], 1);
        Member.Link(members[4], members[1], 3);
        Member.Link(members[4], members[3], 2);
        return [.. members.Select(member => new List<Member> { member })];
    }

    private List<List<Member>> Run(float loose) => new Agglomeration((a, b, between, _) =>
    {
        asked.Add((a.Shape, b.Shape, between));
        var x = new float[JoinFeatures.Names.Count];
        JoinFeatures.Compare(a.Shape, b.Shape, between, 0, x);
        return between.Mean - (loose * x[^1]);
    }, (_, _) => Agglomeration.Strangers).Run(TwoReportsAndTheirTranslations());

    [Fact]
    public void Two_reports_that_are_closer_to_their_translations_than_to_each_other_can_be_told_apart()
    {
        Assert.Equal([1, 4], Run(loose: 0).Select(group => group.Count).Order());
        Assert.Equal([1, 2, 2], Run(loose: 1).Select(group => group.Count).Order());
    }

    [Fact]
    public void What_lies_across_languages_is_counted_by_itself_through_every_join()
    {
        Run(loose: 0);

        var (a, b, between) = asked.First(question => question.A.IsBilingual && question.B.IsBilingual);
        Assert.Equal([8, 9], new[] { a.Across, b.Across }.Order());
        Assert.Equal((2.5f, 4f, 4f), (between.Mean, between.Most, between.Across));

        // 9, 8, 4 and 4 within the four; to the Vietnamese ones from the fifth, in English, 3 and 2.
        var (one, other, last) = asked.First(question => question.A.Size + question.B.Size == 5);
        Assert.Equal(6.25f, one.Size == 4 ? one.Across : other.Across);
        Assert.Equal((-0.25f, 2.5f), (last.Mean, last.Across));
    }

    [Fact]
    public void A_group_in_one_language_is_never_too_loose()
    {
        var x = new float[JoinFeatures.Names.Count];

        JoinFeatures.Compare(new(2, 9, 0, Agglomeration.English), new(2, 9, 9, Agglomeration.English | Agglomeration.Vietnamese), new(1, 2, -3), 0, x);

        Assert.Equal(JoinFeatures.Looser, JoinFeatures.Names[^1]);
        Assert.Equal(0, x[^1]);
    }
}
