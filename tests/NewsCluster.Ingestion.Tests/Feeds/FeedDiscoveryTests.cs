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
    public async Task The_address_may_be_the_feed_or_name_it()
    {
        await using var server = await LocalServer.PageAsync(Site);
        await using var fetcher = new TestFetcher();
        async Task<string> Found(string path) => Text(FeedDiscovery.In(new Uri(server.Address, path), await fetcher.GetAsync(new Uri(server.Address, path))));
        Assert.Equal("/feed=News", await Found("/feed"));
        Assert.Equal("/atom=Named", await Found("/named"));
        Assert.Equal("", await Found("/silent"));
    }

    [Fact]
    public async Task Usual_places_are_asked_until_one_has_a_feed()
    {
        await using var server = await LocalServer.PageAsync(Site);
        await using var fetcher = new TestFetcher();
        Assert.Equal("/feed=News", Text(await FeedDiscovery.AtUsualPlacesAsync(fetcher.Fetcher, new Uri(server.Address, "/silent"), TimeProvider.System, TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Usual_places_of_a_slow_site_are_not_waited_for_longer_than_people_wait()
    {
        var time = new ManualTime(DateTimeOffset.UnixEpoch);
        var asked = 0;
        await using var server = await LocalServer.StartAsync(http =>
        {
            if (http.Request.Path != "/robots.txt") asked++;
            http.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        await using var fetcher = new TestFetcher(time, options => options.HostDelay = TimeSpan.FromSeconds(4));
        var looking = FeedDiscovery.AtUsualPlacesAsync(fetcher.Fetcher, server.Address, time, TestContext.Current.CancellationToken);
        for (var second = 0; second < 11 && !looking.IsCompleted; second++)
        {
            await RestsAsync(looking, time);
            time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.Empty(await looking.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken));
        Assert.InRange(asked, 1, 3);
    }

    /// <summary>Until the host is being left alone: besides that rest only the patience of who looks is timed. Seen three times, as a request on its way may be timed by two for a moment.</summary>
    private static async Task RestsAsync(Task looking, ManualTime time)
    {
        for (var seen = 0; seen < 3 && !looking.IsCompleted;)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            seen = time.Waiting == 2 ? seen + 1 : 0;
        }
    }

    private static Task Site(HttpContext http) => http.Request.Path.Value switch
    {
        "/named" => http.Response.WriteAsync("<html><link rel=alternate type=application/atom+xml href=/atom title=Named></html>"),
        "/silent" => http.Response.WriteAsync("<html><p>Nothing here</p></html>"),
        "/feed" => http.Response.WriteAsync("<rss><channel><title>News</title></channel></rss>"),
        _ => Task.FromResult(http.Response.StatusCode = 404),
    };

    private static string Text(IReadOnlyList<FoundFeed> feeds) => string.Join(' ', feeds.Select(f => f.Address.AbsolutePath + "=" + f.Title));
}
