using System.Text;
using NewsCluster.Ingestion.Feeds;

namespace NewsCluster.Ingestion.Tests.Feeds;

public sealed class SitemapTests
{
    private static Sitemap Read(string text)
    {
        var (sitemap, problem) = Sitemap.Read(Encoding.UTF8.GetBytes(text), null, new Uri("https://news.example/sitemap.xml"));
        Assert.Null(problem);
        return sitemap!;
    }

    [Fact]
    public void News_sitemaps_say_title_and_date()
    {
        var page = Assert.Single(Read("""
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
            <url><loc>https://news.example/1.html</loc><lastmod>2017-12-05</lastmod><image:image><image:loc>https://img.example/1.jpg</image:loc></image:image>
            <news:news><news:publication><news:name>Báo Mới</news:name><news:language>vi</news:language></news:publication><news:publication_date>2017-12-05T10:00:00+07:00</news:publication_date><news:title>Giá &amp;amp; xăng</news:title></news:news></url>
            <url><loc>mailto:x@y.example</loc></url></urlset>
            """).Pages);
        Assert.Equal(("https://news.example/1.html", "Giá & xăng", "Báo Mới", "vi"), (page.Link, page.Title, page.Outlet, page.Language));
        Assert.Equal(("2017-12-05", "2017-12-05T10:00:00+07:00"), (page.Modified.ToString(), page.Published.ToString()));
    }

    [Fact]
    public void An_index_names_sitemaps()
    {
        var sitemap = Read("<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>/a.xml.gz</loc><lastmod>2017-12-05T00:00:00Z</lastmod></sitemap></sitemapindex>");
        Assert.Equal("https://news.example/a.xml.gz", Assert.Single(sitemap.Sitemaps).Link);
        Assert.Empty(sitemap.Pages);
    }

    [Fact]
    public void A_plain_list_is_one_too() =>
        Assert.Equal(["https://news.example/1", "https://news.example/2"], Read("https://news.example/1\r\nhttps://news.example/2\n").Pages.Select(p => p.Link));

    [Fact]
    public void What_is_cut_is_left_out()
    {
        var sitemap = Read("<urlset><url><loc>https://news.example/1</loc></url><url><loc>https://news.example/2");
        Assert.True(sitemap.Truncated);
        Assert.Single(sitemap.Pages);
    }

    [Theory]
    [InlineData("<html><body/></html>", ProblemKind.WebPage)]
    [InlineData("<rss/>", ProblemKind.NotFeed)]
    [InlineData("not a list", ProblemKind.NotXml)]
    [InlineData("", ProblemKind.Empty)]
    public void Other_things_say_why(string text, ProblemKind kind) => Assert.Equal(kind, Sitemap.Read(Encoding.UTF8.GetBytes(text)).Problem?.Kind);
}
