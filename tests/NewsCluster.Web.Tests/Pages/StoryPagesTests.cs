using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Pages;

/// <summary>What a reader sees of the seeds, on both databases.</summary>
public sealed class StoryPagesTests(TestDatabases databases)
{
    private static async Task<(RunningSite Site, Visitor Reader, long Sochi)> OpenAsync(TestDatabases databases, TestDatabase database)
    {
        var site = await databases.SeededAsync(database);
        var sochi = await site.WithDatabaseAsync(d => d.Memberships.Where(m => m.Until == null && m.Article!.Outlet == "Infonet").Select(m => m.StoryId).SingleAsync());
        return (site, new Visitor(site.Address), sochi);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task The_list_is_filtered_by_language_period_and_tag(TestDatabase database)
    {
        var (_, reader, _) = await OpenAsync(databases, database);
        await reader.OpenAsync("/en");
        Assert.Contains("15 stories", reader.Page.Body!.TextContent, StringComparison.Ordinal);
        await reader.OpenAsync("/en?in=both&from=2019-05-01&to=2019-05-31");
        Assert.Equal(2, reader.Page.QuerySelectorAll(".story").Length);
        await reader.OpenAsync("/vi?tag=country%2Ffinland&from=2019-01-01");
        Assert.Single(reader.Page.QuerySelectorAll(".story"));
        await reader.OpenAsync("/vi?from=2035-01-01");
        Assert.Contains("Không có dòng sự kiện nào", reader.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_story_has_a_topic_by_which_the_list_is_filtered(TestDatabase database)
    {
        var (site, reader, sochi) = await OpenAsync(databases, database);
        await reader.OpenAsync($"/vi/stories/{sochi}");
        var topic = reader.Page.QuerySelector("header .meta a")!;
        Assert.Equal("Quan hệ quốc tế", topic.TextContent);

        await reader.OpenAsync(topic.GetAttribute("href")!);
        var all = reader.Page.QuerySelectorAll(".story").Length;
        Assert.Contains(reader.Page.QuerySelectorAll(".story h2 a"), link => link.GetAttribute("href") == $"/vi/stories/{sochi}");
        Assert.All(reader.Page.QuerySelectorAll(".story .meta a"), link => Assert.Equal("Quan hệ quốc tế", link.TextContent));
        Assert.Equal("medtop:20000638", reader.Page.QuerySelector("#topic option[selected]")!.GetAttribute("value"));

        await reader.OpenAsync("/en?topic=medtop%3A11000000");
        Assert.True(reader.Page.QuerySelectorAll(".story").Length >= all);
        await reader.OpenAsync("/en?topic=medtop%3A20001337");
        Assert.Empty(reader.Page.QuerySelectorAll(".story"));
        Assert.NotNull(reader.Page.QuerySelector(".notice"));
        await reader.OpenAsync("/en?topic=nonsense");
        Assert.NotNull(reader.Page.QuerySelector(".notice"));

        var markdown = await site.Client.GetStringAsync($"/en/stories/{sochi}/timeline.md", TestContext.Current.CancellationToken);
        Assert.Contains("Topic: International relations", markdown, StringComparison.Ordinal);
        Assert.Contains("medtop:20000638", await site.Client.GetStringAsync($"/en/stories/{sochi}/timeline.csv", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("International relations", await site.Client.GetStringAsync($"/en/stories/{sochi}/timeline.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Sochi_is_told_by_event_date_with_what_was_announced(TestDatabase database)
    {
        var (_, reader, sochi) = await OpenAsync(databases, database);
        await reader.OpenAsync($"/en/stories/{sochi}?show=all");
        var day = reader.Page.QuerySelector("#d-2019-05-14")!;
        Assert.Contains("14 May 2019", day.TextContent, StringComparison.Ordinal);
        Assert.NotNull(day.QuerySelector("blockquote[lang=vi]"));
        Assert.NotNull(reader.Page.QuerySelector("#d-2019-05-07 blockquote"));
        Assert.Contains(reader.Page.QuerySelectorAll(".badge"), badge => badge.TextContent == "announced");
        Assert.Contains("Why it is in this story", reader.Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Mike Pompeo", reader.Page.QuerySelector(".named")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task An_article_says_where_its_dates_come_from_and_keeps_related_headlines_apart(TestDatabase database)
    {
        var (site, reader, _) = await OpenAsync(databases, database);
        var article = await site.WithDatabaseAsync(d => d.Articles.SingleAsync(a => a.Outlet == "Infonet"));
        await reader.OpenAsync($"/en/articles/{article.Id}");
        Assert.Contains("stated in the manifest, not in the text", reader.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("translated and abridged", reader.Page.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Bradley", reader.Page.QuerySelector(".text")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Bradley", reader.Page.QuerySelector(".related")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("vi", reader.Page.QuerySelector(".text")!.GetAttribute("lang"));
    }

    [Fact]
    public async Task A_timeline_can_be_taken_along_in_four_forms()
    {
        var (site, _, sochi) = await OpenAsync(databases, TestDatabase.Sqlite);
        var json = JsonDocument.Parse(await site.Client.GetStringAsync($"/vi/stories/{sochi}/timeline.json", TestContext.Current.CancellationToken));
        Assert.Contains(json.RootElement.GetProperty("events").EnumerateArray(), e => e.GetProperty("start_date") is var d && d.GetProperty("year").GetInt32() == 2019 && d.TryGetProperty("day", out var day) && day.GetInt32() == 14);
        Assert.StartsWith("date,grain", (await site.Client.GetStringAsync($"/vi/stories/{sochi}/timeline.csv", TestContext.Current.CancellationToken)).TrimStart('\uFEFF'), StringComparison.Ordinal);
        Assert.Contains("## ngày 14 tháng 5 năm 2019", await site.Client.GetStringAsync($"/vi/stories/{sochi}/timeline.md", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var calendar = await site.Client.GetStringAsync($"/vi/stories/{sochi}/timeline.ics", TestContext.Current.CancellationToken);
        Assert.StartsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", calendar, StringComparison.Ordinal);
        Assert.All(calendar.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Client.GetAsync($"/vi/stories/{sochi}/timeline.exe", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Only_named_sites_may_frame_the_embedded_form()
    {
        var (site, _, sochi) = await OpenAsync(databases, TestDatabase.Sqlite);
        var answer = await site.Client.GetAsync($"/embed/en/stories/{sochi}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);

        await using var open = await RunningSite.StartAsync(databases.New(TestDatabase.Sqlite), ("Embed:Sites", "https://news.example"));
        var framed = await open.Client.GetAsync("/embed/vi/stories/1", TestContext.Current.CancellationToken);
        Assert.Contains("frame-ancestors https://news.example", framed.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi-VN,vi;q=0.9", "/vi")]
    [InlineData("en-US,en;q=0.9,vi;q=0.5", "/en")]
    [InlineData("fr-FR,en;q=0.3", "/en")]
    [InlineData("fr", "/vi")]
    [InlineData("en;q=0, vi", "/vi")]
    public async Task The_root_picks_the_language_the_browser_asks_for(string accepted, string address)
    {
        var (site, _, _) = await OpenAsync(databases, TestDatabase.Sqlite);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/");
        request.Headers.TryAddWithoutValidation("Accept-Language", accepted);
        var answer = await site.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(address, answer.Headers.Location!.ToString());
        Assert.Contains("Accept-Language", answer.Headers.Vary);
    }
}
