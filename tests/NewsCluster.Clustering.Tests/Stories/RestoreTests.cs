using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

/// <summary>What an engine is given back that was stopped.</summary>
public class RestoreTests
{
    [Fact]
    public void Restored_state_goes_on_where_it_was()
    {
        var engine = new StoryEngine();
        engine.Restore(News.SochiEnglish, 41);
        engine.Restore(News.Typhoon, 42);
        Assert.Equal(41, engine.Add(News.SochiAgain).Story);
        Assert.Equal(43, engine.Add(News.English("new", "Boat race on the Thames", "Oxford won the boat race on the Thames by two lengths.")).Story);
    }

    [Fact]
    public void What_was_restored_is_compared_with_other_stories_and_joined_when_it_is_looked_at_again()
    {
        var engine = new StoryEngine();
        engine.Restore(News.SochiEnglish, 41);
        engine.Restore(News.SochiAgain, 42);
        Assert.Empty(engine.Repair());

        engine.Reconsider(News.SochiAgain.Id);
        var move = Assert.Single(engine.Repair());
        Assert.Equal((News.SochiAgain.Id, 42, 41), (move.ArticleId, move.From, move.To));
    }

    [Fact]
    public void A_restored_story_stays_whole_when_it_is_looked_at_again()
    {
        var engine = new StoryEngine();
        ArticleText[] story = [News.SochiEnglish, News.SochiVietnamese, News.SochiAgain];
        foreach (var article in story) engine.Restore(article, 41);
        engine.Restore(News.Typhoon, 42);
        foreach (var article in story) engine.Reconsider(article.Id);
        Assert.Empty(engine.Repair());
    }

    [Fact]
    public void A_story_that_left_comes_back_when_it_is_restored()
    {
        var engine = new StoryEngine(options: new StoryEngineOptions { Resident = 10 });
        var story = engine.Add(News.SochiEnglish).Story;
        for (var i = 0; i < 60; i++)
        {
            var word = $"{(char)('a' + i / 10)}{(char)('k' + i % 10)}";
            engine.Add(News.English($"{i}", $"Zu{word}ra po{word}no", $"Ve{word}ki bo{word}te sa{word}mo.", News.Monday.AddDays(i)));
        }
        Assert.Null(engine.Explain(News.SochiEnglish));

        engine.Restore(News.SochiEnglish, story);
        Assert.NotNull(engine.Explain(News.SochiEnglish));
        Assert.Equal(story, engine.Add(News.SochiAgain with { Published = null }).Story);
    }

    /// <summary>Chance words are enough for links between stories, which a new look would find in other lists than the first.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void With_its_links_it_goes_on_as_if_it_had_never_been_stopped(int seed)
    {
        var random = new Random(seed);
        var articles = Enumerable.Range(0, 600).Select(i => ReplaceTests.Report(random, i, random.Next(Math.Max(0, i / 3 - 30), i / 3 + 1))).ToList();
        articles[350] = articles[330] with { Id = "350" };
        var (before, after) = (articles[..400], articles[400..]);
        var engine = new StoryEngine();
        var (places, links) = (new Dictionary<string, long>(), new Dictionary<string, IReadOnlyList<Link>?>());
        foreach (var part in before.Chunk(80))
        {
            foreach (var article in part)
            {
                places[article.Id] = engine.Add(article).Story;
                links[article.Id] = engine.LinksOf(article.Id);
            }
            foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;
        }
        Assert.Contains(links.Values, known => known is { Count: > 0 });

        var restored = new StoryEngine(lastStory: before.Max(article => places[article.Id]));
        restored.Restore([.. before.Select(a => new StoredArticle(Featuriser.Shipped.Read(a), places[a.Id], links[a.Id]))]);
        Assert.Equal(after.Select(engine.Add), after.Select(restored.Add));
        Assert.Equal(engine.Repair(), restored.Repair());
    }

    [Fact]
    public void What_was_found_to_be_like_nothing_is_not_looked_for_again()
    {
        var engine = new StoryEngine();
        engine.Restore([new StoredArticle(Featuriser.Shipped.Read(News.SochiEnglish), 41, []), new StoredArticle(Featuriser.Shipped.Read(News.SochiAgain), 42, [])]);
        engine.Reconsider(News.SochiAgain.Id);
        Assert.Empty(engine.Repair());
    }

    [Fact]
    public void A_link_to_what_is_not_in_view_is_left_out()
    {
        var engine = new StoryEngine();
        engine.Restore([new StoredArticle(Featuriser.Shipped.Read(News.SochiEnglish), 41, [new Link("gone", 5)])]);
        Assert.Equal([], engine.LinksOf(News.SochiEnglish.Id));
    }

    [Fact]
    public void What_repeats_another_word_for_word_follows_it_again()
    {
        var engine = new StoryEngine();
        var copy = News.SochiEnglish with { Id = "copy" };
        engine.Restore([.. new[] { News.SochiEnglish, copy }.Select(article => new StoredArticle(Featuriser.Shipped.Read(article), 41)), new StoredArticle(Featuriser.Shipped.Read(News.SochiVietnamese), 40)]);
        Assert.Null(engine.LinksOf(copy.Id));

        engine.Reconsider(News.SochiEnglish.Id);
        Assert.Single(engine.Repair().Select(move => (move.From, move.To)).Distinct());
        Assert.Equal(3, engine.ArticlesOf(engine.Add(News.SochiAgain).Story).Count - 1);
    }
}
