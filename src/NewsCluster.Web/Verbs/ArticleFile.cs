using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Web.Verbs;

/// <summary>A row of an article file: the article, and the story it is known to belong to (null when unlabelled).</summary>
internal sealed record ArticleRow(ArticleText Article, string? Cluster);

/// <summary>Article files as verbs read them: one JSON object a line (<c>id, lang, title, text, date, cluster</c>), <c>.gz</c> or not.</summary>
internal static class ArticleFile
{
    /// <summary>The lines of a file, decompressed when its name ends in <c>.gz</c>; <c>-</c> is standard input.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var file = path == "-" ? Console.OpenStandardInput() : new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16);
        using var content = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        using var reader = new StreamReader(content, bufferSize: 1 << 16);
        while (reader.ReadLine() is { } line) yield return line;
    }

    /// <inheritdoc cref="Read"/>
    public static IEnumerable<ArticleRow> Rows(params IEnumerable<string> paths) => Read(paths, Parse);

    /// <summary>What the lines of files say, one file after the other; blank lines are passed over.</summary>
    /// <param name="paths">As for <see cref="Lines"/>.</param>
    /// <param name="parse">Reads a line, or throws a <see cref="FormatException"/>.</param>
    /// <exception cref="InvalidDataException">A line is not what it should be; the message says where and why.</exception>
    public static IEnumerable<T> Read<T>(IEnumerable<string> paths, Func<string, T> parse)
    {
        foreach (var path in paths)
        {
            var number = 0;
            foreach (var line in Lines(path))
            {
                number++;
                if (string.IsNullOrWhiteSpace(line)) continue;
                T read;
                try { read = parse(line); }
                catch (FormatException e) { throw new InvalidDataException($"{path}:{number}: {e.Message}", e); }
                yield return read;
            }
        }
    }

    /// <exception cref="FormatException">The line is no article; the message says why.</exception>
    public static ArticleRow Parse(string line) => Parse(line, row =>
    {
        var id = Required(row, "id");
        var (title, body) = (Text(row, "title") ?? "", Text(row, "text") ?? "");
        var language = Text(row, "lang") switch
        {
            ArticleText.Vietnamese => ArticleText.Vietnamese,
            ArticleText.English => ArticleText.English,
            null or "" => LanguageDetector.Detect(title, body),
            _ => ArticleText.Other,
        };
        return new ArticleRow(new ArticleText(id, language, title, body, Date(Text(row, "date"))), Text(row, "cluster"));
    });

    /// <summary>Reads a line that <c>cluster</c> wrote.</summary>
    /// <exception cref="FormatException">It is none; the message says why.</exception>
    public static (string Id, string Story) ParsePlace(string line) => Parse(line, row => (Required(row, "id"), Required(row, "story")));

    private static T Parse<T>(string line, Func<JsonElement, T> read)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            return json.RootElement.ValueKind == JsonValueKind.Object ? read(json.RootElement) : throw new FormatException("not a JSON object");
        }
        catch (JsonException e)
        {
            throw new FormatException($"not valid JSON ({e.Message})");
        }
    }

    private static string Required(JsonElement row, string name) => Text(row, name) ?? throw new FormatException($"no {name}");

    private static string? Text(JsonElement row, string name)
    {
        if (!row.TryGetProperty(name, out var value)) return null;
        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Number => value.GetRawText(),
            JsonValueKind.Null => null,
            _ => throw new FormatException($"\"{name}\" is neither text nor null"),
        };
    }

    private static DateTimeOffset? Date(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : null;
}
