using NewsCluster.Ingestion.Extraction;

namespace NewsCluster.Ingestion.Tests.Extraction;

/// <summary>Home and section pages as outlets build them, and articles that look like them; all written for these tests.</summary>
public sealed class KindTests
{
    private const string Og = "<meta property='og:type' content='article'>";
    private const string Sentence = "Mưa lớn từ đêm qua khiến nhiều tuyến đường ở trung tâm thành phố ngập sâu, xe cộ đi lại khó khăn.";
    private const string EnglishSentence = "Heavy rain since last night has left many roads in the city centre under water and traffic at a crawl.";

    private static string Headline(int i) => $"Thành phố công bố phương án chống ngập số {i} cho mùa mưa năm nay";

    private static string Title(int i) => $"City presents plan number {i} against floods in this rainy season";

    private static string Each(int count, Func<int, string> item) => string.Concat(Enumerable.Range(1, count).Select(item));

    private static string Page(string title, string head, string body) =>
        $"<html><head><title>{title}</title>{head}</head><body><nav><a href=/a>Thời sự</a><a href=/b>Thế giới</a></nav>{body}<footer><p>Giấy phép số 1 do cơ quan quản lý báo chí cấp. Tổng biên tập: một người có tên.</p></footer></body></html>";

    /// <summary>Name, address, page.</summary>
    public static TheoryData<string, string, string> Indexes() => new()
    {
        { "section with summaries in links", "https://bao.example/thoi-su", Page("Thời sự - Báo Mẫu", "", "<h1>Thời sự</h1>" + Each(25, i =>
            $"<article class='item-news'><h2 class='title-news'><a href='/{i}.html'>{Headline(i)}</a></h2><p class='description'><a href='/{i}.html'>{Sentence}</a></p></article>")) },
        { "section with summaries beside links", "https://bao.example/thoi-su.htm", Page("Tin tức thời sự trong nước mới nhất hôm nay - Báo Mẫu", "", "<h1>Tin tức thời sự trong nước mới nhất hôm nay</h1>" + Each(20, i =>
            $"<div class='box-category-item'><h3 class='box-title-text'><a href='/{i}.htm'>{Headline(i)}</a></h3><p class='box-category-sapo'>{Sentence}</p></div>")) },
        { "section that calls itself an article", "https://bao.example/the-gioi", Page("Thế giới - Báo Mẫu", Og, "<h1>Thế giới</h1>" + Each(20, i =>
            $"<div class='story'><h3><a href='/{i}.htm'>{Headline(i)}</a></h3><div class='sapo'>{Sentence}</div></div>")) },
        { "home page of a large outlet", "https://bao.example/", Page("Báo Mẫu - tin nhanh", Og, $"<div class=top><h2><a href=/0>{Headline(0)}</a></h2><p>{Sentence} {Sentence} {Sentence}</p></div>" + Each(60, i => $"<li><a href=/{i}>{Headline(i)}</a></li>")) },
        { "home page under a language", "https://news.example/en/", Page("Example News", "", Each(15, i => $"<div><h3><a href=/{i}>{Title(i)}</a></h3><p>{EnglishSentence}</p></div>")) },
        { "front page of cards that are links", "https://news.example/news", Page("Home - Example News", "<script type='application/ld+json'>{\"@type\":\"CollectionPage\",\"name\":\"News\"}</script>", Each(30, i =>
            $"<div data-testid='card'><a href='/{i}'><h2>{Title(i)}</h2><p>{EnglishSentence}</p><span>3 hrs ago</span></a></div>")) },
        { "section of a news agency", "https://news.example/world/asia", Page("Asia | Example News", "", "<h1>Asia</h1>" + Each(20, i =>
            $"<li class='story-card'><a data-testid='Heading' href='/world/{i}'>{Title(i)}</a><p data-testid='Body'>{EnglishSentence}</p><time>2 hours ago</time></li>")) },
        { "list with an article in JSON-LD for each teaser", "https://news.example/politics", Page("Politics - Example News", "<script type='application/ld+json'>[" + string.Join(',', Enumerable.Range(1, 10).Select(i =>
            $"{{\"@type\":\"NewsArticle\",\"headline\":\"{Title(i)}\"}}")) + "]</script>", "<h1>Politics</h1>" + Each(10, i => $"<h3><a href=/{i}>{Title(i)}</a></h3><p>{EnglishSentence}</p>")) },
        { "keyword page with an introduction", "https://bao.example/tag/ngap", Page("ngập - Báo Mẫu", "", $"<h1>ngập</h1><p>{Sentence}</p>" + Each(30, i => $"<h3><a href=/{i}>{Headline(i)}</a></h3><span>1/1/2025</span>")) },
        { "search results", "https://bao.example/tim-kiem?q=ngap", Page("Tìm kiếm - Báo Mẫu", "", Each(12, i => $"<div class=row><a href=/{i}><b>{Headline(i)}</b></a><p>… {Sentence}</p></div>")) },
        { "author's page", "https://bao.example/tac-gia/ho-quynh", Page("Hồ Quỳnh - Báo Mẫu", "", $"<h1>Hồ Quỳnh</h1><p>Phóng viên chuyên viết về giao thông và đô thị, làm báo từ năm 2009.</p>" + Each(15, i => $"<h3><a href=/{i}>{Headline(i)}</a></h3><p>{Sentence}</p>")) },
        { "videos of a day", "https://bao.example/video", Page("Video - Báo Mẫu", "", "<h1>Video</h1>" + Each(24, i => $"<div class=thumb><a href=/{i} title='{Headline(i)}'><img alt=''></a><h3><a href=/{i}>{Headline(i)}</a></h3></div>")) },
    };

