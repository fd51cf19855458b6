using System.CommandLine;
using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Verbs;

/// <summary><c>feed FILE</c>: what is read from a feed, as JSON; or why it is none, and exit code 1.</summary>
internal static class FeedVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private static readonly JsonSerializerOptions Indented = new(Json) { WriteIndented = true };

    private sealed record Item(string Title, string? Link, string? Id, string? Published, string? Updated, string? Author, string? Summary, string? Content, IReadOnlyList<string> Categories, bool CarriesFullText);

    private sealed record Answer(FeedKind Kind, string Version, string Title, string? Link, string? Language, string Encoding, string? Published, string? Updated, bool WellFormed, bool Truncated, IReadOnlyList<Item> Items);

    private sealed record Row(string File, Answer? Feed, string? Problem);

    public static Command Create()
    {
        var files = new Argument<FileInfo[]>("file") { Description = "RSS, Atom or JSON Feed (.gz accepted).", Arity = ArgumentArity.OneOrMore };
        var address = new Option<Uri?>("--address") { Description = "Where the feed was found; relative links count from there.", CustomParser = WebAddress.Parse };
        var type = new Option<string?>("--content-type") { Description = "The Content-Type header it came with." };
        var output = new Option<FileInfo?>("--output") { Description = "JSON lines, one a file; needed when there are several." };
        var command = new Command("feed", "Show what is read from a feed, as JSON.") { files, address, type, output };
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(files) is { Length: > 1 } && parsed.GetValue(output) is null) parsed.AddError("Several files need --output.");
        });
        command.Runs(async (parsed, cancel) =>
        {
            var inputs = parsed.GetRequiredValue(files);
            if (parsed.GetValue(output) is { } target) return await WriteAsync(inputs, parsed.GetValue(type), parsed.GetValue(address), target, cancel);
            var (feed, problem) = FeedReader.Read(await ReadAsync(inputs[0], cancel), parsed.GetValue(type), parsed.GetValue(address));
            if (feed is null) return Verb.Failed(problem!);
            Console.WriteLine(JsonSerializer.Serialize(AnswerOf(feed), Indented));
            return 0;
        });
        return command;
    }

    private static async Task<int> WriteAsync(FileInfo[] inputs, string? type, Uri? address, FileInfo output, CancellationToken cancel)
    {
        var failed = 0;
        await using var writer = new StreamWriter(output.FullName);
        foreach (var file in inputs)
        {
            var (feed, problem) = FeedReader.Read(await ReadAsync(file, cancel), type, address);
            if (feed is null) failed++;
            await writer.WriteLineAsync(JsonSerializer.Serialize(new Row(file.ToString(), feed is null ? null : AnswerOf(feed), problem?.Kind.ToString()), Json));
        }
        return failed == 0 ? 0 : 1;
    }

    /// <exception cref="InvalidDataException">Larger than what is fetched.</exception>
    internal static async Task<byte[]> ReadAsync(FileInfo file, CancellationToken cancel)
    {
        const int most = 10_000_000;
        await using var raw = file.OpenRead();
        await using Stream source = file.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(raw, CompressionMode.Decompress) : raw;
        using var bytes = new MemoryStream();
        var buffer = new byte[1 << 16];
        while (await source.ReadAsync(buffer, cancel) is > 0 and var read)
        {
            bytes.Write(buffer, 0, read);
            if (bytes.Length > most) throw new InvalidDataException(Language.OfTerminal.Texts.Problem(nameof(ProblemKind.TooLarge), $"{most}"));
        }
        return bytes.ToArray();
    }

    private static Answer AnswerOf(Feed feed) => new(feed.Kind, feed.Version, feed.Title, feed.Link, feed.Language, feed.Encoding, feed.Published?.ToString(), feed.Updated?.ToString(), feed.WellFormed, feed.Truncated,
        [.. feed.Items.Select(i => new Item(i.Title, i.Link, i.Id, i.Published?.ToString(), i.Updated?.ToString(), i.Author, i.Summary, i.Content, i.Categories, i.CarriesFullText))]);
}
