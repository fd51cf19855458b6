using System.Text;
using System.Text.RegularExpressions;

namespace NewsCluster.Ingestion.Decoding;

/// <summary>The charset a document or a header names, as it is named there.</summary>
public static partial class DeclaredCharset
{
    /// <summary>How far into a document a declaration is looked for, in bytes. The HTML standard says 1,024; pages put comments and scripts before it.</summary>
    private const int Reach = 8192;

    /// <summary>The <c>charset</c> parameter of a Content-Type header.</summary>
    public static string? OfContentType(string? contentType) =>
        contentType is not null && Parameter().Match(contentType) is { Success: true } match ? match.Groups["name"].Value : null;

    /// <summary>The XML declaration, else the first meta element that names a charset (HTML standard, "prescan a byte stream to determine its encoding").</summary>
    public static string? In(ReadOnlySpan<byte> document)
    {
        var head = Encoding.Latin1.GetString(document[..Math.Min(document.Length, Reach)]);
        if (Xml().Match(head) is { Success: true } xml) return xml.Groups["name"].Value;
        return Meta().Matches(Comment().Replace(head, "")).Select(meta => OfContentType(meta.Value)).FirstOrDefault(name => name is not null);
    }

    [GeneratedRegex(@"charset\s*=\s*[""']?\s*(?<name>[A-Za-z0-9_:.-]+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex(@"^\s*<\?xml[^>]*?\sencoding\s*=\s*[""'](?<name>[A-Za-z0-9_:.-]+)[""']", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Xml();

    [GeneratedRegex(@"<meta[\s/][^>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Meta();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline | RegexOptions.NonBacktracking)]
    private static partial Regex Comment();
}
