using NewsCluster.Clustering.Timelines;

namespace NewsCluster.Clustering.Tests.Timelines;

public class ContradictionsTests
{
    private static Contradiction[] Of(params TimelineArticle[] articles) => [.. TimelineBuilder.Build(articles).Entries.SelectMany(e => e.Contradictions)];

    private static Contradiction[] Numbers(string a, string b) =>
        Of(Some.Article("1", "vi", "2019-05-04", a, "A"), Some.Article("2", b.Contains("ngày", StringComparison.Ordinal) ? "vi" : "en", "2019-05-04", b, "B"));

    [Theory]
    [InlineData("Vụ nổ nhà máy pháo hoa ở huyện Long Thành hôm 3/5 làm 12 người chết tại chỗ.", "Vụ nổ nhà máy pháo hoa tại huyện Long Thành ngày 3/5 khiến 15 người thiệt mạng.", "12 người chết", "15 người thiệt mạng")]
    [InlineData("Vụ nổ ở Aleppo, Syria hôm 3/5 làm 12 người bị thương, theo SANA.", "An explosion in Aleppo, Syria, on May 3 injured 20 people, SANA reported.", "12 người bị thương", "injured 20")]
    [InlineData("Động đất 6,1 độ Richter rung chuyển Lombok, Indonesia hôm 3/5.", "A magnitude 6.9 earthquake shook Lombok, Indonesia, on May 3.", "6,1 độ Richter", "magnitude 6.9")]
    [InlineData("Gazprom hôm 3/5 ký với Naftogaz ở Kiev thỏa thuận trị giá 1,5 tỷ USD.", "Gazprom and Naftogaz signed a $2.9 billion deal in Kiev on May 3.", "1,5 tỷ USD", "$2.9 billion")]
    public void Different_numbers_of_one_thing_stand_side_by_side(string a, string b, string wordsA, string wordsB)
    {
        var contradiction = Assert.Single(Numbers(a, b));

        Assert.False(contradiction.IsDate);
        Assert.Equal((wordsA, wordsB), (contradiction.ValueA, contradiction.ValueB));
    }

    [Theory]
    [InlineData("Vụ nổ ở Aleppo, Syria hôm 3/5 làm ít nhất 12 người chết, theo SANA.", "An explosion in Aleppo, Syria, on May 3 killed 15 people, SANA reported.")]
    [InlineData("Vụ nổ ở Aleppo, Syria hôm 3/5 làm 12 người chết, theo SANA.", "An explosion in Aleppo, Syria, on May 3 killed 12 and injured 15 people, SANA reported.")]
    [InlineData("Vụ nổ ở Aleppo, Syria hôm 3/5 cách Damascus 310 km, theo SANA.", "An explosion in Aleppo, Syria, on May 3 rocked the city 193 miles from Damascus, SANA reported.")]
    [InlineData("Vụ nổ ở Aleppo, Syria hôm 3/5 làm 12 người chết, theo SANA.", "An explosion in Aleppo, Syria, on May 3 killed 5 children, SANA reported.")]
    [InlineData("Vụ nổ ở Aleppo, Syria hôm 3/5 làm 12 người chết, theo SANA.", "An explosion in Aleppo, Syria, on May 3 killed another 5 people, SANA reported.")]
    [InlineData("Gazprom hôm 3/5 ký với Naftogaz ở Kiev thỏa thuận trị giá 2,9 tỷ USD.", "Gazprom and Naftogaz signed a $2.9 billion deal in Kiev on May 3.")]
    public void Bounds_other_units_and_other_things_do_not_contradict(string a, string b) => Assert.Empty(Numbers(a, b));

    [Fact]
    public void Two_numbers_of_one_kind_in_a_sentence_are_left_alone() => Assert.Empty(Numbers(
        "Vụ nổ nhà máy pháo hoa ở huyện Long Thành hôm 3/5 làm 9 người chết tại chỗ, 3 người chết tại bệnh viện.",
        "Vụ nổ nhà máy pháo hoa tại huyện Long Thành ngày 3/5 khiến 15 người chết."));

    [Fact]
    public void One_event_dated_twice_stands_side_by_side()
    {
        var contradiction = Of(
            Some.Vienna(),
            Some.Article("other", "vi", "2017-12-09", "Ngoại trưởng Nga Sergei Lavrov và người đồng cấp Mỹ Rex Tillerson ngày 7/12 đã có cuộc hội đàm tại Vienna (Áo) bên lề hội nghị Hội đồng Ngoại trưởng các nước thành viên Tổ chức An ninh và Hợp tác châu Âu (OSCE)."))
            .First(c => c.A.ArticleId == "vienna");

        Assert.Equal((true, "2017-12-08", "2017-12-07"), (contradiction.IsDate, contradiction.ValueA, contradiction.ValueB));
    }

    [Theory]
    [InlineData("Russian Foreign Minister Sergei Lavrov met U.S. Secretary of State Mike Pompeo in Sochi on May 13.", 2)]
    [InlineData("Russian Foreign Minister Sergei Lavrov met U.S. Secretary of State Mike Pompeo in Rovaniemi on May 13.", 0)]
    [InlineData("Russian Foreign Minister Sergei Lavrov met U.S. Secretary of State Mike Pompeo in Sochi on May 14.", 0)]
    public void Across_languages_an_event_has_one_place(string english, int contradictions) => Assert.Equal(contradictions, Of(
        Some.Article("a", "vi", "2019-05-15", "Ngày 14/5, Ngoại trưởng Nga Sergei Lavrov và Ngoại trưởng Mỹ Mike Pompeo đã hội đàm tại Sochi.", "A"),
        Some.Article("b", "en", "2019-05-15", english, "B")).Length);

    [Fact]
    public void Yesterday_printed_again_a_day_later_is_the_same_yesterday() => Assert.Empty(Of(
        Some.Article("1", "en", "2019-05-04", "Rescuers said yesterday that the mine near Kemerovo had been flooded by the river."),
        Some.Article("2", "en", "2019-05-05", "Rescuers said yesterday that the mine near Kemerovo had been flooded by the river.")));

    [Fact]
    public void A_moved_event_contradicts_nothing() => Assert.Empty(Of(
        Some.Article("1", "en", "2018-05-10", "The summit between Donald Trump and Kim Jong Un will take place in Singapore on June 12."),
        Some.Article("2", "en", "2018-05-24", "The summit between Donald Trump and Kim Jong Un in Singapore has been moved from June 12 to June 15.")));

    [Fact]
    public void Two_dates_of_one_sentence_are_no_contradiction() => Assert.Empty(Of(Some.Sochi()));
}
