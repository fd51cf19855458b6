using System.Text;
using NewsCluster.Clustering.Dates;
using NewsCluster.Ingestion.Extraction;
using NewsCluster.Ingestion.Tests.Decoding;

namespace NewsCluster.Ingestion.Tests.Extraction;

public sealed class ArticlePageTests
{
    [Fact]
    public void A_Vietnamese_article_is_taken_out_of_its_page()
    {
        var page = Pages.Read(Pages.Vietnamese, "https://baosonglam.example/giao-thong/cau-ben-thuy-3-123.html?utm=1");
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("Cầu Bến Thủy 3 thông xe sớm hai tháng", page.Title);
        Assert.Equal("vi", page.Language);
        Assert.Equal("Báo Sông Lam", page.Outlet);
        Assert.Equal("https://baosonglam.example/giao-thong/cau-ben-thuy-3-123.html", page.Url);
        Assert.Equal(["https://baosonglam.example/rss/giao-thong.rss"], page.Feeds);
        Assert.Equal(["cầu đường", "Nghệ An"], page.Keywords);
        Assert.Equal(["Xe qua cầu trong buổi sáng đầu tiên. Ảnh: Hồ Quỳnh"], page.Captions);
        // No zone is stated: it is Vietnam's.
        Assert.Equal(new PageDate(new PartialDate(2025, 6, 14), new DateTimeOffset(2025, 6, 14, 23, 40, 0, TimeSpan.FromHours(7)), DateOrigin.Meta), page.Published);
        Assert.Equal(
            ["Cây cầu nối", "Sáng 14/6, B", "Cầu dài 1,6 ", "Giảm một nửa", "Ông Trần Đìn", "\"Chúng tôi c", "Vốn đầu tư: ", "Thời gian th", "Hạng mục Chi", "Cầu chính 1."],
            page.Paragraphs.Take(10).Select(p => p[..Math.Min(p.Length, p.StartsWith("Cây", StringComparison.Ordinal) ? 11 : 12)]));
        foreach (var furniture in (string[])["quảng cáo", "Trang chủ", "bạn đọc", "Cửa Lò", "Từ khóa", "Cơ quan chủ quản", "Ảnh:"])
            Assert.DoesNotContain(furniture, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public void An_English_article_is_taken_out_of_its_page()
    {
        var page = Pages.Read(Pages.English);
        Assert.Equal(PageKind.Article, page.Kind);
        Assert.Equal("Harbour bridge to close for nine weekends", page.Title);
        Assert.Equal("Ann Morley, Tom Ash", page.Author);
        Assert.Equal("Port Alder Gazette", page.Outlet);
        Assert.Equal(["bridge", "transport"], page.Keywords);
        Assert.Equal(new PageDate(new PartialDate(2024, 2, 3), new DateTimeOffset(2024, 2, 3, 6, 15, 0, TimeSpan.FromHours(1)), DateOrigin.JsonLd), page.Published);
        Assert.Equal(
            ["The harbour", "Engineers f", "Nobody want", "Ferries wil", "Sat 06:00  ", "Mon 05:00  ", "The work is"],
            page.Paragraphs.Select(p => p.TrimStart()[..11]));
    }

    [Fact]
    public void The_article_goes_through_the_same_clean_up_as_every_source()
    {
        var article = Pages.Read(Pages.Vietnamese, "https://baosonglam.example/a/1.html").ToArticle();
        Assert.Equal("Báo Sông Lam", article.Outlet?.Value);
        Assert.Equal(new Stated<PartialDate>(new PartialDate(2025, 6, 14), Source.Metadata), article.Published);
        Assert.Contains("Giảm một nửa thời gian qua sông", article.Paragraphs);
        Assert.Single(article.Captions);
    }

    [Fact]
    public void A_list_of_headlines_is_no_article()
    {
        var items = string.Concat(Enumerable.Range(1, 30).Select(i => $"<div class=item><h3><a href='/{i}.html'>Tiêu đề bài báo số {i} nói về một chuyện xảy ra hôm nay</a></h3><p>Tóm tắt ngắn {i}.</p></div>"));
        Assert.Equal(PageKind.Index, Pages.Read($"<html lang=vi><title>Thời sự - Báo</title><body><h1>Thời sự</h1>{items}", "https://bao.example/thoi-su").Kind);
        Assert.Equal(PageKind.Index, Pages.Read($"<html lang=vi><title>Báo</title><body><p>Một đoạn giới thiệu dài về tờ báo của chúng tôi, viết cho bạn đọc ở khắp nơi trên cả nước.</p>{items}", "https://bao.example/").Kind);
        Assert.Equal(PageKind.Empty, Pages.Read("<html><title>404</title><body>").Kind);
    }

    [Fact]
    public void Text_for_old_fonts_is_recovered_from_character_references()
    {
        var references = string.Concat(LegacyEncoder.Tcvn3(string.Join(' ', Sentences.Vietnamese)).Select(c => c > '~' ? $"&#{(int)c};" : c.ToString()));
        var page = Pages.Read($"<html><head><title>Tin</title></head><body><div class=content><p><font face='.VnTime'>{references}</font></p></div>");
        Assert.Equal(string.Join(' ', Sentences.Vietnamese), page.Body);
        Assert.Equal("vi", page.Language);
    }

    [Theory]
    [InlineData("<meta name='dc.date' content='2020-05-06'>", "", "2020-05-06", DateOrigin.Meta)]
    [InlineData("", "<span itemprop='datePublished' content='2020-05-06T10:00'></span>", "2020-05-06", DateOrigin.Microdata)]
    [InlineData("", "<time datetime='2020-05-06'>hôm qua</time>", "2020-05-06", DateOrigin.TimeElement)]
    [InlineData("", "<div class='post-date'>Thứ Tư, 06/05/2020</div>", "2020-05-06", DateOrigin.VisibleText)]
    [InlineData("<script>var page = {\"publishedAt\":\"2020-05-06 09:00\"};</script>", "", "2020-05-06", DateOrigin.Markup)]
    [InlineData("", "<p>Đăng ngày 6 tháng 5 năm 2020</p>", "2020-05-06", DateOrigin.VisibleText)]
    [InlineData("<meta property='article:modified_time' content='2020-05-06'>", "", "2020-05-06", DateOrigin.Meta)]
    public void The_date_is_found_wherever_the_page_says_it(string head, string body, string day, DateOrigin origin)
    {
        var page = Pages.Read($"<html lang=vi><head><title>Một bài báo ngắn</title>{head}</head><body><h1>Một bài báo ngắn</h1>{body}<div class=noidung><p>{Sentences.Vietnamese[0]}</p><p>{Sentences.Vietnamese[2]}</p></div></body>");
        Assert.Equal((day, origin), (page.Published?.Day.ToString(), page.Published?.Origin));
    }

    [Fact]
    public void The_address_holds_the_date_and_no_date_is_invented()
    {
        const string Html = "<title>Một bài báo ngắn</title><div class=noidung><p>Đây là đoạn văn thứ nhất của bài báo ngắn này, không có ngày tháng nào cả.</p></div>";
        Assert.Equal(DateOrigin.Url, Pages.Read(Html, "https://bao.example/2021/03/09/mot-bai.html").Published?.Origin);
        Assert.Null(Pages.Read(Html, "https://bao.example/mot-bai.html").Published);
    }

    [Theory]
    [InlineData("2020-05-06T03:10:00Z", "May 5, 2020", "2020-05-05")]
    [InlineData("2020-05-06T17:10:00Z", "7/5/2020", "2020-05-07")]
    [InlineData("2020-05-06T15:10:00Z", "May 5, 2020", "2020-05-06")]
    [InlineData("2020-05-06T03:10:00-05:00", "May 5, 2020", "2020-05-06")]
    public void The_day_is_the_one_readers_see_where_metadata_count_in_UTC(string stated, string seen, string day)
    {
        var page = Pages.Read($"<head><title>Một bài báo ngắn</title><meta property='article:published_time' content='{stated}'></head><body><h1>Một bài báo ngắn</h1><div class='post-date'>{seen}</div><div class=noidung><p>{Sentences.Vietnamese[0]}</p></div></body>");
        Assert.Equal(day, page.Published?.Day.ToString());
    }

    [Theory]
    [InlineData("Giá vàng lập đỉnh mới - Báo Mới", "Báo Mới", "Giá vàng lập đỉnh mới")]
    [InlineData("BBC News | Storm hits the coast of Wales", "BBC News", "Storm hits the coast of Wales")]
    [InlineData("Hanoi - Saigon in one hour: the long road of a short train | The Daily", "The Daily", "Hanoi - Saigon in one hour: the long road of a short train")]
    [InlineData("Trận đấu 2-1 và những điều chưa kể", null, "Trận đấu 2-1 và những điều chưa kể")]
    public void The_title_loses_the_site_and_nothing_else(string document, string? site, string title)
    {
        var meta = site is null ? "" : $"<meta property='og:site_name' content='{site}'>";
        Assert.Equal(title, Pages.Read($"<head><title>{document}</title>{meta}</head><body><p>{Sentences.Vietnamese[0]}</p></body>").Title);
    }

    [Fact]
    public void Bytes_that_are_no_page_are_refused() =>
        Assert.Equal(ProblemKind.Binary, ArticlePage.Read([0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 1]).Problem?.Kind);

    [Fact]
    public void A_page_in_an_old_encoding_with_a_wrong_declaration_is_read()
    {
        var html = $"<html><head><meta charset=utf-8><title>B¸o</title></head><body><p>{LegacyEncoder.Tcvn3(Sentences.Vietnamese[0])}</p></body></html>";
        var (page, _) = ArticlePage.Read(Encoding.Latin1.GetBytes(html));
        Assert.Equal(Sentences.Vietnamese[0], page?.Body);
        Assert.Equal("tcvn3", page?.Encoding);
    }
}
