using System.Text;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public class BadInputTests
{
    [Fact]
    public void Empty_articles_stay_alone()
    {
        var places = News.Cluster(new StoryEngine(), [News.English("a", "", ""), News.English("b", "", ""), News.SochiEnglish]);
        Assert.Equal(3, places.Values.Distinct().Count());
    }

    [Fact]
    public void Numbers_only_and_one_word_articles_do_no_harm()
    {
        var places = News.Cluster(new StoryEngine(),
            [News.English("n", "12 34", "56 78 90"), News.English("w", "Lavrov", "Lavrov"), News.SochiEnglish, News.SochiAgain]);
        Assert.Equal(places["sochi-en"], places["sochi-en-2"]);
        Assert.NotEqual(places["n"], places["sochi-en"]);
    }

    [Fact]
    public void A_very_long_article_is_read_in_bounded_time()
    {
        var body = new StringBuilder();
        for (var i = 0; i < 200_000; i++) body.Append("word").Append(i % 5000).Append(' ');
        var places = News.Cluster(new StoryEngine(), [News.English("long", "Long", body.ToString()), News.SochiEnglish]);
        Assert.NotEqual(places["long"], places["sochi-en"]);
    }

    [Fact]
    public void Ten_thousand_copies_are_one_story()
    {
        var engine = new StoryEngine();
        var copies = Enumerable.Range(0, 10_000).Select(i => News.SochiEnglish with { Id = $"copy-{i}" });
        Assert.Single(News.Cluster(engine, copies).Values.Distinct());
    }

    [Fact]
    public void Absurd_dates_do_not_part_copies_or_empty_the_window()
    {
        var engine = new StoryEngine();
        var places = News.Cluster(engine,
        [
            News.SochiEnglish,
            News.SochiAgain with { Id = "epoch", Published = DateTimeOffset.UnixEpoch },
            News.SochiEnglish with { Id = "future", Published = new DateTimeOffset(2999, 1, 1, 0, 0, 0, TimeSpan.Zero) },
            News.SochiAgain,
        ]);
        Assert.Equal(places["sochi-en"], places["sochi-en-2"]);
        Assert.Equal(4, engine.ActiveArticles);
    }

    [Fact]
    public void Mixed_languages_are_read_as_labelled()
    {
        var mixed = News.Vietnamese("mixed", "Lavrov gặp Pompeo tại Sochi", News.SochiEnglish.Body + "\n" + News.SochiVietnamese.Body, News.Monday.AddDays(1));
        var places = News.Cluster(new StoryEngine(), [News.SochiVietnamese, mixed]);
        Assert.Equal(places["sochi-vi"], places["mixed"]);
    }

    [Fact]
    public void Words_that_collide_cost_precision_but_not_time()
    {
        // One shared word in every article: its list of postings stays short.
        var engine = new StoryEngine();
        var articles = Enumerable.Range(0, 5_000).Select(i => News.English($"{i}", "Zyxwv", $"Zyxwv a{i}b c{i}d e{i}f g{i}h"));
        Assert.Equal(5_000, News.Cluster(engine, articles).Count);
    }
}
