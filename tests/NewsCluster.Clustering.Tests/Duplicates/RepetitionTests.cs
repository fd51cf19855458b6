using NewsCluster.Clustering.Duplicates;

namespace NewsCluster.Clustering.Tests.Duplicates;

public sealed class RepetitionTests
{
    private const string Title = "Phà mắc cạn ngoài khơi Phú Quốc";
    private const string Body = "Một chiếc phà chở 213 người mắc cạn ngoài khơi Phú Quốc tối 3/3. Lực lượng cảnh sát biển đã đưa tất cả hành khách vào bờ an toàn lúc 3 giờ sáng, "
        + "theo ban chỉ huy cứu nạn của tỉnh. Thuyền trưởng khai động cơ đã hỏng hai lần trước khi tàu tới bãi đá ngầm.";

    [Fact]
    public void The_same_report_with_another_ending_is_a_repetition()
    {
        var other = Body + " (Theo TTXVN)";
        Assert.InRange(Repetition.Between(Title, Body, Title, other)!.Value, 0.8, 0.999);
        Assert.Equal(1, Repetition.Between(Title, Body, Title, Body));
        var index = new SketchIndex<string>(10);
        index.Add("first", TextSketch.Of(Title, Body));
        Assert.Equal(["first"], index.Find(TextSketch.Of(Title, other)));
    }

    /// <summary>Sketches are stored: they are the same however many are reckoned at once.</summary>
    [Fact]
    public void A_sketch_is_the_least_of_each_of_its_permutations()
    {
        static uint Permute(uint shingle, uint number)
        {
            var hash = (shingle ^ number * 0x9E3779B1u) * 0x85EBCA6Bu;
            hash = (hash ^ hash >> 15) * 0xC2B2AE35u;
            return hash ^ hash >> 13;
        }
        var shingles = TextSketch.Shingles(Title, Body);
        Assert.Equal(Enumerable.Range(0, TextSketch.Length).Select(i => shingles.Min(shingle => Permute(shingle, (uint)i))), TextSketch.Read(TextSketch.Of(Title, Body)).ToArray());
    }

    [Fact]
    public void Reports_made_to_one_pattern_with_other_numbers_are_not()
    {
        static string Prices(int sell, int buy) => $"Sáng nay, giá vàng miếng tại Hà Nội và Thành phố Hồ Chí Minh được niêm yết ở mức {buy} nghìn đồng mua vào và {sell} nghìn đồng bán ra mỗi lượng, theo các doanh nghiệp kinh doanh vàng lớn trong nước.";
        Assert.Null(Repetition.Between("Giá vàng hôm nay", Prices(84_500, 82_500), "Giá vàng hôm nay", Prices(85_100, 83_200)));
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("Một", "")]
    [InlineData("12 345", "67")]
    public void Texts_of_hardly_any_words_repeat_only_themselves(string title, string body)
    {
        Assert.Equal(1, Repetition.Between(title, body, title, body));
        Assert.Null(Repetition.Between(title, body, Title, Body));
        Assert.Equal(TextSketch.Length * sizeof(uint), TextSketch.Of(title, body).Length);
    }

    [Fact]
    public void What_is_forgotten_is_not_found()
    {
        var index = new SketchIndex<int>(2);
        for (var i = 0; i < 3; i++) index.Add(i, TextSketch.Of($"Bản tin số {i}", new string((char)('a' + i), 5) + " riêng biệt"));
        Assert.Empty(index.Find(TextSketch.Of("Bản tin số 0", "aaaaa riêng biệt")));
        Assert.Equal([2], index.Find(TextSketch.Of("Bản tin số 2", "ccccc riêng biệt")));
    }
}
