using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Web.Verbs;

/// <summary>
/// <c>dates --input FILE.jsonl --output FILE.jsonl</c>: rows <c>{"id","lang","text","reference"}</c> in,
/// rows <c>{"id","dates":[{"text","start","value","grain","uncertain"}]}</c> out, in the same order.
/// </summary>
internal static class DatesVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed record Row(JsonElement Id, string? Lang, string? Text, string? Reference);

    private sealed record Found(string Text, int Start, string Value, string Grain, bool Uncertain);

    private sealed record Answer(JsonElement Id, IReadOnlyList<Found> Dates);

    public static Command Create()
    {
        var input = new Option<string>("--input") { Description = "JSON lines with id, lang, text, reference (.gz accepted).", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "Where the dates go, one line a row.", Required = true };
        var durations = new Option<bool>("--durations") { Description = "Also report lengths of time (P3Y), which are no dates." };
        var command = new Command("dates", "Find and resolve the dates of texts.") { input, output, durations };
        command.Runs((parsed, _) => Task.FromResult(Run(parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(durations))));
        return command;
    }

    private static int Run(string input, FileInfo output, bool durations)
    {
        using var writer = new StreamWriter(output.FullName);
        var (number, failed) = (0, 0);
        foreach (var line in ArticleFile.Lines(input))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                if (JsonSerializer.Deserialize<Row>(line, Json) is not { Id.ValueKind: not JsonValueKind.Undefined } row) throw new JsonException("no id");
                writer.WriteLine(JsonSerializer.Serialize(new Answer(row.Id, Tag(row, durations)), Json));
            }
            catch (JsonException problem)
            {
                failed++;
                Console.Error.WriteLine($"{input}:{number}: not a row of JSON ({problem.Message})");
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private static List<Found> Tag(Row row, bool durations)
    {
        var text = row.Text ?? "";
        var reference = ReferenceTime.TryParse(row.Reference, out var known) ? known : ReferenceTime.Unknown;
        return [.. DateTagger.Tag(text, row.Lang ?? "", reference, durations).Select(m =>
            new Found(text.Substring(m.Start, m.Length), m.Start, m.Value, m.Grain.ToString().ToLowerInvariant(), m.Uncertain))];
    }
}
