using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

/// <summary>Made-up reports for the engine's tests.</summary>
internal static class News
{
    public static readonly DateTimeOffset Monday = new(2019, 5, 13, 8, 0, 0, TimeSpan.Zero);

    public static ArticleText English(string id, string title, string body, DateTimeOffset? time = null) => new(id, ArticleText.English, title, body, time);

    public static ArticleText Vietnamese(string id, string title, string body, DateTimeOffset? time = null) => new(id, ArticleText.Vietnamese, title, body, time);

    public static readonly ArticleText SochiEnglish = English(
        "sochi-en", "Pompeo meets Lavrov in Sochi",
        "US Secretary of State Mike Pompeo met Russian Foreign Minister Sergey Lavrov in the Black Sea resort of Sochi on 14 May 2019. "
        + "They spoke about Iran, Venezuela, Ukraine and arms control before talks with President Vladimir Putin.", Monday.AddDays(1));

    public static readonly ArticleText SochiVietnamese = Vietnamese(
        "sochi-vi", "Ngoại trưởng Lavrov gặp Pompeo tại Sochi",
        "Ngoại trưởng Nga Sergey Lavrov ngày 14/5 gặp Ngoại trưởng Mỹ Mike Pompeo tại thành phố Sochi. "
        + "Hai bên thảo luận về Iran, Venezuela, Ukraine và kiểm soát vũ khí trước cuộc gặp với Tổng thống Vladimir Putin.", Monday.AddDays(1));

    public static readonly ArticleText SochiAgain = English(
        "sochi-en-2", "Lavrov and Pompeo hold talks in Sochi",
        "Russian Foreign Minister Sergey Lavrov received US Secretary of State Mike Pompeo in Sochi on 14 May 2019. "
        + "Arms control, Venezuela, Iran and Ukraine were on the table; President Vladimir Putin was to join them later.", Monday.AddDays(1.2));

    public static readonly ArticleText Typhoon = Vietnamese(
        "typhoon", "Bão Damrey đổ bộ Khánh Hòa",
        "Bão số 12 (Damrey) đổ bộ vào Khánh Hòa sáng 4/11 với sức gió cấp 12, làm tốc mái hàng nghìn căn nhà ở Nha Trang và Ninh Hòa.", Monday.AddDays(1));

    public static void Restore(this StoryEngine engine, ArticleText article, long story) => engine.Restore([new StoredArticle(engine.Featuriser.Read(article), story)]);

    /// <summary>Stories of all engine calls, final.</summary>
    public static Dictionary<string, long> Cluster(StoryEngine engine, IEnumerable<ArticleText> articles)
    {
        var places = new Dictionary<string, long>();
        foreach (var article in articles) places[article.Id] = engine.Add(article).Story;
        foreach (var move in engine.Repair()) places[move.ArticleId] = move.To;
        return places;
    }
}
