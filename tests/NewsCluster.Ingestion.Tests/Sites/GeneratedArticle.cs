namespace NewsCluster.Ingestion.Tests.Sites;

/// <param name="Path">Of its page.</param>
public sealed record GeneratedArticle(string Path, string Title, IReadOnlyList<string> Paragraphs, string Language, DateTimeOffset Published)
{
    private static readonly string[] Vietnamese = "chính phủ quốc hội thành phố tỉnh huyện người dân doanh nghiệp thị trường giá xăng lũ lụt bão giao thông bệnh viện học sinh giáo viên công an vụ án tòa án ngân hàng đầu tư xuất khẩu nông sản du lịch thể thao đội tuyển trận đấu bàn thắng dự án cầu đường sân bay điện nước môi trường".Split(' ');
    private static readonly string[] English = "government parliament city province residents company market fuel price flood storm traffic hospital students teacher police case court bank investment export farm tourism sport team match goal project bridge road airport power water environment minister report budget vote".Split(' ');

    /// <summary>The same for the same numbers; titles are told apart by their number.</summary>
    public static GeneratedArticle Of(Random random, int site, int number, string language, DateTimeOffset published)
    {
        var words = language == "vi" ? Vietnamese : English;
        string Sentence(int length) => string.Join(' ', Enumerable.Range(0, length).Select(_ => words[random.Next(words.Length)])) is var text ? char.ToUpperInvariant(text[0]) + text[1..] : "";
        var paragraphs = Enumerable.Range(0, 3).Select(_ => string.Join(' ', Enumerable.Range(0, 3).Select(_ => Sentence(12) + "."))).ToList();
        return new GeneratedArticle($"/news/{site}-{number}.html", $"{Sentence(7)} ({site}/{number})", paragraphs, language, published);
    }
}
