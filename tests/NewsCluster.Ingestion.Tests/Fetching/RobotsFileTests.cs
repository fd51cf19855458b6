using System.Text;
using NewsCluster.Ingestion.Fetching;

namespace NewsCluster.Ingestion.Tests.Fetching;

public sealed class RobotsFileTests
{
    private static bool Allows(string robots, string path, string agent = "NewsCluster") => RobotsFile.Parse(Encoding.UTF8.GetBytes(robots)).Allows(agent, path);

    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: NewsCluster\nAllow: /", "/a", true)]
    [InlineData("User-agent: NewsCluster/1.0\nDisallow: /", "/a", false)]
    [InlineData("user-agent: newscluster\nDISALLOW: /a", "/a", false)]
    [InlineData("User-agent: NewsClusterPlus\nDisallow: /", "/a", true)]
    [InlineData("User-agent: Other\nUser-agent: NewsCluster\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: NewsCluster\nDisallow: /a\nUser-agent: Other\nDisallow: /\nUser-agent: NewsCluster\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nSitemap: https://x/s.xml\nDisallow: /a", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a # not this\n", "/a", false)]
    [InlineData("\uFEFFUser-agent: *\r\nDisallow: /a\r\n", "/a", false)]
    public void Groups_are_those_of_the_agent_or_of_all(string robots, string path, bool allowed) => Assert.Equal(allowed, Allows(robots, path));

    [Theory]
    [InlineData("Disallow: /p\nAllow: /page", "/page", true)]
    [InlineData("Allow: /p\nDisallow: /", "/page", true)]
    [InlineData("Allow: /page\nDisallow: /page", "/page", true)]
    [InlineData("Allow: /page\nDisallow: /*.htm", "/page.htm", false)]
    [InlineData("Allow: /$\nDisallow: /", "/", true)]
    [InlineData("Allow: /$\nDisallow: /", "/page.htm", false)]
    [InlineData("Disallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("Disallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("Disallow: /*.pdf$", "/a.pdf/b.pdf", false)]
    [InlineData("Disallow: /a*b*c", "/a-b-c-d", false)]
    [InlineData("Disallow: /a*b*c", "/a-c-b", true)]
    [InlineData("Disallow: *", "/a", false)]
    [InlineData("Disallow: /", "/robots.txt", true)]
    public void The_longest_rule_that_matches_counts(string rules, string path, bool allowed) => Assert.Equal(allowed, Allows("User-agent: *\n" + rules, path));

    [Theory]
    [InlineData("/tin-tức", "/tin-t%E1%BB%A9c")]
    [InlineData("/tin-t%e1%bb%a9c", "/tin-t%E1%BB%A9c")]
    [InlineData("/%62%61%7A", "/baz")]
    [InlineData("/a%3Cd", "/a%3cd.html")]
    public void Spellings_of_a_path_are_one(string rule, string path) => Assert.False(Allows("User-agent: *\nDisallow: " + rule, path));

    [Theory]
    [InlineData("/a%2Fb", "/a/b")]
    [InlineData("/A", "/a")]
    public void Different_paths_are_not(string rule, string path) => Assert.True(Allows("User-agent: *\nDisallow: " + rule, path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10\nDisallow: /a", 10)]
    [InlineData("User-agent: *\nDisallow: /a\ncrawl-delay: 0.5", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 5\n\nUser-agent: NewsCluster\nCrawl-delay: 7", 7)]
    [InlineData("User-agent: bingbot\nCrawl-delay: 5\n\nUser-agent: *\nDisallow: /a", 0)]
    [InlineData("User-agent: other\nUser-agent: *\nCrawl-delay: 5", 5)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 60)]
    [InlineData("User-agent: *\nCrawl-delay: 1e999", 0)]
    [InlineData("User-agent: *\nCrawl-delay: -5", 0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", 0)]
    [InlineData("Crawl-delay: 5", 0)]
    [InlineData("", 0)]
    public void The_rest_is_that_of_the_agents_groups_within_bounds(string robots, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RobotsFile.Parse(Encoding.UTF8.GetBytes(robots)).DelayFor("NewsCluster"));

    [Fact]
    public void A_delay_does_not_part_a_group() =>
        Assert.False(Allows("User-agent: NewsCluster\nCrawl-delay: 5\nUser-agent: Other\nDisallow: /a", "/a"));

    [Fact]
    public void What_is_beyond_the_limit_is_not_read() =>
        Assert.True(Allows("User-agent: *\n" + new string('#', RobotsFile.MostBytes) + "\nDisallow: /", "/a"));

    [Fact]
    public void Many_wildcards_cost_no_more_than_the_path_is_long() =>
        Assert.True(Allows("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 2_000)) + "b$", "/" + new string('a', 50_000)));
}
