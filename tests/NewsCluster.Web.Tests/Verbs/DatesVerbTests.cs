using NewsCluster.Web.Verbs;

namespace NewsCluster.Web.Tests.Verbs;

/// <summary>The verbs <c>dates</c> and <c>timeline</c>, without a database.</summary>
public sealed class DatesVerbTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-dates-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private string Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    [Fact]
    public async Task Dates_answers_every_row_and_fails_for_the_one_that_is_none()
    {
        var input = Write("in.jsonl", """
            {"id":1,"lang":"vi","text":"Hôm qua, hai bên gặp nhau.","reference":"XXXX-12-08"}
            {"id":2,"lang":
            {"id":"c","lang":"en","text":"No date.","reference":null}
            """);
        var output = Path.Combine(folder, "out.jsonl");

        Assert.Equal(1, await Commands.Root().Parse(["dates", "--input", input, "--output", output]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(
            ["""{"id":1,"dates":[{"text":"Hôm qua","start":0,"value":"XXXX-12-07","grain":"day","uncertain":false}]}""", """{"id":"c","dates":[]}"""],
            await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Timeline_writes_the_entries_of_a_file_of_articles()
    {
        var input = Write("in.jsonl", """{"id":"a","lang":"vi","title":"","text":"Hai ngoại trưởng sẽ hội đàm vào ngày 14/5 tới tại Sochi.","date":"2019-05-07","source":"Infonet"}""");
        var output = Path.Combine(folder, "out.json");

        Assert.Equal(0, await Commands.Root().Parse(["timeline", "--input", input, "--output", output]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken));

        var json = await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken);
        Assert.Contains("\"date\": \"2019-05-14\"", json, StringComparison.Ordinal);
        Assert.Contains("\"kind\": \"announced\"", json, StringComparison.Ordinal);
    }
}
