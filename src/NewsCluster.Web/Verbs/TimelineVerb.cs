using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Text;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Clustering.Timelines.Evaluation;

namespace NewsCluster.Web.Verbs;

/// <summary>
/// <c>timeline --input FILE.jsonl --output FILE.json</c>: articles taken as one story, and its entries.
/// With <c>--gold FILE.jsonl</c> the timeline is scored against human ones instead.
/// </summary>
internal static class TimelineVerb
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new PartialDateConverter() },
    };

    private static readonly JsonSerializerOptions GoldJson = new(JsonSerializerDefaults.Web) { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };

    private sealed record Row(JsonElement Id, string? Lang, string? Title, string? Text, string? Date, string? Time, string? Source);

    private sealed record GoldRow(string Topic, IReadOnlyList<GoldDay> Entries);

    private sealed record GoldDay(string Date, IReadOnlyList<string> Sentences);

    public static Command Create()
    {
        var input = new Option<string>("--input") { Description = "The story's articles, JSON lines (.gz accepted): id, lang, title, text, date (XXXX-12-08 when the year is unknown), source.", Required = true };
        var output = new Option<FileInfo?>("--output") { Description = "Where the timeline goes; standard output when left out." };
        var gold = new Option<string?>("--gold") { Description = "Human timelines of the same articles, to score against: topic, entries of date and sentences." };
        var command = new Command("timeline", "Build the timeline of one story.") { input, output, gold };
        command.Runs((parsed, _) =>
        {
            var articles = Read(parsed.GetRequiredValue(input), out var failed);
            var timeline = TimelineBuilder.Build(articles);
            if (parsed.GetValue(gold) is { } path) Score(timeline, path);
            else Write(timeline, parsed.GetValue(output));
            return Task.FromResult(failed == 0 ? 0 : 1);
        });
        return command;
    }

    /// <summary>The articles of a file; lines that are none are named on standard error and counted.</summary>
    private static List<TimelineArticle> Read(string path, out int failed)
    {
        var articles = new List<TimelineArticle>();
        var number = 0;
        failed = 0;
        foreach (var line in ArticleFile.Lines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                articles.Add(Parse(line));
            }
            catch (JsonException problem)
            {
                failed++;
                Console.Error.WriteLine($"{path}:{number}: not an article in JSON ({problem.Message})");
            }
        }
        return articles;
    }

    private static TimelineArticle Parse(string line)
    {
        if (JsonSerializer.Deserialize<Row>(line, Json) is not { Id.ValueKind: not JsonValueKind.Undefined } row) throw new JsonException("no id");
        var text = row.Text ?? "";
        var reference = ReferenceTime.TryParse(row.Date ?? row.Time, out var known) ? known : ReferenceTime.Unknown;
        var language = row.Lang ?? LanguageDetector.Detect(row.Title ?? "", text);
        return new TimelineArticle(row.Id.ToString(), language, row.Title ?? "", text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), row.Source ?? "", reference);
    }

    private static void Write(Timeline timeline, FileInfo? output)
    {
        using var stream = output?.Create() ?? Console.OpenStandardOutput();
        JsonSerializer.Serialize(stream, timeline, Json);
    }

    /// <summary>As many days as the human timeline, within its period, and as many sentences a day: how timeline17 is scored.</summary>
    private static void Score(Timeline timeline, string path)
    {
        foreach (var (topic, days) in ArticleFile.Read([path], ParseGold))
        {
            var sentences = (int)Math.Max(1, Math.Round(days.Values.Average(s => s.Count)));
            var cut = DateRanking.Cut(timeline, days.Count, sentences, (days.Keys.Min(), days.Keys.Max()));
            var predicted = cut.ToDictionary(d => d.Day, IReadOnlyList<string> (d) => [.. d.Sentences.Select(s => s.Text)]);
            var score = TimelineScore.Of(new DayTexts(predicted), new DayTexts(days));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{topic}\tdays {days.Count}\tdate F1 {score.DateF1:0.000}\tAR1 {score.AlignedRouge1:0.000}"));
        }
    }

    private static (string Topic, Dictionary<DateOnly, IReadOnlyList<string>> Days) ParseGold(string line)
    {
        try
        {
            var row = JsonSerializer.Deserialize<GoldRow>(line, GoldJson) ?? throw new JsonException();
            var days = row.Entries.GroupBy(e => DateOnly.Parse(e.Date, CultureInfo.InvariantCulture))
                .ToDictionary(g => g.Key, IReadOnlyList<string> (g) => [.. g.SelectMany(e => e.Sentences)]);
            return days.Count > 0 ? (row.Topic, days) : throw new FormatException("a timeline without days");
        }
        catch (JsonException)
        {
            throw new FormatException("no timeline: a topic, entries of date and sentences");
        }
    }

    /// <summary>Partial dates as their ISO text.</summary>
    private sealed class PartialDateConverter : JsonConverter<PartialDate>
    {
        public override PartialDate Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            PartialDate.TryParse(reader.GetString(), out var date) ? date : throw new JsonException("not a date");

        public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
