using NewsCluster.Clustering.Labels;

namespace NewsCluster.Clustering.Tests.Labels;

public class StoryLabelTests
{
    private static StoryLabel LabelOf(string language, params (string Title, string Body)[] articles) =>
        StoryLabel.Of(articles.Select((article, i) => new ArticleText($"{i}", language, article.Title, article.Body, null)));

    private static string[] Known(StoryLabel label) => [.. label.Concepts.Select(concept => concept.Id)];

    [Fact]
    public void A_capital_at_the_start_of_a_sentence_is_no_country() =>
        Assert.Equal(["country/france"], Known(LabelOf("vi", ("Hai cha con gặp nạn ở Pháp", "Anh kể lại. Anh và con trai đang đi xe. Mỹ Linh là vợ anh."))));

    [Fact]
    public void News_media_are_named_when_a_headline_names_them()
    {
        Assert.Empty(Known(LabelOf("vi", ("Hai cha con gặp nạn", "Vụ việc do Reuters và báo Tuổi Trẻ đưa tin."))));
        Assert.Equal(["organisation/reuters"], Known(LabelOf("vi", ("Hãng Reuters cắt giảm nhân sự", "Theo AFP, hãng này sẽ cho nghỉ việc."))));
    }

    [Fact]
    public void The_name_of_the_site_is_no_part_of_a_headline_and_names_nothing()
    {
        var label = LabelOf("en", ("Ferry runs aground off Phu Quoc | Reuters", "Coast guard boats brought everybody to safety."));
        Assert.Equal("Ferry runs aground off Phu Quoc", label.HeadlineIn("en"));
        Assert.DoesNotContain("organisation/reuters", Known(label));
    }

    [Fact]
    public void What_opens_a_sentence_is_no_part_of_a_name() =>
        Assert.Equal(["Trần Hữu Lượng"], LabelOf("vi", ("Một vụ kiện", "Theo Trần Hữu Lượng thì khác. Ông Trần Hữu Lượng nói vậy.")).Names);

    [Fact]
    public void A_name_goes_on_through_the_second_half_of_a_compound() =>
        Assert.Contains("Sở Lao động", LabelOf("vi", ("Một vụ kiện", "Hôm qua, đại diện Sở Lao động đã trả lời.")).Names);

    [Fact]
    public void A_spaced_dash_parts_two_names() =>
        Assert.Equal(["Nguyễn Văn Linh", "Nguyễn Đức Cảnh"], LabelOf("vi", ("Kẹt xe", "Ùn tắc ở giao lộ Nguyễn Văn Linh - Nguyễn Đức Cảnh sáng nay.")).Names.Order(StringComparer.Ordinal));

    [Fact]
    public void Key_terms_are_whole_and_insisted_on()
    {
        var terms = LabelOf("vi",
            ("Bãi rác gây ô nhiễm", "Người dân phản ánh bãi rác gây ô nhiễm, đồng bào dân tộc thiểu số sống gần bãi rác."),
            ("Dân khổ vì bãi rác", "Bãi rác này ô nhiễm đã lâu, đồng bào dân tộc thiểu số kêu cứu.")).KeyTerms.Select(term => term.Text).ToList();
        Assert.Contains("bãi rác", terms);
        Assert.DoesNotContain("tộc thiểu", terms);
        Assert.DoesNotContain("phản ánh", terms);
    }

    [Fact]
    public void English_key_terms_are_words_and_pairs_that_say_something()
    {
        var terms = LabelOf("en",
            ("Lawmakers fight over the border wall", "The border wall kept the shutdown going. Paychecks were late, and the border wall was not paid for."),
            ("Shutdown ends without a border wall", "After weeks of shutdown, paychecks will come, but no border wall. The shutdown was long.")).KeyTerms.Select(term => term.Text).ToList();
        Assert.Contains("border wall", terms);
        Assert.Contains("shutdown", terms);
        Assert.DoesNotContain("wall", terms);
        Assert.DoesNotContain(terms, term => term.Contains("the", StringComparison.Ordinal));
    }

    [Fact]
    public void Another_person_with_a_known_family_name_is_nobody_known()
    {
        Assert.Empty(Known(LabelOf("en", ("Carrier shot dead", "Police said Jennifer Rooney was shot. Rooney was at work."))));
        Assert.Equal(["person/wayne-rooney"], Known(LabelOf("en", ("A goal at last", "It was Wayne Rooney who scored. Captain Rooney was pleased."))));
        Assert.Equal(["person/wayne-rooney"], Known(LabelOf("vi", ("Bàn thắng", "HLV khen Rooney. Tiền đạo Rooney ghi bàn."))));
    }

    [Fact]
    public void A_headline_in_capitals_holds_no_names() =>
        Assert.Equal(["Industry Theater"], LabelOf("en", ("Four Wounded In Shooting Outside Theater", "The four were shot at Industry Theater.")).Names);
}
