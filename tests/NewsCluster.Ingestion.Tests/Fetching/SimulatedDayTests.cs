using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Tests.Sites;

namespace NewsCluster.Ingestion.Tests.Fetching;

/// <summary>Two days of polling a hundred sites that do all that sites do, on a clock of its own.</summary>
public sealed class SimulatedDayTests
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(30);

    [Fact]
    public async Task No_article_is_lost_and_none_comes_twice_as_new()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero));
        // A site that never answers would hold the clock; it has a test of its own.
        await using var web = await GeneratedWeb.StartAsync(1, 110, time, TimeSpan.FromDays(1), [.. Enum.GetValues<Behaviour>().Where(b => b != Behaviour.Silent)]);
        await using var fetcher = new TestFetcher(time, o => o.MaxBytes = 2_000_000);
        var random = new Random(1);
        var states = web.Sites.ToDictionary(site => site, site => new PollState(site.Feed));
        var found = web.Sites.ToDictionary(site => site, _ => new Dictionary<string, FeedItem>());

        for (var end = time.GetUtcNow() + TimeSpan.FromHours(30); time.GetUtcNow() < end; time.Advance(TimeSpan.FromMinutes(10)))
        {
            var now = time.GetUtcNow();
            var due = web.Sites.Where(site => (states[site].NextTry ?? now) <= now).ToList();
            var results = await Task.WhenAll(due.Select(site => fetcher.Fetcher.FetchAsync(new FetchRequest(states[site].Address, states[site].Validators), TestContext.Current.CancellationToken)));
            foreach (var (site, result) in due.Zip(results))
            {
                var (feed, problem) = result.Outcome == FetchOutcome.Fetched ? FeedReader.Read(result.Body.Span, result.ContentType, result.Address) : (null, null);
                foreach (var item in feed?.Items ?? []) found[site].TryAdd(item.Id!, item);
                states[site] = states[site].After(result, problem, now, Interval, random.NextDouble());
            }
        }

        foreach (var site in web.Sites)
        {
            if (!site.IsReadable)
            {
                Assert.Empty(found[site]);
                Assert.True(states[site].Failures > 3, $"{site.Behaviour}");
                continue;
            }
            Assert.Equal(site.Articles.Select(site.AddressOf).Order(), found[site].Values.Select(item => item.Link).Order());
            Assert.All(found[site].Values, item => Assert.Equal(site.Articles.Single(a => a.Path == item.Id).Published, item.Published?.Instant));
            Assert.All(found[site].Values, item => Assert.StartsWith(site.Articles.Single(a => a.Path == item.Id).Title, item.Title, StringComparison.Ordinal));
            Assert.Equal(site.Behaviour == Behaviour.Moved ? "/new-feed" : "/feed", states[site].Address.AbsolutePath);
        }
        Assert.Contains(web.Sites, site => site.Behaviour == Behaviour.Conditional && states[site].Validators is not null);
    }
}
