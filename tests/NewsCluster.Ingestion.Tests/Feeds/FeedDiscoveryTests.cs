using System.Text;
using Microsoft.AspNetCore.Http;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Tests.Fetching;
using NewsCluster.Ingestion.Tests.Sites;

namespace NewsCluster.Ingestion.Tests.Feeds;

public sealed class FeedDiscoveryTests
{
    [Fact]
    public void Alternates_first_then_links_to_feeds_of_the_site() =>
        Assert.Equal(["https://www.news.example/a.xml", "https://news.example/rss/kinh-te.rss", "https://www.news.example/the-gioi/feed/"],
            FeedDiscovery.In(Encoding.UTF8.GetBytes("""
                <html><head><link rel="stylesheet" href="/s.css"><link rel="Alternate feed" type="application/rss+xml; charset=utf-8" href="/a.xml" title="All">
                <link rel="alternate" hreflang="en" href="/en"></head><body><a href="https://news.example/rss/kinh-te.rss">Kinh tế</a><a href="/the-gioi/feed/">x</a>
                <a href="https://other.example/rss.xml">other</a><a href="/a.xml">again</a><a href="mailto:rss@news.example">m</a></body></html>
                """), "text/html", new Uri("https://www.news.example/")).Select(f => f.Address.AbsoluteUri));

    [Fact]
    public async Task The_address_may_be_the_feed_name_it_or_keep_it_where_feeds_are_kept()
    {
        const string feed = "<rss><channel><title>News</title></channel></rss>";
        await using var server = await LocalServer.PageAsync(http => http.Request.Path.Value switch
        {
            "/named" => http.Response.WriteAsync("<html><link rel=alternate type=application/atom+xml href=/atom title=Named></html>"),
            "/silent" => http.Response.WriteAsync("<html><p>Nothing here</p></html>"),
            "/feed" => http.Response.WriteAsync(feed),
            _ => Task.FromResult(http.Response.StatusCode = 404),
        });
        await using var fetcher = new TestFetcher();
        async Task<string> Found(string path) => string.Join(' ', (await FeedDiscovery.DiscoverAsync(fetcher.Fetcher, new Uri(server.Address, path), TestContext.Current.CancellationToken)).Feeds.Select(f => f.Address.AbsolutePath + "=" + f.Title));
        Assert.Equal("/feed=News", await Found("/feed"));
        Assert.Equal("/atom=Named", await Found("/named"));
        Assert.Equal("/feed=News", await Found("/silent"));
        Assert.Equal("", await Found("/missing"));
    }
}
