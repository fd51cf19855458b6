using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public class StoryEngineTests
{
    [Fact]
    public void One_event_in_two_languages_is_one_story_and_another_event_is_not()
    {
        var places = News.Cluster(new StoryEngine(), [News.SochiEnglish, News.Typhoon, News.SochiVietnamese, News.SochiAgain]);
        Assert.Equal(places["sochi-en"], places["sochi-vi"]);
        Assert.Equal(places["sochi-en"], places["sochi-en-2"]);
        Assert.NotEqual(places["sochi-en"], places["typhoon"]);
    }

    [Fact]
    public void Evidence_names_what_is_shared_in_the_articles_own_words()
    {
        var engine = new StoryEngine();
        News.Cluster(engine, [News.SochiVietnamese, News.SochiEnglish]);
        var evidence = engine.Explain(News.SochiEnglish)!;
        Assert.Equal("sochi-vi", evidence.Nearest);
        Assert.Contains(evidence.Concepts, id => id.Contains("lavrov", StringComparison.Ordinal));
        Assert.DoesNotContain(evidence.Names, name => name.Contains("Lavrov", StringComparison.Ordinal));
        Assert.Contains(evidence.Concepts, id => id.Contains("pompeo", StringComparison.Ordinal));
        Assert.True(evidence.Probability > 0.5);
        Assert.Empty(evidence.Terms);
    }

    [Fact]
    public void Editors_keep_apart_what_the_machine_would_join()
    {
        var constraints = new StoryConstraints();
        constraints.CannotLink("sochi-en", "sochi-en-2");
        var places = News.Cluster(new StoryEngine(constraints: constraints), [News.SochiEnglish, News.SochiAgain]);
        Assert.NotEqual(places["sochi-en"], places["sochi-en-2"]);
    }

    [Fact]
    public void Editors_join_what_the_machine_would_keep_apart()
    {
        var constraints = new StoryConstraints();
        constraints.MustLink("sochi-en", "typhoon");
        var engine = new StoryEngine(constraints: constraints);
        var places = News.Cluster(engine, [News.SochiEnglish, News.Typhoon]);
        Assert.Equal(places["sochi-en"], places["typhoon"]);
        Assert.Empty(engine.Repair());
    }

    [Fact]
    public void What_is_pinned_stays_and_draws_others_in()
    {
        var engine = new StoryEngine(lastStory: 9);
        engine.Pin(News.SochiEnglish, 5);
        var places = News.Cluster(engine, [News.SochiVietnamese, News.Typhoon]);
        engine.Pin(News.SochiAgain, 7);
        foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;
        Assert.True(places["sochi-vi"] is 5 or 7);
        Assert.True(places["typhoon"] > 9);
        Assert.DoesNotContain("sochi-en", places.Keys);
        Assert.DoesNotContain("sochi-en-2", places.Keys);
    }

    [Fact]
    public void An_article_that_came_before_the_story_it_is_like_joins_it_in_the_repair()
    {
        var engine = new StoryEngine(lastStory: 9);
        Assert.True(engine.Add(News.SochiEnglish).Story > 9);
        engine.Repair();
        engine.Pin(News.SochiAgain, 5);
        Assert.Equal([("sochi-en", 5L)], engine.Repair().Select(move => (move.ArticleId, move.To)));
    }

    [Fact]
    public void Nothing_enters_a_locked_story()
    {
        var constraints = new StoryConstraints();
        var engine = new StoryEngine(constraints: constraints);
        var story = engine.Add(News.SochiEnglish).Story;
        constraints.Lock(story);
        var places = News.Cluster(engine, [News.SochiAgain, News.SochiVietnamese]);
        Assert.DoesNotContain(story, places.Values);
    }

    [Fact]
    public void A_cannot_link_given_later_splits_the_story_and_the_larger_part_keeps_the_id()
    {
        var constraints = new StoryConstraints();
        var engine = new StoryEngine(constraints: constraints);
        var before = News.Cluster(engine, [News.SochiEnglish, News.SochiAgain, News.SochiVietnamese]);
        constraints.CannotLink("sochi-vi", "sochi-en");
        constraints.CannotLink("sochi-vi", "sochi-en-2");
        engine.Reconsider("sochi-vi");
        var move = Assert.Single(engine.Repair());
        Assert.Equal(("sochi-vi", before["sochi-en"]), (move.ArticleId, move.From));
    }

    [Fact]
    public void Reconsidering_everything_keeps_the_ids()
    {
        var engine = new StoryEngine();
        ArticleText[] articles = [News.SochiEnglish, News.Typhoon, News.SochiVietnamese, News.SochiAgain];
        News.Cluster(engine, articles);
        foreach (var article in articles) engine.Reconsider(article.Id);
        Assert.Empty(engine.Repair());
    }

    [Fact]
    public void The_same_article_twice_changes_nothing()
    {
        var engine = new StoryEngine();
        var first = engine.Add(News.SochiEnglish);
        Assert.Equal(first, engine.Add(News.SochiEnglish));
        Assert.Equal(1, engine.ActiveArticles);
    }

    [Fact]
    public void Stories_leave_the_window_and_memory()
    {
        var engine = new StoryEngine(options: new StoryEngineOptions { Resident = 10 });
        for (var i = 0; i < 100; i++)
        {
            var word = $"{(char)('a' + i / 10)}{(char)('k' + i % 10)}";
            engine.Add(News.English($"{i}", $"Zu{word}ra po{word}no", $"Ve{word}ki bo{word}te sa{word}mo.", News.Monday.AddDays(i)));
        }

        Assert.InRange(engine.ActiveArticles, 10, 20);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(4_380, false)] // twelve years: the model before knew no difference to two months
    public void A_report_from_another_year_is_not_joined_to_its_like(int days, bool together)
    {
        var milk = News.Vietnamese(
            "milk", "Vinamilk thu mua 60% sữa tươi nguyên liệu của nông dân cả nước",
            "Vinamilk cho biết đã thu mua sữa tươi nguyên liệu của nông dân tại các tỉnh Lâm Đồng và Long An, chiếm khoảng 60% sản lượng cả nước. Công ty sẽ mở thêm trạm thu mua.", News.Monday);
        var again = News.Vietnamese(
            "again", "Vinamilk lãi kỷ lục, nông dân nuôi bò sữa hưởng lợi",
            "Vinamilk công bố lợi nhuận quý cao nhất từ trước tới nay. Công ty cho biết giá thu mua sữa tươi của nông dân tăng, nhất là tại Lâm Đồng.", News.Monday.AddDays(days));
        var places = News.Cluster(new StoryEngine(), [milk, again]);
        Assert.Equal(together, places["milk"] == places["again"]);
    }

    [Fact]
    public void Other_languages_stay_alone()
    {
        var engine = new StoryEngine();
        var one = engine.Add(new ArticleText("a", ArticleText.Other, "Сочи", "Лавров", null));
        var two = engine.Add(new ArticleText("b", ArticleText.Other, "Сочи", "Лавров", null));
        Assert.NotEqual(one.Story, two.Story);
    }

    [Fact]
    public void A_digest_of_many_events_joins_neither_the_next_one_nor_an_event()
    {
        const string always = "Bản tin ‘Toàn cảnh 17h’ hôm nay của báo có nhiều thông tin đáng chú ý, kính mời quý vị theo dõi.";
        var places = News.Cluster(new StoryEngine(),
        [
            News.SochiVietnamese,
            new ArticleText("d1", ArticleText.Vietnamese, "Toàn cảnh 17h: " + News.SochiVietnamese.Title, always + "\n" + News.SochiVietnamese.Body, News.Monday),
            new ArticleText("d2", ArticleText.Vietnamese, "Toàn cảnh 17h: Bão số 12 vào Biển Đông | Cháy chợ ở Hà Nội", always, News.Monday.AddDays(1)),
            new ArticleText("d3", ArticleText.Vietnamese, "Toàn cảnh 17h: Giá xăng tăng | Cháy chợ ở Hà Nội", always, News.Monday.AddDays(2)),
            News.SochiAgain,
        ]);
        Assert.Equal(4, places.Values.Distinct().Count());
        Assert.Equal(places[News.SochiVietnamese.Id], places[News.SochiAgain.Id]);
    }
}
