using Microsoft.AspNetCore.Http;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Tests.Sites;

namespace NewsCluster.Ingestion.Tests.Fetching;

/// <summary>robots.txt as the fetcher asks for it (RFC 9309 section 2.3).</summary>
public sealed class RobotsTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 8, 0, 0, TimeSpan.Zero));
    private int asked;

    private Task<LocalServer> ServerAsync(int status, string robots = "", string? location = null) => LocalServer.StartAsync(http =>
    {
        if (http.Request.Path != "/robots.txt" && http.Request.Path != "/elsewhere") return http.Response.WriteAsync("page");
        if (http.Request.Path == "/elsewhere") return http.Response.WriteAsync(robots);
        asked++;
        http.Response.StatusCode = status;
        if (location is not null) http.Response.Headers.Location = location;
        return http.Response.WriteAsync(location is null ? robots : "");
    });

    [Theory]
    [InlineData(200, "User-agent: *\nDisallow: /private", FetchOutcome.Disallowed)]
    [InlineData(200, "User-agent: Other\nDisallow: /", FetchOutcome.Fetched)]
    [InlineData(404, "User-agent: *\nDisallow: /", FetchOutcome.Fetched)]
    [InlineData(403, "", FetchOutcome.Fetched)]
    [InlineData(500, "", FetchOutcome.Failed)]
    [InlineData(503, "", FetchOutcome.Failed)]
    public async Task What_the_answer_means(int status, string robots, FetchOutcome outcome)
    {
        await using var server = await ServerAsync(status, robots);
        await using var fetcher = new TestFetcher(time);
        Assert.Equal(outcome, (await fetcher.GetAsync(new Uri(server.Address, "/private"))).Outcome);
    }

    [Fact]
    public async Task A_redirect_is_followed()
    {
        await using var server = await ServerAsync(301, "User-agent: *\nDisallow: /", "/elsewhere");
        await using var fetcher = new TestFetcher(time);
        Assert.Equal(FetchOutcome.Disallowed, (await fetcher.GetAsync(server.Address)).Outcome);
    }

    [Fact]
    public async Task A_crawl_delay_is_the_rest_between_two_requests()
    {
        await using var server = await ServerAsync(200, "User-agent: *\nCrawl-delay: 10");
        await using var fetcher = new TestFetcher(time);
        await fetcher.GetAsync(server.Address);
        var second = fetcher.GetAsync(server.Address);
        while (time.Waiting == 0) await Task.Yield();
        time.Advance(TimeSpan.FromSeconds(9));
        Assert.False(second.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(FetchOutcome.Fetched, (await second).Outcome);
    }

    [Fact]
    public async Task A_file_is_believed_for_a_day()
    {
        await using var server = await ServerAsync(200, "User-agent: *\nDisallow: /private");
        await using var fetcher = new TestFetcher(time);
        await fetcher.GetAsync(server.Address);
        time.Advance(TimeSpan.FromHours(23));
        await fetcher.GetAsync(server.Address);
        Assert.Equal(1, asked);
        time.Advance(TimeSpan.FromHours(2));
        await fetcher.GetAsync(server.Address);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task A_failing_server_is_asked_again_sooner()
    {
        await using var server = await ServerAsync(500);
        await using var fetcher = new TestFetcher(time);
        await fetcher.GetAsync(server.Address);
        await fetcher.GetAsync(server.Address);
        time.Advance(TimeSpan.FromMinutes(11));
        await fetcher.GetAsync(server.Address);
        Assert.Equal(2, asked);
    }

    [Fact]
    public async Task An_endless_file_is_cut_and_obeyed()
    {
        await using var server = await ServerAsync(200, "User-agent: *\nDisallow: /\n" + new string('#', RobotsFile.MostBytes + 100_000));
        await using var fetcher = new TestFetcher(time);
        Assert.Equal(FetchOutcome.Disallowed, (await fetcher.GetAsync(server.Address)).Outcome);
    }
}
