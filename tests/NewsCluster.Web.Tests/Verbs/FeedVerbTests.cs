using System.Text.Json;
using NewsCluster.Web.Verbs;

namespace NewsCluster.Web.Tests.Verbs;

/// <summary>The verbs <c>feed</c> and <c>check</c>, which need neither database nor network.</summary>
public sealed class FeedVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-feed-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private async Task<(int Exit, List<JsonElement> Rows)> RunAsync(params string[] arguments)
    {
        var output = Path.Combine(folder, "out.jsonl");
        var exit = await Commands.Root().Parse([.. arguments, "--output", output]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        return (exit, [.. (await File.ReadAllLinesAsync(output)).Select(line => JsonSerializer.Deserialize<JsonElement>(line))]);
    }

    [Fact]
    public async Task Feed_says_what_it_reads_and_why_it_does_not()
    {
        var sound = Write("a.xml", "<rss version='2.0'><channel><title>Tin</title><item><title>Một</title><link>/1</link><pubDate>Tue, 05 Dec 2017 10:00:00 +0700</pubDate></item></channel></rss>");
        var page = Write("b.xml", "<!DOCTYPE html><html></html>");

        var (exit, rows) = await RunAsync("feed", sound, page, "--address", "https://news.example/feed");

        Assert.Equal(1, exit);
        var item = rows[0].GetProperty("feed").GetProperty("items")[0];
        Assert.Equal(("Một", "https://news.example/1", "2017-12-05T10:00:00+07:00"), (item.GetProperty("title").GetString(), item.GetProperty("link").GetString(), item.GetProperty("published").GetString()));
        Assert.Equal("WebPage", rows[1].GetProperty("problem").GetString());
    }

    [Fact]
    public async Task Several_feeds_need_an_output() =>
        Assert.NotEqual(0, await Commands.Root().Parse(["feed", Write("a.xml", "<rss/>"), Write("b.xml", "<rss/>")]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));

    [Fact]
    public async Task Check_says_what_the_guards_decide()
    {
        var (_, robots) = await RunAsync("check", "robots", "--input", Write("r.jsonl", """{"robots_txt":"User-agent: *\nDisallow: /a","agent":"X","url":"https://news.example/a"}"""));
        Assert.False(robots[0].GetProperty("allowed").GetBoolean());
        var (_, addresses) = await RunAsync("check", "addresses", "--input", Write("s.jsonl", """{"form":"http://0x7f.1/"}"""));
        Assert.Equal("NotPublic", addresses[0].GetProperty("reason").GetString());
    }
}
