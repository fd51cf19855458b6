using System.Text;
using NewsCluster.Clustering.Features;
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
    public async Task Why_a_very_long_article_of_one_name_is_in_its_story_is_said_in_bounded_time()
    {
        var engine = new StoryEngine();
        ArticleText[] articles = [.. Enumerable.Range(0, 2).Select(i => News.English($"{i}", "Trump speaks in Ohio", string.Concat(Enumerable.Repeat("Trump ", 400_000)) + i))];
        News.Cluster(engine, articles);

        // Looking at every name for every name takes a minute.
        var evidence = await Task.Run(() => engine.Explain(articles[1])).WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);

        Assert.Contains("person/donald-trump", evidence!.Concepts);
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
    public void One_word_in_every_article_keeps_its_list_short()
    {
        var engine = new StoryEngine();
        var articles = Enumerable.Range(0, 5_000).Select(i => News.English($"{i}", "Zyxwv", $"Zyxwv a{i}b c{i}d e{i}f g{i}h"));
        Assert.Equal(5_000, News.Cluster(engine, articles).Count);
    }

    [Fact]
    public void Terms_made_to_collide_are_left_out_and_others_are_counted()
    {
        var counts = new TermCounts();
        for (var i = 1u; i <= 100_000; i++) counts.Add(i << 16, 1); // all begin in one place of the table
        Assert.InRange(counts.Entries.Length, 10, 200);

        counts.Add(12_345, 2);
        counts.Add(12_345, 3);
        Assert.Equal(5, Assert.Single(counts.Entries.ToArray(), entry => entry.Key == 12_345).Whole);
    }

    [Fact]
    public void Lists_made_to_collide_are_left_out_and_others_are_found()
    {
        var lists = new PostingLists();
        for (var i = 1u; i <= 100_000; i++) lists.Add(i << 16, new Posting(1, 1));
        lists.Add(12_345, new Posting(2, 7));
        lists.Add(12_345, new Posting(3, 8));
        Assert.Equal([new Posting(2, 7), new Posting(3, 8)], lists.Find(12_345).ToArray());
        Assert.Empty(lists.Find(100_000u << 16).ToArray());
    }

    [Fact]
    public void Words_whose_keys_collide_do_no_harm()
    {
        // Words of one hash, by trial; they count as one word.
        var words = Colliding(bits: 12, count: 1_000);
        var engine = new StoryEngine();
        var body = string.Join(' ', words);
        var places = News.Cluster(engine, [News.English("bad", words[0], body), News.English("bad-too", words[1], body), News.SochiEnglish, News.SochiAgain]);
        Assert.Equal(places["sochi-en"], places["sochi-en-2"]);
        Assert.NotEqual(places["bad"], places["sochi-en"]);
    }

    /// <summary>Words whose keys agree in their lowest bits.</summary>
    private static List<string> Colliding(int bits, int count)
    {
        var words = new List<string>();
        for (var i = 0; words.Count < count; i++)
        {
            var word = string.Concat($"{i:x8}".Select(c => (char)(c < 'a' ? c - '0' + 'k' : c)));
            if ((Channels.Key(Channel.Words, NewsCluster.Clustering.Text.Hash.Of(word)) & (1u << bits) - 1) == 0) words.Add(word);
        }
        return words;
    }
}
