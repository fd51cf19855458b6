using System.Globalization;
using System.Text;

namespace NewsCluster.Clustering.Timelines.Exports;

/// <summary>A Markdown list by date: the sentence, its outlet with the link, and how many outlets carry it.</summary>
public static class MarkdownTimeline
{
    private const string Special = @"\`*_{}[]<>()#+!|~";

    public static string Write(TimelineExport export)
    {
        var text = new StringBuilder().Append("# ").Append(Escape(export.Title)).Append("\n\n");
        foreach (var entry in export.Entries)
        {
            var outlet = Escape(entry.Quote.Outlet.Length > 0 ? entry.Quote.Outlet : entry.Quote.ArticleId);
            text.Append("- **").Append(entry.Date).Append("** ").Append(Escape(entry.Quote.Text)).Append(" (");
            text.Append(export.Link(entry.Quote) is { } link ? $"[{outlet}](<{link.AbsoluteUri}>)" : outlet);
            if (entry.Outlets > 1) text.Append(CultureInfo.InvariantCulture, $", +{entry.Outlets - 1}");
            text.Append(")\n");
        }
        return text.ToString();
    }

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(c is '\r' or '\n' ? ' ' : c);
        }
        return escaped.ToString();
    }
}
