using System.Globalization;
using System.Text;

namespace NewsCluster.Clustering.Timelines.Exports;

/// <summary>Comma-separated values (RFC 4180), one entry a line, the first line naming the columns.</summary>
public static class CsvTimeline
{
    public static string Write(TimelineExport export)
    {
        var csv = new StringBuilder("date,grain,kind,change,outlets,sentence,language,outlet,article,link\r\n");
        foreach (var entry in export.Entries)
        {
            string?[] cells =
            [
                entry.Date, entry.Grain.ToString(), entry.Kind.ToString(), entry.Change.ToString(), entry.Outlets.ToString(CultureInfo.InvariantCulture),
                entry.Quote.Text, entry.Quote.Language, entry.Quote.Outlet, entry.Quote.ArticleId, export.Link(entry.Quote)?.AbsoluteUri,
            ];
            csv.AppendJoin(',', cells.Select(Cell)).Append("\r\n");
        }
        return csv.ToString();
    }

    private static string Cell(string? value)
    {
        value ??= "";
        // Spreadsheets run what begins like a formula; an apostrophe makes it text.
        if (value.Length > 0 && value[0] is '=' or '+' or '-' or '@' or '\t' or '\r') value = "'" + value;
        return value.AsSpan().ContainsAny(",\"\r\n") ? $"\"{value.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : value;
    }
}
