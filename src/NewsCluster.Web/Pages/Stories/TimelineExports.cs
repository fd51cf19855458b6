using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsCluster.Clustering.Labels;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Data;
using NewsCluster.Web.Languages;

namespace NewsCluster.Web.Pages.Stories;

/// <summary>A story's timeline in the forms other programs read.</summary>
internal static class TimelineExports
{
    public static readonly IReadOnlyList<(string Extension, string Name)> Formats =
        [("json", "TimelineJS"), ("csv", "CSV"), ("md", "Markdown"), ("ics", "iCalendar")];

    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    public static async Task<IResult> GetAsync(string lang, long id, string format, NewsDbContext database, HttpContext http, TimeProvider clock, CancellationToken cancel)
    {
        if (Language.Find(lang) is not { } language || await StoryContent.LoadAsync(database, id, cancel) is not { Members.Count: > 0 } content)
            return Results.NotFound();
        var site = new Uri($"{http.Request.Scheme}://{http.Request.Host}/{lang}/");
        var (type, text) = format switch
        {
            "json" => ("application/json", TimelineJs(content, language, site)),
            "csv" => ("text/csv", Csv(content, site)),
            "md" => ("text/markdown", Markdown(content, language, site)),
            _ => ("text/calendar", TimelineCalendar.Of(content, site, clock.GetUtcNow())),
        };
        // A spreadsheet takes a CSV file without the mark for a legacy encoding.
        var bytes = format == "csv" ? [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)] : Encoding.UTF8.GetBytes(text);
        return Results.File(bytes, type + "; charset=utf-8", $"timeline-{id}.{format}");
    }

    /// <summary>The JSON of Knight Lab's TimelineJS 3. It cannot place an entry without a year: those are left out.</summary>
    private static string TimelineJs(StoryContent content, Language language, Uri site) => JsonSerializer.Serialize(new
    {
        title = new { text = new { headline = content.Story.For(language), text = TopicOf(content, language) ?? "" } },
        events = content.Timeline.Entries.Where(e => e.YearKnown).Select((entry, i) => new Dictionary<string, object?>
        {
            ["unique_id"] = $"event-{i + 1}",
            ["start_date"] = Parts(entry.First),
            ["end_date"] = entry.Last is { Year: not null } last ? Parts(last) : null,
            ["display_date"] = language.Texts.Mention(TimelineDay.DateOf(entry)),
            ["group"] = language.Texts.EntryKind(entry.Kind),
            ["text"] = new
            {
                headline = Outlet(content, entry.Quote, language),
                text = HtmlEncoder.Default.Encode(entry.Quote.Text) + $" <a href=\"{new Uri(site, $"articles/{entry.Quote.ArticleId}")}\">{HtmlEncoder.Default.Encode(Outlet(content, entry.Quote, language))}</a>",
            },
        }.Where(field => field.Value is not null).ToDictionary()),
    }, Json);

    private static Dictionary<string, int> Parts(Clustering.Dates.PartialDate date) => new (string Name, int? Value)[] { ("year", date.Year), ("month", date.Month), ("day", date.Day) }
        .Where(part => part.Value is not null).ToDictionary(part => part.Name, part => part.Value!.Value);

    private static string Csv(StoryContent content, Uri site) => string.Concat(
        content.Timeline.Entries.Select(e => string.Join(',', new[]
        {
            e.Date, e.Grain.ToString().ToLowerInvariant(), e.Kind.ToString().ToLowerInvariant(), e.Change.ToString().ToLowerInvariant(),
            e.Quote.Language, content.ArticleOf(e.Quote).Outlet ?? "", e.Outlets.ToString(CultureInfo.InvariantCulture), e.Quote.Text, new Uri(site, $"articles/{e.Quote.ArticleId}").ToString(), content.Story.Topic ?? "",
        }.Select(CsvCell.Of)) + "\r\n").Prepend("date,grain,kind,change,language,outlet,outlets,sentence,article,topic\r\n"));

    private static string Markdown(StoryContent content, Language language, Uri site)
    {
        var text = new StringBuilder().Append("# ").AppendLine(content.Story.For(language));
        if (TopicOf(content, language) is { } topic) text.AppendLine().AppendLine(topic);
        foreach (var day in content.Timeline.Entries.GroupBy(e => e.Date, StringComparer.Ordinal))
        {
            text.AppendLine().Append("## ").AppendLine(language.Texts.Mention(TimelineDay.DateOf(day.First()))).AppendLine();
            foreach (var entry in day)
                text.Append("- ").Append(entry.Kind == EntryKind.Happened ? "" : $"*{language.Texts.EntryKind(entry.Kind)}* – ").Append(Escape(entry.Quote.Text))
                    .AppendLine(CultureInfo.InvariantCulture, $" ([{Escape(Outlet(content, entry.Quote, language))}]({new Uri(site, $"articles/{entry.Quote.ArticleId}")}))");
        }
        return text.ToString();

        static string Escape(string words) => string.Concat(words.Select(c => @"\`*_{}[]<>#|".Contains(c, StringComparison.Ordinal) ? $"\\{c}" : c.ToString()));
    }

    /// <summary>Such as "Topic: Election", null for a story without.</summary>
    private static string? TopicOf(StoryContent content, Language language) =>
        MediaTopic.Find(content.Story.Topic) is { } topic ? $"{language.Texts.Topic}: {topic.Name(language.Code)}" : null;

    private static string Outlet(StoryContent content, Quote quote, Language language) => content.ArticleOf(quote).Outlet ?? language.Texts.UnknownOutlet;
}
