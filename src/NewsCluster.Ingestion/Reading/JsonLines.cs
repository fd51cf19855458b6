using System.Globalization;
using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using NewsCluster.Clustering.Dates;
using NewsCluster.Ingestion.Decoding;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Reading;

/// <summary>One article a line: <c>title, text</c> and where known <c>lang, date, source, url, sample</c>; gzip when the name ends in .gz.</summary>
internal static class JsonLines
{
    /// <summary>Longest line, in bytes.</summary>
    private const int LongestLine = FileReader.LargestText;

    public static async IAsyncEnumerable<Document> ReadAsync(string name, Stream file, bool keep, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using var stream = name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : file;
        var lines = new LineReader(stream, LongestLine);
        var any = false;
        for (var number = 1; ; number++)
        {
            var (line, problem) = await NextAsync(lines, cancel);
            if (problem is not null) yield return new Document($"{name}:{number}", null, problem);
            if (line is { Length: > 0 }) yield return Read($"{name}:{number}", line).Keeping(keep, OriginalKind.Line, line);
            any |= problem is not null || line is { Length: > 0 };
            if (line is null && problem?.Kind != ProblemKind.TooLarge) break;
        }
        if (!any) yield return Document.Failed(name, ProblemKind.Empty);
    }

    private static async Task<(byte[]? Line, Problem? Problem)> NextAsync(LineReader lines, CancellationToken cancel)
    {
        try
        {
            var (line, tooLong) = await lines.NextAsync(cancel);
            return tooLong ? (null, new Problem(ProblemKind.TooLarge, LongestLine.ToString(CultureInfo.InvariantCulture))) : (line, null);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException)
        {
            return (null, new Problem(ProblemKind.Damaged));
        }
        catch (IOException e)
        {
            return (null, new Problem(ProblemKind.Unreadable, e.Message));
        }
    }

    internal static Document Read(string name, byte[] line)
    {
        var (text, _, problem) = TextDecoder.Decode(line);
        if (problem is not null) return new Document(name, null, problem);
        try
        {
            using var json = JsonDocument.Parse(text);
            return json.RootElement.ValueKind == JsonValueKind.Object
                ? Document.Of(name, Read(json.RootElement))
                : Document.Failed(name, ProblemKind.Json);
        }
        catch (JsonException e)
        {
            return Document.Failed(name, ProblemKind.Json, (e.BytePositionInLine + 1)?.ToString(CultureInfo.InvariantCulture));
        }
        catch (FormatException e)
        {
            return Document.Failed(name, ProblemKind.Fields, e.Message);
        }
    }

    /// <exception cref="FormatException">A field is missing or of the wrong kind; the message is its name.</exception>
    private static ParsedArticle Read(JsonElement row)
    {
        var title = Text(row, "title") ?? "";
        var text = Text(row, "text") ?? "";
        if (title.Length + text.Length == 0) throw new FormatException("title, text");
        var date = Text(row, "date");
        var parsed = ArticleParser.Parse(title, text, Text(row, "lang"), isDated: date is not null);
        DateTimeOffset? instant = null;
        PartialDate day = default;
        if (date is not null)
        {
            if (date.Contains('T', StringComparison.Ordinal) && DateTimeOffset.TryParse(date, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var exact))
                (instant, day) = (exact, PartialDate.Of(DateOnly.FromDateTime(exact.DateTime)));
            else if (!PartialDate.TryParse(date, out day)) throw new FormatException("date");
        }
        return parsed with
        {
            Outlet = Text(row, "source") is { Length: > 0 } source ? new(source, Source.Metadata) : parsed.Outlet,
            Published = date is null ? parsed.Published : new(day, Source.Metadata),
            PublishedAt = instant,
            Url = Text(row, "url"),
            IsSample = row.TryGetProperty("sample", out var sample) && sample.ValueKind == JsonValueKind.True,
        };
    }

    private static string? Text(JsonElement row, string field) =>
        !row.TryGetProperty(field, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw new FormatException(field);
}
