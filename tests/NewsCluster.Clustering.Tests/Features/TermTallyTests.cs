using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Tests.Features;

public sealed class TermTallyTests
{
    [Fact]
    public void A_term_counts_from_its_second_article_on()
    {
        var tally = new TermTally(0, []);
        tally.Add([7, 8]);
        Assert.Empty(tally.Counts);
        tally.Add([7]);
        tally.Add([7, 9]);
        Assert.Equal([new CountedTerm(7, 3)], tally.Counts);
        Assert.Equal(3, tally.Articles);
    }

    [Fact]
    public void What_has_become_much_counts_half_and_what_is_rare_goes()
    {
        var tally = new TermTally(TermTally.Horizon - 4, [new CountedTerm(5, 1001), new CountedTerm(6, 3)]);
        for (var i = 0; i < 4; i++) tally.Add([5, 9]);
        var (articles, kept) = tally.End();
        Assert.Equal(TermTally.Horizon / 2, articles);
        Assert.Equal([new CountedTerm(5, 502), new CountedTerm(9, 2)], kept);
    }

    [Fact]
    public void Made_up_words_do_not_drown_what_is_frequent()
    {
        var tally = new TermTally(0, []);
        var article = new uint[1001];
        for (var i = 0; i < 4_000; i++)
        {
            // Each made-up word comes in two articles, so that it is counted.
            for (var j = 1; j < article.Length; j++) article[j] = (uint)(i / 2 * 1000 + j) * 2654435761u;
            article[0] = 5;
            tally.Add(article);
        }
        Assert.InRange(tally.Counts.Count(), TermTally.MostKept, 800_000);
        var (_, kept) = tally.End();
        Assert.True(kept.Length <= TermTally.MostKept);
        Assert.Contains(new CountedTerm(5, 4_000), kept);
    }

    [Fact]
    public void Words_made_to_collide_are_left_out_and_others_are_not()
    {
        var tally = new TermTally(0, []);
        for (var round = 0; round < 2; round++)
            tally.Add([.. Enumerable.Range(1, 4_000).Select(i => (uint)i << 20), 5]);
        Assert.InRange(tally.Counts.Count(), 2, 100);
        Assert.Contains(new CountedTerm(5, 2), tally.Counts);
    }
}
