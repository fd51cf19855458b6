using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

/// <summary>Stories that leave the window, and come back.</summary>
public class LeavingTests
{
    private static readonly StoryEngineOptions Small = new() { Resident = 10 };

    [Fact]
    public void A_story_that_leaves_is_told_with_its_articles_once()
    {
        var engine = new StoryEngine(options: Small);
        var left = new List<(long Story, string[] Articles)>();
        engine.Left = (story, articles) => left.Add((story, [.. articles.Select(article => article.Id)]));
        var sochi = engine.Add(News.SochiEnglish).Story;
        engine.Add(News.SochiAgain);
        Assert.True(engine.IsInView(sochi));
        AddOthers(engine);
        Assert.False(engine.IsInView(sochi));
        Assert.Equal(["sochi-en", "sochi-en-2"], Assert.Single(left, story => story.Story == sochi).Articles);
    }

    [Fact]
    public void A_story_that_loses_its_latest_article_leaves_when_it_would_have_without_it()
    {
        var engine = new StoryEngine(options: Small);
        var told = 0;
        var story = engine.Add(News.SochiEnglish).Story;
        engine.Left = (id, _) => told += id == story ? 1 : 0;
        AddOthers(engine, to: 24);
        Assert.Equal(story, engine.Add(News.SochiAgain with { Published = News.Monday.AddDays(8) }).Story);
        engine.Replace(News.SochiAgain with { Language = ArticleText.Other });
        AddOthers(engine, from: 24, to: 50);
        Assert.False(engine.IsInView(story));
        AddOthers(engine, from: 50);
        Assert.Equal(1, told);
    }

    [Fact]
    public void A_story_that_began_joins_the_one_that_came_back_and_that_one_keeps_its_id()
    {
        var (engine, old) = WithStoryThatLeft();
        var begun = engine.Add(News.SochiAgain with { Published = News.Monday.AddDays(21) }).Story;
        Assert.NotEqual(old, begun);
        Assert.True(engine.Resembles(begun, [Read(News.SochiEnglish)]));
        engine.Pin([Read(News.SochiEnglish), Read(News.SochiVietnamese)], old);
        Assert.Equal([("sochi-en-2", old)], engine.Repair().Select(move => (move.ArticleId, move.To)));
        Assert.Equal(["sochi-en", "sochi-vi", "sochi-en-2"], engine.ArticlesOf(old).Select(article => article.Id));
    }

    [Fact]
    public void What_comes_back_whole_is_looked_at_again_and_what_comes_back_in_part_stays()
    {
        foreach (var isWhole in new[] { true, false })
        {
            var (engine, old) = WithStoryThatLeft();
            Action<IReadOnlyList<ArticleFeatures>, long> back = isWhole ? engine.Return : engine.Pin;
            back([Read(News.SochiEnglish), Read(News.Typhoon)], old);
            back([Read(News.SochiVietnamese)], old + 1_000);
            Assert.Equal(["sochi-en", News.Typhoon.Id], engine.ArticlesOf(old).Select(article => article.Id));
            engine.Repair();
            Assert.Equal(isWhole ? ["sochi-en", "sochi-vi"] : ["sochi-en", News.Typhoon.Id], engine.ArticlesOf(old).Select(article => article.Id));
            Assert.Equal(isWhole ? [] : ["sochi-vi"], engine.ArticlesOf(old + 1_000).Select(article => article.Id));
        }
    }

    [Fact]
    public void A_locked_story_that_came_back_gets_nothing()
    {
        var constraints = new StoryConstraints();
        var (engine, old) = WithStoryThatLeft(constraints);
        constraints.Lock(old);
        engine.Add(News.SochiAgain with { Published = News.Monday.AddDays(21) });
        engine.Pin([Read(News.SochiEnglish)], old);
        Assert.Empty(engine.Repair());
        Assert.NotEqual(old, engine.Add(News.SochiVietnamese with { Published = News.Monday.AddDays(21) }).Story);
    }

    [Fact]
    public void An_editors_links_hold_for_what_came_back()
    {
        var constraints = new StoryConstraints();
        var (engine, old) = WithStoryThatLeft(constraints);
        constraints.CannotLink("sochi-en", "sochi-en-2");
        engine.Add(News.SochiAgain with { Published = News.Monday.AddDays(21) });
        engine.Pin([Read(News.SochiEnglish)], old);
        Assert.Empty(engine.Repair());
    }

    [Fact]
    public void What_came_back_and_got_nothing_leaves_again()
    {
        var (engine, old) = WithStoryThatLeft();
        engine.Pin([Read(News.SochiEnglish)], old);
        Assert.True(engine.Has("sochi-en"));
        AddOthers(engine, "x");
        Assert.False(engine.Has("sochi-en"));
        Assert.Empty(engine.ArticlesOf(old));
    }

    [Fact]
    public void Two_reports_of_one_event_share_keys_across_languages_and_two_events_do_not()
    {
        var english = StoryKeys.Of([Read(News.SochiEnglish)]);
        Assert.InRange(english.Count, 4, 16);
        Assert.True(english.Intersect(StoryKeys.Of([Read(News.SochiVietnamese)])).Count() >= 2);
        Assert.Empty(english.Intersect(StoryKeys.Of([Read(News.Typhoon)])));
        Assert.Empty(StoryKeys.Of([Read(new ArticleText("ru", ArticleText.Other, "Pompeo Lavrov", "Pompeo Lavrov Sochi", null))]));
    }

    private static ArticleFeatures Read(ArticleText article) => Featuriser.Shipped.Read(article);

    private static (StoryEngine Engine, long Story) WithStoryThatLeft(StoryConstraints? constraints = null)
    {
        var engine = new StoryEngine(options: Small, constraints: constraints);
        var story = engine.Add(News.SochiEnglish).Story;
        AddOthers(engine);
        engine.Repair();
        return (engine, story);
    }

    /// <summary>Three a day, of as many stories.</summary>
    private static void AddOthers(StoryEngine engine, string prefix = "", int from = 0, int to = 60)
    {
        for (var i = from; i < to; i++)
        {
            var word = $"{(char)('a' + i / 10)}{(char)('k' + i % 10)}{prefix}";
            engine.Add(News.English(prefix + i, $"Zu{word}ra po{word}no", $"Ve{word}ki bo{word}te sa{word}mo.", News.Monday.AddHours(8 * (i + prefix.Length * 60))));
        }
    }
}