    /// <summary>Name, page, something it says.</summary>
    public static TheoryData<string, string, string> Articles() => new()
    {
        { "live blog", Page("Trực tiếp: bão số 9 đổ bộ miền Trung trong đêm - Báo Mẫu", "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Trực tiếp\"}</script>",
            "<h1>Trực tiếp: bão số 9 đổ bộ miền Trung trong đêm</h1>" + Each(20, i => $"<div class=entry><time>{i}:00</time><h3><a href='#e{i}'>{Headline(i)}</a></h3><p>{Sentence} Lúc {i} giờ.</p></div>")), "Lúc 7 giờ" },
        { "live blog without metadata", Page("Live: storm makes landfall on the central coast - Example", "",
            "<h1>Live: storm makes landfall on the central coast</h1>" + Each(20, i => $"<div class=post><span>{i}:00</span><h2>Water level at gauge {i} rises again</h2><p>{EnglishSentence} Gauge {i}.</p></div>")), "Gauge 7." },
        { "photo story", Page("Hà Nội trong mưa lớn nhất từ đầu năm đến nay - Báo Mẫu", Og, "<h1>Hà Nội trong mưa lớn nhất từ đầu năm đến nay</h1><div class=detail>" + $"<p>{Sentence}</p>"
            + Each(12, i => $"<figure><img src={i}.jpg><figcaption>Phố số {i} lúc sáng. Ảnh: Hồ Quỳnh</figcaption></figure>") + $"<p>Đến trưa nước rút dần, công nhân dọn rác ở các hố ga.</p></div>" + Related(20)), "Đến trưa nước rút" },
        { "photo story without metadata", Page("Hà Nội trong mưa lớn nhất từ đầu năm đến nay - Báo Mẫu", "", $"<h1>Hà Nội trong mưa lớn nhất từ đầu năm đến nay</h1><div class=detail><p>{Sentence}</p>"
            + $"<figure><img src=1.jpg></figure><p>Đến trưa nước rút dần, công nhân dọn rác ở các hố ga trên nhiều tuyến phố.</p></div>" + Related(20)), "Đến trưa nước rút" },
        { "video with a lead", Page("Video: xe buýt lội nước giữa trung tâm thành phố - Báo Mẫu", Og, $"<h1>Video: xe buýt lội nước giữa trung tâm thành phố</h1><p class=sapo>{Sentence}</p><video></video>" + Related(30)), "Mưa lớn từ đêm qua" },
        { "roundup whose items are linked headings", Page("Ten things to know before the polls open on Monday - Example", Og, "<h1>Ten things to know before the polls open on Monday</h1>"
            + Each(10, i => $"<h3><a href=/{i}>{Title(i)}</a></h3><p>{EnglishSentence} Point {i}.</p>")), "Point 7." },
        { "list of links in the text", Page("Where to find help after the flood in your district - Example", "", $"<h1>Where to find help after the flood in your district</h1><p>{EnglishSentence}</p><p>{EnglishSentence} The council has put all telephone numbers on one page.</p><ul>"
            + Each(15, i => $"<li><a href=/{i}>Office of district number {i}, with its opening hours</a></li>") + $"</ul><p>{EnglishSentence} Helpers meet at eight.</p>"), "Helpers meet at eight" },
        { "interview", Page("“Chúng tôi phải làm lại từ đầu”, giám đốc công ty thoát nước nói - Báo Mẫu", "", "<h1>“Chúng tôi phải làm lại từ đầu”, giám đốc công ty thoát nước nói</h1><div class=content>"
            + Each(10, i => $"<p><b>Vì sao đường số {i} vẫn ngập?</b></p><p>{Sentence} Câu trả lời thứ {i}.</p>") + "</div>" + Related(20)), "Câu trả lời thứ 7" },
        { "short report beside many headlines", Page("Bridge reopens after nine weekends of repairs - Example", "", $"<h1>Bridge reopens after nine weekends of repairs</h1><div class=text><p>{EnglishSentence}</p><p>{EnglishSentence} The mayor cut a ribbon.</p></div>"
            + "<div class=more>" + Each(30, i => $"<p><a href=/{i}>{Title(i)}</a></p>") + "</div>"), "cut a ribbon" },
        { "article with headlines between its paragraphs", Page("Council approves the flood plan after a long night - Example", "", "<h1>Council approves the flood plan after a long night</h1><div class=article-body>"
            + Each(12, i => $"<p>{EnglishSentence} Paragraph {i}.</p><p>{EnglishSentence}</p>" + (i % 4 == 0 ? $"<p><a href=/{i}>{Title(i)}</a></p>" : "")) + "</div>" + Related(10)), "Paragraph 7." },
        { "statistics with little prose", Page("Kết quả xổ số và giá vàng trong nước sáng nay - Báo Mẫu", Og, $"<h1>Kết quả xổ số và giá vàng trong nước sáng nay</h1><p>{Sentence}</p><table>" + Each(30, i => $"<tr><td>Loại {i}</td><td>{i}00</td></tr>") + "</table>" + Related(15)), "Loại 7" },
    };

    private static string Related(int count) => "<div class='box-tinlienquan'><ul>" + Each(count, i => $"<li><a href='/r{i}'>{Headline(i)}</a></li>") + "</ul></div>";

    [Theory]
    [MemberData(nameof(Indexes))]
    public void A_page_that_lists_articles_is_none(string name, string address, string page) =>
        Assert.True(PageKind.Index == Pages.Read(page, address).Kind, name);

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_that_looks_like_a_list_is_one(string name, string page, string says)
    {
        var read = Pages.Read(page, "https://news.example/2025/some-article.html");
        Assert.True(read.Kind == PageKind.Article, name);
        Assert.Contains(says, read.Body, StringComparison.Ordinal);
    }
}
