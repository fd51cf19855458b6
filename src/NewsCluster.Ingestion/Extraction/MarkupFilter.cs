using System.Collections.Frozen;
using System.Text;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// Makes a page fit to be parsed in bounded time: one linear pass that leaves out what no stage reads (scripts, styles,
/// drawings, comments, tags that only change the look) and what only a hostile page has (hundreds of thousands of tags,
/// thousands deep). The HTML standard's tree construction looks up the stack of open elements and repeats open
/// formatting elements for every tag, so depth and formatting are what makes it quadratic.
/// </summary>
internal sealed class MarkupFilter
{
    private const int Deepest = 250, MostTags = 150_000, LongestTag = 20_000;

    /// <summary>Characters kept: ten times a long article with all its comments. What comes after is not read.</summary>
    private const int MostKept = 2_000_000;

    /// <summary>Elements left out with all they hold.</summary>
    private static readonly FrozenSet<string> Left = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "svg", "iframe", "noembed", "noframes", "textarea", "template", "canvas", "object", "video", "audio", "xmp", "math");

    /// <summary>Tags that only change the look.</summary>
    private static readonly FrozenSet<string> Look = FrozenSet.Create(StringComparer.Ordinal,
        "b", "big", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u", "code", "wbr", "path");

    /// <summary>Elements that never hold another, or end of themselves where the next begins.</summary>
    private static readonly FrozenSet<string> Shallow = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
        "p", "li", "dt", "dd", "option", "optgroup", "tr", "td", "th", "thead", "tbody", "tfoot", "colgroup", "rp", "rt", "html", "head", "body", "a");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsLeft = Left.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsLook = Look.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsShallow = Shallow.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>No element of HTML has a longer name; what is left of a longer one is read as an attribute.</summary>
    private const int LongestName = 40;

    private readonly string html;
    private readonly StringBuilder kept;
    private readonly char[] name = new char[LongestName];
    private readonly List<string> jsonLd = [];
    private int at, depth, tags;
    private bool noMoreDouble, noMoreSingle;

    private MarkupFilter(string html) => (this.html, kept) = (html, new StringBuilder(html.Length / 2));

    /// <returns>The markup to parse, and the contents of its JSON-LD scripts.</returns>
    public static (string Html, IReadOnlyList<string> JsonLd) Apply(string html)
    {
        var filter = new MarkupFilter(html);
        filter.Run();
        return (filter.kept.ToString(), filter.jsonLd);
    }

    private void Run()
    {
        while (at < html.Length && tags < MostTags && kept.Length < MostKept)
        {
            var open = html.IndexOf('<', at);
            if (open < 0) open = html.Length;
            kept.Append(html, at, Math.Min(open - at, MostKept - kept.Length));
            at = open;
            if (at + 1 >= html.Length) return;
            var next = html[at + 1];
            if (char.IsAsciiLetter(next)) StartTag();
            else if (next == '/') EndTag();
            else if (next is '!' or '?') Comment();
            else
            {
                kept.Append("&lt;");
                at++;
            }
        }
    }

    private void StartTag()
    {
        var element = Name(at + 1);
        var end = TagEnd(at + 1 + element.Length);
        var start = at;
        at = end;
        tags++;
        if (IsLeft.Contains(element))
        {
            if (html[end - 2] != '/') Skip(element, html.AsSpan(start, end - start));
            kept.Append(' ');
            return;
        }
        if (IsLook.Contains(element) || end - start > LongestTag) return;
        if (!IsShallow.Contains(element) && html[end - 2] != '/')
        {
            if (depth >= Deepest) return;
            depth++;
        }
        kept.Append(html, start, end - start);
    }

    private void EndTag()
    {
        var element = Name(at + 2);
        var end = html.IndexOf('>', at);
        end = end < 0 ? html.Length : end + 1;
        var start = at;
        at = end;
        if (element.IsEmpty || IsLook.Contains(element) || IsLeft.Contains(element) || end - start > LongestTag) return;
        if (!IsShallow.Contains(element) && depth > 0) depth--;
        kept.Append("</").Append(element).Append('>');
    }

    private void Skip(ReadOnlySpan<char> element, ReadOnlySpan<char> tag)
    {
        var close = html.IndexOf($"</{element}", at, StringComparison.OrdinalIgnoreCase);
        var end = close < 0 ? html.Length : close;
        if (element is "script" && tag.Contains("ld+json", StringComparison.OrdinalIgnoreCase) && jsonLd.Count < 50) jsonLd.Add(html[at..end]);
        var after = close < 0 ? -1 : html.IndexOf('>', close);
        at = after < 0 ? html.Length : after + 1;
    }

    /// <summary>A comment, or anything the standard takes for one (a document type, a processing instruction).</summary>
    private void Comment()
    {
        var isComment = string.CompareOrdinal(html, at, "<!--", 0, 4) == 0;
        var end = isComment ? html.IndexOf("-->", at + 2, StringComparison.Ordinal) : -1;
        var bracket = end >= 0 ? end + 2 : html.IndexOf('>', at);
        at = bracket < 0 ? html.Length : bracket + 1;
    }

    /// <summary>The name of the tag in lower case.</summary>
    private ReadOnlySpan<char> Name(int start)
    {
        var length = 0;
        while (start + length < html.Length && length < LongestName && html[start + length] is var c && (char.IsAsciiLetterOrDigit(c) || c is '-' or ':' or '_'))
            name[length++] = char.ToLowerInvariant(c);
        return name.AsSpan(0, length);
    }

    /// <summary>The end of a tag: the bracket outside quoted values. A quote that is never closed is no quote.</summary>
    private int TagEnd(int from)
    {
        for (var i = from; i < html.Length; i++)
        {
            var c = html[i];
            if (c == '>') return i + 1;
            if (c != '=') continue;
            var value = i + 1;
            while (value < html.Length && char.IsWhiteSpace(html[value])) value++;
            if (value == html.Length || html[value] is not ('"' or '\'')) continue;
            var quote = html[value];
            if (quote == '"' ? noMoreDouble : noMoreSingle) continue;
            var close = html.IndexOf(quote, value + 1);
            if (close >= 0) i = close;
            else if (quote == '"') noMoreDouble = true;
            else noMoreSingle = true;
        }
        return html.Length;
    }
}
