using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

/// <summary>An article whose text changes while it is in view.</summary>
public class ReplaceTests
{
    private static readonly ArticleText Corrected = News.Typhoon with { Title = News.SochiEnglish.Title, Body = News.SochiEnglish.Body, Language = ArticleText.English };

    [Fact]
    public void It_stays_in_its_story_until_a_repair_looks_at_it()
    {
        var engine = new StoryEngine();
        var places = News.Cluster(engine, [News.SochiAgain, News.SochiVietnamese, News.Typhoon]);
        Assert.True(engine.Replace(Corrected));
        Assert.Equal(places["typhoon"], engine.Add(Corrected).Story);
        Assert.Equal(3, engine.ActiveArticles);
        Assert.Equal([("typhoon", places["sochi-vi"])], engine.Repair().Select(move => (move.ArticleId, move.To)));
        Assert.Empty(engine.Repair());
    }

    [Fact]
    public void Later_articles_are_compared_with_the_new_text_not_with_the_old()
    {
        var engine = new StoryEngine();
        var story = engine.Add(News.Typhoon).Story;
        engine.Replace(Corrected);
        Assert.Equal(story, engine.Add(News.SochiAgain).Story);
        Assert.NotEqual(story, engine.Add(News.Typhoon with { Id = "typhoon-2" }).Story);
    }

    [Fact]
    public void What_repeated_the_old_words_stays_where_it_is_and_is_still_found()
    {
        var engine = new StoryEngine();
        var story = engine.Add(News.Typhoon).Story;
        for (var copy = 0; copy < 3; copy++) Assert.Equal(story, engine.Add(News.Typhoon with { Id = $"copy-{copy}" }).Story);
        engine.Replace(Corrected);
        var places = new[] { "typhoon", "copy-0", "copy-1", "copy-2" }.ToDictionary(id => id, id => engine.Add(News.Typhoon with { Id = id }).Story);
        foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;
        Assert.Equal(places["copy-0"], places["copy-1"]);
        Assert.Equal(places["copy-0"], places["copy-2"]);
        Assert.NotEqual(places["copy-0"], places["typhoon"]);
        Assert.Equal(places["copy-0"], engine.Add(News.Typhoon with { Id = "later" }).Story);
        Assert.Equal(5, engine.ActiveArticles);
    }

    [Fact]
    public void A_text_in_a_language_that_is_not_clustered_leaves_the_window()
    {
        var engine = new StoryEngine();
        engine.Add(News.Typhoon);
        engine.Replace(News.Typhoon with { Language = ArticleText.Other });
        Assert.Equal((0, 0), (engine.ActiveArticles, engine.ActiveStories));
        Assert.False(engine.Replace(News.Typhoon));
        Assert.Empty(engine.Repair());
    }

    /// <summary>The state after replacing is as good as one loaded from a database that holds the new texts.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Later_articles_find_the_stories_that_an_engine_restored_with_the_new_texts_finds(int seed)
    {
        var random = new Random(seed);
        var options = new StoryEngineOptions { Resident = 100, Window = TimeSpan.FromDays(3) };
        var articles = Enumerable.Range(0, 500).Select(i => Report(random, i, i / 4)).ToList();
        var (before, after) = (articles[..300], articles[300..]);
        var engine = new StoryEngine(options: options);
        var places = News.Cluster(engine, before);

        // Recent articles are corrected: other words about the same event.
        var corrected = Enumerable.Range(220, 80).Where(_ => random.Next(4) == 0).ToDictionary(i => $"{i}", i => Report(random, i, i / 4));
        foreach (var text in corrected.Values) Assert.True(engine.Replace(text));
        foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;

        var restored = new StoryEngine(options: options, lastStory: places.Values.Max());
        restored.Restore([.. before.Select(a => new StoredArticle(restored.Featuriser.Read(corrected.GetValueOrDefault(a.Id, a)), places[a.Id]))]);

        Assert.Equal(Groups(News.Cluster(restored, after), places), Groups(News.Cluster(engine, after), places));
    }

    internal static ArticleText Report(Random random, int i, int story)
    {
        static string Name(int n) => $"K{(char)('a' + n / 26)}r{(char)('a' + n % 26)}vik";
        var words = Enumerable.Range(0, 40).Select(_ => $"w{(char)('a' + random.Next(26))}{(char)('a' + random.Next(20))}x");
        return News.English($"{i}", $"{Name(story)} case", $"{Name(story)} in {Name(story / 2)}ton {string.Join(' ', words)}", News.Monday.AddHours(i));
    }

    /// <summary>Who is with whom, and in which known story: new stories have no names in common.</summary>
    private static List<string> Groups(Dictionary<string, long> later, Dictionary<string, long> known) =>
        [.. later.GroupBy(place => place.Value).Select(group => (known.ContainsValue(group.Key) ? $"{group.Key}: " : "new: ") + string.Join(' ', group.Select(place => place.Key).Order(StringComparer.Ordinal))).Order(StringComparer.Ordinal)];
}
