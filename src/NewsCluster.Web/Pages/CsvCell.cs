namespace NewsCluster.Web.Pages;

/// <summary>A cell of comma-separated values (RFC 4180) that a spreadsheet opens as text and never as a formula.</summary>
internal static class CsvCell
{
    /// <summary>
    /// Quoted where it must be. What begins like a formula gets an apostrophe before it (OWASP, CSV injection):
    /// spreadsheets take that for "this is text".
    /// </summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if (text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '|' or '＝' or '＋' or '－' or '＠') text = "'" + text;
        return text.AsSpan().IndexOfAny(",\"\r\n'") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
