using System.Text.Json;
using NewsCluster.Web.Verbs;

namespace NewsCluster.Web.Tests.Verbs;

public sealed class ExtractVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-extract-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_page_that_is_not_there_is_a_line_with_a_problem_and_does_not_stop_the_others()
    {
        var page = Path.Combine(folder, "there.html");
        var text = string.Join("", Enumerable.Repeat("<p>The council of the town met on Monday and spoke about the bridge for three hours.</p>", 5));
        await File.WriteAllTextAsync(page, $"<html><head><title>Bridge</title></head><body><article><h1>Bridge</h1>{text}</article></body></html>", TestContext.Current.CancellationToken);
        var output = Path.Combine(folder, "out.jsonl");

        var exit = await Commands.Root().Parse(["extract", Path.Combine(folder, "missing.html"), page, "--output", output])
            .InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

        var rows = (await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken)).Select(line => JsonSerializer.Deserialize<JsonElement>(line)).ToList();
        Assert.Equal(1, exit);
        Assert.Equal(["missing", "there"], rows.Select(row => row.GetProperty("id").GetString()));
        Assert.Equal(NewsCluster.Web.Languages.Language.OfTerminal.Texts.Problem("Missing", null), rows[0].GetProperty("problem").GetString());
        Assert.Equal("Bridge", rows[1].GetProperty("title").GetString());
    }
}
