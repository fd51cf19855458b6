using System.Text;
using NewsCluster.Ingestion.Extraction;

namespace NewsCluster.Ingestion.Tests.Extraction;

/// <summary>Pages as outlets build them, written for these tests.</summary>
internal static class Pages
{
    public static ArticlePage Read(string html, string? address = null)
    {
        var (page, problem) = ArticlePage.Read(Encoding.UTF8.GetBytes(html), address: address is null ? null : new Uri(address));
        Assert.Null(problem);
        return page!;
    }

    public const string Vietnamese = """
        <!DOCTYPE html><html lang="vi"><head><meta charset="utf-8">
        <title>Cầu Bến Thủy 3 thông xe sớm hai tháng - Báo Sông Lam</title>
        <meta property="og:site_name" content="Báo Sông Lam"><meta property="og:type" content="article">
        <meta property="og:title" content="Cầu Bến Thủy 3 thông xe sớm hai tháng">
        <meta property="article:published_time" content="2025-06-14T23:40:00"><meta property="article:tag" content="cầu đường"><meta property="article:tag" content="Nghệ An">
        <link rel="canonical" href="/giao-thong/cau-ben-thuy-3-123.html"><link rel="alternate" type="application/rss+xml" href="/rss/giao-thong.rss" title="RSS">
        <style>.x{color:red}</style><script>var ads = "<p>Đừng đọc đoạn này vì nó là quảng cáo trong mã.</p>";</script></head>
        <body><header><a href="/"><h2>Báo Sông Lam</h2></a><nav><ul><li><a href="/xa-hoi">Xã hội</a></li><li><a href="/giao-thong">Giao thông</a></li></ul></nav></header>
        <div class="main"><div class="breadcrumb"><a href="/">Trang chủ</a> › <a href="/giao-thong">Giao thông</a></div>
        <h1 class="title-detail">Cầu Bến Thủy 3 thông xe sớm hai tháng</h1>
        <div class="author-info">Hồ Quỳnh - <span class="date">Thứ bảy, 14/6/2025, 23:40 (GMT+7)</span></div>
        <h2 class="sapo">Cây cầu nối hai bờ sông Lam được đưa vào khai thác sáng nay, giúp giảm ùn tắc cho quốc lộ 1 qua thành phố Vinh.</h2>
        <div class="detail-content" itemprop="articleBody">
        <p>Sáng 14/6, Bộ Xây dựng tổ chức lễ thông xe cầu Bến Thủy 3 sau 22 tháng thi công, sớm hơn kế hoạch hai tháng.</p>
        <figure><img src="a.jpg" alt=""><figcaption>Xe qua cầu trong buổi sáng đầu tiên. Ảnh: Hồ Quỳnh</figcaption></figure>
        <p>Cầu dài 1,6 km, rộng 21 m với bốn làn xe, tổng mức đầu tư hơn 1.500 tỷ đồng từ ngân sách trung ương.</p>
        <div class="news-relate"><p>Tin liên quan</p><ul><li><a href="/1">Nghệ An xin thêm vốn làm đường ven biển đoạn qua Cửa Lò</a></li></ul></div>
        <h3>Giảm một nửa thời gian qua sông</h3>
        <p>Ông Trần Đình Nam, chủ một đội xe tải, nói mỗi chuyến hàng nay nhanh hơn chừng ba mươi phút.<br><br>"Chúng tôi chờ ngày này lâu lắm rồi", ông nói và cho biết sẽ mua thêm hai xe.</p>
        <ul><li>Vốn đầu tư: 1.500 tỷ đồng</li><li>Thời gian thi công: 22 tháng</li></ul>
        <table><tr><th>Hạng mục</th><th>Chi phí</th></tr><tr><td>Cầu chính</td><td>1.100 tỷ</td></tr></table>
        <p style="text-align:right"><strong>Hồ Quỳnh</strong></p>
        </div>
        <div class="tags">Từ khóa: <a href="/t/1">cầu Bến Thủy</a></div>
        <div class="box-comment" id="binhluan"><p>Ý kiến bạn đọc</p><p>Tôi đi qua cầu sáng nay, rất đẹp và thông thoáng, cảm ơn anh em công nhân đã làm việc ngày đêm suốt hai năm.</p></div></div>
        <footer><p>Cơ quan chủ quản: Sở Văn hóa. Ghi rõ nguồn khi phát hành lại thông tin từ website này, xin cảm ơn quý bạn đọc.</p></footer></body></html>
        """;

    public const string English = """
        <html lang="en-GB"><head><title>Harbour bridge to close for nine weekends | Port Alder Gazette</title>
        <script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"Port Alder Gazette"},
        {"@type":["NewsArticle"],"headline":"Harbour bridge to close for nine weekends","datePublished":"2024-02-03T06:15:00+01:00","dateModified":"2024-02-04T10:00:00+01:00",
        "author":[{"@type":"Person","name":"Ann Morley"},{"@type":"Person","name":"Tom Ash"}],"publisher":{"@type":"Organization","name":"Port Alder Gazette"},"keywords":"bridge, transport",
        "description":"Line one
        line two",}]}</script></head>
        <body><div id="cookie-consent"><p>We use cookies to improve your experience. By continuing to browse this site you agree to our use of cookies.</p></div>
        <article><header><h1><span class="kicker">Transport</span> Harbour bridge to close for nine weekends</h1><p class="byline">By Ann Morley and Tom Ash</p><time datetime="2024-02-03T06:15:00+01:00">3 February 2024</time></header>
        <div class="share-bar"><a href="#">Facebook</a> <a href="#">Twitter</a></div>
        <div class="story"><p>The harbour bridge will close to all traffic for nine weekends this spring, the city council said on Friday.</p>
        <p>Engineers found corrosion in “more places than we had feared”, said Maria Holt, who runs the council's roads department.</p>
        <p><a href="/x">READ MORE: How the ferry became the city's favourite commute</a></p>
        <blockquote><p>Nobody wants this, but nobody wants a bridge that falls into the sea either.</p></blockquote>
        <p>Ferries will run every ten minutes, and buses will be diverted through the northern tunnel until the end of May.</p>
        <div class="newsletter-signup"><p>Sign up to our newsletter to get the best stories of the day in your inbox every morning.</p></div>
        <pre>Sat 06:00  closed
        Mon 05:00  open</pre>
        <p>Advertisement</p><p>The work is expected to cost £4.2m, most of it paid by the government's fund for coastal towns.</p></div>
        <div class="author-bio"><p>Ann Morley has covered transport for the Gazette since 2009 and cycles to work whatever the weather.</p></div></article>
        <aside><h2>Most read</h2><ul><li><a href="/1">Council votes to keep library open until the summer</a></li></ul></aside></body></html>
        """;
}
