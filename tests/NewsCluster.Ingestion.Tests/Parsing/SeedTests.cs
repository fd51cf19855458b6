using NewsCluster.Clustering.Dates;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Tests.Parsing;

/// <summary>The two articles the product starts with, read without their manifest.</summary>
public sealed class SeedTests
{
    private static readonly ParsedArticle Vienna = Read("000_fe5636f689ffc1f1.txt");
    private static readonly ParsedArticle Sochi = Read("002_1f5eecb7f6546c08.txt");

    private static ParsedArticle Read(string name) => ArticleParser.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "seeds", name)));

    [Fact]
    public void Vienna_has_its_title_outlet_and_dateline_with_the_year_open()
    {
        Assert.Equal("Ngoại trưởng Nga khẳng định Triều Tiên muốn đàm phán trực tiếp với Mỹ", Vienna.Title);
        Assert.Equal(new Stated<string>("ANTD.VN", Source.Text), Vienna.Outlet);
        Assert.Equal(new PartialDate(null, 12, 8), Vienna.Dateline);
        Assert.Equal(new Stated<PartialDate>(new PartialDate(null, 12, 8), Source.Text), Vienna.Published);
        Assert.Equal("vi", Vienna.Language);
    }

    [Fact]
    public void Vienna_keeps_its_paragraphs_and_loses_the_caption_between_them()
    {
        Assert.Equal(
            ["Ngày 8/12,", "Tại cuộc gặp,", "Theo Ngoại trưởng Lavrov,", "Trước đó hôm 5/12,", "Trong khi đó,", "Những tuyên bố", "Thông báo của", "Hai nhà lãnh đạo"],
            Vienna.Paragraphs.Select((p, i) => p[..new[] { 10, 13, 25, 18, 13, 14, 13, 16 }[i]]));
        Assert.DoesNotContain(Vienna.Title, Vienna.Paragraphs);
        Assert.Empty(Vienna.Captions);
        Assert.Empty(Vienna.Related);
    }

    [Fact]
    public void Sochi_has_its_byline_and_the_keywords_that_were_printed_run_together()
    {
        Assert.Equal("Ông Pompeo và Lavrov “chốt” thời gian và địa điểm hội đàm song phương", Sochi.Title);
        Assert.Equal(new Byline("Trí Đức", BylineRole.TranslatedAndAbridged), Sochi.Byline);
        Assert.Equal(
            [
                "Ông Pompeo và Lavrov chốt thời gian và địa điểm hội đàm song phương",
                "Cuộc hội đàm song phương giữa Bộ trưởng Ngoại giao Nga ông Sergei Lavrov và Ngoại trưởng Hoa Kỳ Mike Pompeo",
                "Ngoại trưởng Nga Lavrov và Ngoại trưởng Mỹ Pompeo", "Bộ Ngoại giao Nga", "Điện Kremlin", "Tổng thống Nga Vladimir Putin",
                "Phát ngôn viên Điện Kremlin Peskov", "Hội đồng Bắc Cực", "trí đức", "infonet",
            ],
            Sochi.Keywords);
    }

    [Fact]
    public void Sochi_keeps_captions_and_related_headlines_out_of_its_text()
    {
        Assert.Equal(
            ["Ngoại trưởng Nga Lavrov và Ngoại trưởng Mỹ Pompeo gặp nhau tại Rovaniemi, Phần Lan.", "Phát ngôn viên Điện Kremlin Peskov"],
            Sochi.Captions);
        Assert.Equal(8, Sochi.Paragraphs.Count);
        Assert.StartsWith("Cuộc hội đàm song phương", Sochi.Paragraphs[0], StringComparison.Ordinal);
        Assert.StartsWith("Phát biểu với các phóng viên", Sochi.Paragraphs[^1], StringComparison.Ordinal);
        Assert.Equal(10, Sochi.Related.Count);
        Assert.All(Sochi.Related, teaser => Assert.NotNull(teaser.Summary));
        Assert.Equal("Tổng thống Putin nói Nga sẵn sàng cho cuộc chiến hạt nhân", Sochi.Related[^1].Title);
        Assert.DoesNotContain("Bradley", Sochi.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("cập nhật", Sochi.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void Sochi_reports_from_the_day_its_sources_spoke_with_the_year_open() =>
        Assert.Equal(new Stated<PartialDate>(new PartialDate(null, 5, 7), Source.Text), Sochi.Published);
}
