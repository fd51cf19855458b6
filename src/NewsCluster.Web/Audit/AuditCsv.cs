using System.Globalization;
using System.Text;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Audit;

/// <summary>Audit entries as comma-separated values (RFC 4180) that a spreadsheet opens as text and never as a formula.</summary>
internal static class AuditCsv
{
    public const string Header = "id,at,act,actor,subject,from,detail\r\n";

    public static string Line(AuditEntry entry) => string.Join(',',
        entry.Id.ToString(CultureInfo.InvariantCulture),
        entry.At.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
        Cell(entry.Act.ToString()),
        Cell(entry.Actor),
        Cell(entry.Subject),
        Cell(entry.From),
        Cell(entry.Detail)) + "\r\n";

    /// <summary>
    /// Quoted where it must be. What begins like a formula gets an apostrophe before it (OWASP, CSV injection):
    /// spreadsheets take that for "this is text".
    /// </summary>
    public static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '＝' or '＋' or '－' or '＠') text = "'" + text;
        if (text.AsSpan().IndexOfAny(",\"\r\n'") < 0) return text;
        return new StringBuilder(text).Replace("\"", "\"\"").Insert(0, '"').Append('"').ToString();
    }
}
