using System.Net;
using System.Text;
using System.Text.Json;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines.Exports;

/// <summary>The JSON of TimelineJS 3 (timeline.knightlab.com/docs/json-format). It needs a year: entries without one are left out.</summary>
public static class TimelineJs
{
    public static string Write(TimelineExport export)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteStartObject("title");
            Text(json, export.Title, "");
            json.WriteEndObject();
            json.WriteStartArray("events");
            foreach (var entry in export.Entries.Where(e => e.YearKnown)) Event(json, entry, export.Link(entry.Quote));
            json.WriteEndArray();
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Event(Utf8JsonWriter json, TimelineEntry entry, Uri? link)
    {
        json.WriteStartObject();
        Date(json, "start_date", entry.First);
        if (entry.Last is { } last) Date(json, "end_date", last);
        json.WriteString("display_date", entry.Date);
        json.WriteString("group", entry.Kind.ToString());
        // TimelineJS shows HTML; what articles say is text.
        var outlet = WebUtility.HtmlEncode(entry.Quote.Outlet);
        Text(json, WebUtility.HtmlEncode(entry.Quote.Text), link is null ? outlet : $"<a href=\"{WebUtility.HtmlEncode(link.AbsoluteUri)}\">{outlet}</a>");
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string headline, string text)
    {
        json.WriteStartObject("text");
        json.WriteString("headline", headline);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static void Date(Utf8JsonWriter json, string name, PartialDate date)
    {
        if (date.Year is not { } year) return;
        json.WriteStartObject(name);
        json.WriteNumber("year", year);
        if (date.Month is { } month) json.WriteNumber("month", month);
        if (date.Day is { } day) json.WriteNumber("day", day);
        json.WriteEndObject();
    }
}
