using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCluster.Ingestion.Extraction;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Verbs;

/// <summary>
/// <c>extract PATH… [--urls FILE.jsonl] --output FILE.jsonl</c>: the article of each HTML page, one line a page in
/// order of name. A page that gives none is a line with <c>problem</c> and a message on standard error.
/// </summary>
internal static class ExtractVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private sealed record Address(string? Id, string? Url);

    private sealed record Row(string Id)
    {
        public string? Title { get; init; }
        public string? Body { get; init; }
        /// <summary>ISO 8601: with the time of day and zone where the page states a time.</summary>
        public string? Date { get; init; }
        public string? DateFrom { get; init; }
        public string? Author { get; init; }
        public string? Lang { get; init; }
        public string? Outlet { get; init; }
        /// <summary><c>article</c>, <c>index</c> (a list of articles) or <c>empty</c>.</summary>
        public string? Kind { get; init; }
        public string? Encoding { get; init; }
        public string? Problem { get; init; }
    }

    public static Command Create()
    {
        var paths = new Argument<string[]>("path") { Description = "HTML pages (.html, .htm, .gz of those) or folders of them.", Arity = ArgumentArity.OneOrMore };
        var urls = new Option<string?>("--urls") { Description = "JSON lines with id and url: where a page was." };
        var output = new Option<string>("--output") { Description = "Where the articles go, one line a page.", Required = true };
        var command = new Command("extract", "Take the articles out of HTML pages.") { paths, urls, output };
        command.Runs((parsed, cancel) => RunAsync(parsed.GetValue(paths)!, parsed.GetValue(urls), parsed.GetRequiredValue(output), cancel));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, string? urls, string output, CancellationToken cancel)
    {
        var addresses = urls is null ? [] : Addresses(urls);
        await using var writer = new StreamWriter(output);
        var failed = false;
        foreach (var path in paths)
            foreach (var file in Files(path))
            {
                cancel.ThrowIfCancellationRequested();
                var row = await ExtractAsync(file, addresses, cancel);
                await writer.WriteLineAsync(JsonSerializer.Serialize(row, Json));
                if (row.Problem is null) continue;
                failed = true;
                await Console.Error.WriteLineAsync($"{file}: {row.Problem}");
            }
        return failed ? 1 : 0;
    }

    /// <exception cref="InvalidDataException">A line is no JSON object with an id and a url.</exception>
    private static Dictionary<string, Uri> Addresses(string file)
    {
        var addresses = new Dictionary<string, Uri>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in ArticleFile.Lines(file))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (JsonSerializer.Deserialize<Address>(line, Json) is { Id: { } id, Url: { } url } && Uri.TryCreate(url, UriKind.Absolute, out var address))
                    addresses.TryAdd(PageFile.WithoutEndings(id), address);
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{file}:{number}: {e.Message}");
            }
        }
        return addresses;
    }

    private static IEnumerable<string> Files(string path) =>
        Directory.Exists(path)
            ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories)
                .Where(PageFile.IsPage).Order(StringComparer.Ordinal)
            : [path];

    private static async Task<Row> ExtractAsync(string file, Dictionary<string, Uri> addresses, CancellationToken cancel)
    {
        var id = PageFile.WithoutEndings(Path.GetFileName(file));
        var (bytes, problem) = await PageFile.BytesAsync(file, cancel);
        ArticlePage? page = null;
        if (problem is null) (page, problem) = ArticlePage.Read(bytes, address: addresses.GetValueOrDefault(id));
        if (page is null) return new Row(id) { Problem = Language.OfTerminal.Texts.Problem(problem!.Kind.ToString(), problem.Detail) };
        return new Row(id)
        {
            Title = page.Title,
            Body = page.Body,
            Date = page.Published?.ToString(),
            DateFrom = page.Published?.Origin.ToString(),
            Author = page.Author,
            Lang = page.Language,
            Outlet = page.Outlet,
            Kind = page.Kind.ToString().ToLowerInvariant(),
            Encoding = page.Encoding,
        };
    }
}
