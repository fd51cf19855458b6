using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Tests.Stories;

namespace NewsCluster.Clustering.Tests.Features;

public sealed class IngestedTermsTests
{
    private static readonly uint New = Term("zovix"), Old = Term("market"), Elsewhere = Term("zovix", ArticleText.Vietnamese);

    private static uint Term(string word, string language = ArticleText.English) =>
        Featuriser.Shipped.ReadToCount(new ArticleText("", language, "", word, null)).Terms[0];

    /// <summary>One in ten has a new word.</summary>
    private static IEnumerable<CountableArticle> Articles(int count) => Enumerable.Range(0, count).Select(i =>
        Featuriser.Shipped.ReadToCount(News.English($"{i}", "", $"{(i % 10 == 0 ? "zovix" : "calm")} in street {i}")));

    private static IngestedTerms Counted(IEnumerable<CountableArticle> articles)
    {
        var terms = new IngestedTerms();
        foreach (var article in articles) terms.Add(article);
        return terms;
    }

    [Fact]
    public void A_new_word_weighs_less_when_many_articles_have_it_and_no_word_weighs_more()
    {
        var (before, after) = (TermStatistics.Shipped, Counted(Articles(4_000)).Over(TermStatistics.Shipped));
        Assert.Equal(0, before.Count(New));
        Assert.InRange(before.OfTerm(New, 1) - after.OfTerm(New, 1), 3, 8);
        // No article has it, so it is rarer than the background says.
        Assert.Equal(before.OfTerm(Old, 1), after.OfTerm(Old, 1));
        // The languages are counted apart.
        Assert.Equal(before.OfTerm(Elsewhere, 0), after.OfTerm(Elsewhere, 0));
    }

    [Fact]
    public void A_few_articles_change_nothing()
    {
        var after = Counted(Articles(20)).Over(TermStatistics.Shipped);
        Assert.Equal(TermStatistics.Shipped.OfTerm(New, 1), after.OfTerm(New, 1));
    }

    [Fact]
    public void A_text_that_is_repeated_counts_once()
    {
        var terms = Counted(Enumerable.Repeat(Articles(1).First(), 4_000));
        Assert.Equal(1, terms.Counted);
        Assert.Equal(TermStatistics.Shipped.OfTerm(New, 1), terms.Over(TermStatistics.Shipped).OfTerm(New, 1));
    }

    [Fact]
    public void What_was_stored_goes_on_as_what_was_not()
    {
        var articles = Articles(3_000).ToList();
        var one = Counted(articles.Take(1_000));
        var other = IngestedTerms.Read(one.End());
        foreach (var article in articles.Skip(1_000))
        {
            one.Add(article);
            other.Add(article);
        }
        Assert.Equal(2_000, other.Counted);
        Assert.Equal(one.Over(TermStatistics.Shipped).OfTerm(New, 1), other.Over(TermStatistics.Shipped).OfTerm(New, 1));
        Assert.Equal(one.End(), other.End());
    }
}
