using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsCluster.Clustering.Stories;
using NewsCluster.Clustering.Tests.Embeddings;
using NewsCluster.Web.Tests.Embeddings;
using NewsCluster.Web.Verbs;

namespace NewsCluster.Web.Tests.Verbs;

/// <summary>The verbs <c>cluster</c>, <c>evaluate</c> and <c>train</c> as a person at a terminal runs them.</summary>
public sealed class ClusterVerbTests : IDisposable
{
    private const string Storm = """{"id":"storm","lang":"vi","title":"Bão số 12 đổ bộ Khánh Hòa","text":"Bão số 12 đã đổ bộ vào Khánh Hòa sáng 4/11, gây mưa lớn.","date":"2017-11-04"}""";
    private const string NoLanguage = """{"id":"no-lang","title":"Parliament votes on the budget","text":"The parliament voted on the budget on Monday after a long debate about what to do with the taxes of the rich.","date":null}""";
    private const string French = """{"id":7,"lang":"fr","title":"Le budget","text":"Le parlement a voté."}""";

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_broken_row_is_named_and_the_rest_is_done()
    {
        var input = Write("in.jsonl", [Storm, """{"id":""", "", """{"title":"no id"}""", NoLanguage]);

        var (exit, output, error) = await RunAsync("cluster", "--input", input);

        Assert.Equal(1, exit);
        Assert.Equal(["storm", "no-lang"], Ids(output));
        var complaints = error.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, complaints.Length);
        Assert.StartsWith($"{input}:2: not valid JSON", complaints[0], StringComparison.Ordinal);
        Assert.StartsWith($"{input}:4: no id", complaints[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_come_out_in_input_order_whatever_their_language()
    {
        var (exit, output, error) = await RunAsync("cluster", "--input", Write("in.jsonl", [NoLanguage, French, Storm]));

        Assert.Equal((0, ""), (exit, error));
        Assert.Equal(["no-lang", "7", "storm"], Ids(output));
    }

    [Fact]
    public async Task A_compressed_file_gives_what_the_plain_one_gives()
    {
        var seeds = Seed("samples.jsonl");
        var packed = Path.Combine(folder, "samples.jsonl.gz");
        using (var file = new GZipStream(File.Create(packed), CompressionLevel.Fastest)) file.Write(await File.ReadAllBytesAsync(seeds, TestContext.Current.CancellationToken));

        var plain = await RunAsync("cluster", "--input", seeds);
        Assert.Equal(0, plain.Exit);
        Assert.Equal(File.ReadLines(seeds).Select(line => Field(line, "id")), Ids(plain.Output));
        Assert.Equal(plain, await RunAsync("cluster", "--input", packed));
    }

    [Fact]
    public async Task Perfect_predictions_score_one()
    {
        var gold = Seed("gold.jsonl");
        var predicted = Write("predicted.jsonl", File.ReadLines(gold).Select(line => JsonSerializer.Serialize(new { id = Field(line, "id"), story = Field(line, "cluster") })));

        var (exit, output, error) = await RunAsync("evaluate", "--gold", gold, "--predicted", predicted);

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"B-cubed.*\b1\.0", output.ReplaceLineEndings(" "));
        Assert.DoesNotMatch(@"\b0\.\d", output);
    }

    [Fact]
    public async Task Labelled_articles_without_a_prediction_are_an_error()
    {
        var (exit, _, error) = await RunAsync("evaluate", "--gold", Seed("gold.jsonl"), "--predicted", Write("predicted.jsonl", []));
        Assert.Equal(1, exit);
        Assert.Contains("not in the predicted file", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_use_is_exit_code_2()
    {
        Assert.Equal(2, (await RunAsync("evaluate", "--gold", Seed("gold.jsonl"))).Exit);
        Assert.Equal(2, (await RunAsync("cluster")).Exit);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_one_sentence_and_exit_code_1()
    {
        var (exit, _, error) = await RunAsync("cluster", "--input", Path.Combine(folder, "nowhere.jsonl"));
        Assert.Equal(1, exit);
        Assert.StartsWith("newscluster: ", error, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"a\":1}")]
    [InlineData("[1,2]")]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("{\"id\":\"1\",\"title\":{},\"entries\":[],\"weights\":null}")]
    public async Task A_file_that_holds_something_else_is_named_in_one_sentence(string line)
    {
        var (wrong, seeds) = (Write("wrong.jsonl", [line]), Seed("gold.jsonl"));
        string[][] calls =
        [
            ["evaluate", "--gold", wrong, "--predicted", Write("placed.jsonl", ["{\"id\":\"1\",\"story\":1}"])],
            ["evaluate", "--gold", seeds, "--predicted", wrong],
            ["learn", "--input", wrong, "--output", Path.Combine(folder, "learnt")],
            ["train", "--input", wrong, "--output", Path.Combine(folder, "trained")],
            ["cluster", "--input", seeds, "--model", wrong],
            ["timeline", "--input", Seed("samples.jsonl"), "--gold", wrong],
            ["bench", "--input", wrong],
        ];
        await Parallel.ForEachAsync(calls, new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken }, async (call, _) =>
        {
            var (exit, _, error) = await RunAsync(call);
            Assert.Equal((1, 1), (exit, error.Count(c => c == '\n')));
            Assert.StartsWith("newscluster: ", error, StringComparison.Ordinal);
            Assert.Contains(wrong, error, StringComparison.Ordinal);
        });
        var (single, none) = (Write("single.jsonl", [File.ReadLines(seeds).First()]), Write("none.jsonl", []));
        Assert.Contains("nothing can be learnt", (await RunAsync("train", "--input", single, "--output", Path.Combine(folder, "trained"))).Error, StringComparison.Ordinal);
        Assert.Contains("nothing can be learnt", (await RunAsync("learn", "--input", none, "--output", Path.Combine(folder, "learnt"))).Error, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("train", "--input", seeds + "=much", "--output", Path.Combine(folder, "trained"))).Exit);
        Assert.False(File.Exists(Path.Combine(folder, "learnt")) || File.Exists(Path.Combine(folder, "trained")));
    }

    [Fact]
    public async Task Embeddings_are_asked_for_only_when_told_and_only_from_a_server_that_is_set()
    {
        var input = Write("in.jsonl", new[] { ConceptBag.Trawler, ConceptBag.Boat, ConceptBag.TàuCá }.Select(article =>
            JsonSerializer.Serialize(new { id = article.Id, lang = article.Language, title = article.Title, text = article.Body, date = article.Published })));
        await using var server = await EmbeddingServer.StartAsync();
        var settings = server.Settings.ToDictionary(s => s.Key.Replace(":", "__", StringComparison.Ordinal), s => s.Value);

        var words = await RunAsync(settings, "cluster", "--input", input);
        Assert.Equal((0, 3), (words.Exit, Stories(words.Output)));
        Assert.Empty(server.Requests);

        var meaning = await RunAsync(settings, "cluster", "--input", input, "--embeddings");
        Assert.Equal((0, "", 1), (meaning.Exit, meaning.Error, Stories(meaning.Output)));

        server.Instead = EmbeddingServer.With("", 400);
        var failing = await RunAsync(settings, "cluster", "--input", input, "--embeddings");
        Assert.Equal((1, words.Output), (failing.Exit, failing.Output));
        Assert.Contains("(HTTP 400)", failing.Error, StringComparison.Ordinal);

        var unset = await RunAsync("cluster", "--input", input, "--embeddings");
        Assert.Equal((1, ""), (unset.Exit, unset.Output));
        Assert.Contains("Embeddings:Endpoint", unset.Error, StringComparison.Ordinal);

        static int Stories(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Field(line, "story")).Distinct().Count();
    }

    [Fact]
    public async Task A_model_is_trained_without_features_and_scored_on_what_it_has_not_seen()
    {
        var story = File.ReadLines(Seed("gold.jsonl")).ToDictionary(line => Field(line, "id"), line => Field(line, "cluster"));
        var rows = File.ReadLines(Seed("samples.jsonl")).Select(line => line[..^1] + $", \"cluster\": \"{story[Field(line, "id")]}\"}}").ToList();
        var (known, unseen) = (Write("known.jsonl", rows[..48]), Write("unseen.jsonl", rows[48..]));
        var model = Path.Combine(folder, "model.json");

        var (exit, output, error) = await RunAsync("train", "--input", known, "--test", unseen, "--folds", "1", "--without", "*.names*", "margin", "--output", model);

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"not trained on\s+unseen\s+B-cubed F1 \d\.\d{4}", output);
        using (var json = JsonDocument.Parse(await File.ReadAllTextAsync(model, TestContext.Current.CancellationToken)))
        {
            var features = json.RootElement.GetProperty("weights").EnumerateObject().Concat(json.RootElement.GetProperty("join").EnumerateObject()).Select(f => f.Name).ToList();
            Assert.Contains("same.words", features);
            Assert.DoesNotContain(features, name => name is "margin" || name.Contains(".names", StringComparison.Ordinal));
        }

        var typo = await RunAsync("train", "--input", known, "--folds", "1", "--without", "same.tilte", "--output", model);
        Assert.Equal(1, typo.Exit);
        Assert.Contains("same.tilte", typo.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Articles_can_be_read_by_another_glossary_and_other_statistics()
    {
        var input = Seed("samples.jsonl");
        var statistics = Path.Combine(folder, "counted.bin");
        Assert.Equal(0, (await RunAsync("learn", "--input", input, "--rarest", "2", "--output", statistics)).Exit);

        var shipped = await RunAsync("cluster", "--input", input);
        string[][] others = [["--statistics", statistics], ["--statistics", "none"], ["--glossary", "none"]];
        foreach (var other in others)
        {
            var (exit, output, error) = await RunAsync(["cluster", "--input", input, .. other]);
            Assert.Equal((0, ""), (exit, error));
            Assert.Equal(Ids(shipped.Output), Ids(output));
            Assert.NotEqual(shipped.Output, output);
        }

        string[][] unfit = [["--statistics", input], ["--glossary", input]];
        foreach (var other in unfit)
        {
            var (exit, output, error) = await RunAsync(["cluster", "--input", input, .. other]);
            Assert.Equal((1, ""), (exit, output));
            Assert.StartsWith("newscluster: ", error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_repair_articles_stay_where_they_were_placed()
    {
        var input = Seed("samples.jsonl");
        var (exit, output, _) = await RunAsync("cluster", "--input", input, "--no-repair");

        Assert.Equal(0, exit);
        var placed = new StoryEngine();
        Assert.Equal(ArticleFile.Rows(input).Select(row => placed.Add(row.Article).Story.ToString(CultureInfo.InvariantCulture)), output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Field(line, "story")));
    }

    private string Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private static string Seed(string name) => Path.Combine(AppContext.BaseDirectory, "seeds", name);

    private static IEnumerable<string> Ids(string output) =>
        output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => Field(line, "id"));

    private static string Field(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).ToString();
    }

    private static Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments) => RunAsync([], arguments);

    private static async Task<(int Exit, string Output, string Error)> RunAsync(Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(NewsCluster.Web.Hosting.Site).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true, RedirectStandardError = true,
        };
        start.Environment["LC_ALL"] = "C.UTF-8";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}
