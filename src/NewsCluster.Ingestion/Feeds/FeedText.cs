using System.Text;
using System.Text.RegularExpressions;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Markup to plain text, for titles and summaries. What only looks like markup (<c>List&lt;int&gt;</c>) stays.</summary>
public static partial class FeedText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "amp-img", "area", "audio", "b", "base", "bdi", "bdo", "big", "blink", "body", "button", "canvas", "caption", "cite", "code", "col", "colgroup",
        "data", "datalist", "del", "dfn", "dialog", "dir", "em", "embed", "font", "frame", "frameset", "g", "head", "html", "i", "iframe", "img", "image", "input", "ins", "kbd", "label", "legend",
        "link", "map", "mark", "marquee", "math", "menu", "meta", "meter", "nobr", "noembed", "noframes", "noscript", "o:p", "object", "optgroup", "option", "output", "param", "path", "picture", "progress", "q", "rb", "rp", "rt", "ruby",
        "s", "samp", "select", "slot", "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "svg", "textarea", "tfoot", "time", "title", "track", "tt", "u", "var", "video", "wbr", "xmp",
    };

    /// <summary>Elements whose content is no text.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "applet", "template" };

    /// <summary>Tags gone, entities resolved, a line a paragraph, blanks folded.</summary>
    public static string Plain(string markup)
    {
        if (!markup.AsSpan().ContainsAny('<', '&')) return Fold(markup);
        var text = new StringBuilder(markup.Length);
        var at = 0;
        while (at < markup.Length)
        {
            var next = markup.AsSpan(at).IndexOfAny('<', '&');
            if (next < 0) next = markup.Length - at;
            AppendFlowing(text, markup.AsSpan(at, next));
            at += next;
            if (at == markup.Length) break;
            at = markup[at] == '&' ? Entities.Append(text, markup, at) : Tag(text, markup, at);
        }
        return Fold(text.ToString());
    }

    /// <summary>As <see cref="Plain"/>, on one line.</summary>
    public static string Line(string markup) => Plain(markup).Replace('\n', ' ');

    /// <summary>Whether HTML has an element of the name.</summary>
    internal static bool IsElement(string name) => Blocks.Contains(name) || Inline.Contains(name) || Unseen.Contains(name);

    /// <summary>Blanks folded, nothing else.</summary>
    internal static string FoldLine(string text) => Blanks().Replace(text, " ").Trim();

    /// <summary>In markup a line break is a blank.</summary>
    private static void AppendFlowing(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (var c in words) text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
    }

    /// <returns>Where to go on reading.</returns>
    private static int Tag(StringBuilder text, string markup, int at)
    {
        // Browsers take a comment that nobody closed to the end; whoever wrote it meant it to end with the tag.
        if (string.CompareOrdinal(markup, at, "<!--", 0, 4) == 0) return After(markup, "-->", at + 4, After(markup, ">", at + 4, markup.Length));
        if (string.CompareOrdinal(markup, at, "<![CDATA[", 0, 9) == 0) return at + 9;
        if (TagForm().Match(markup, at) is not { Success: true } tag)
        {
            text.Append('<');
            return at + 1;
        }
        var name = tag.Groups["name"].Value;
        var end = tag.Index + tag.Length;
        if (Unseen.Contains(name)) return tag.Groups["close"].Length > 0 || tag.ValueSpan.EndsWith("/>") ? end : After(markup, "</" + name, end, end, ">");
        if (Blocks.Contains(name)) text.Append('\n');
        else if (!Inline.Contains(name) && tag.Groups["declaration"].Length == 0)
        {
            text.Append('<');
            return at + 1;
        }
        return end;
    }

    private static int After(string markup, string what, int from, int otherwise, string? then = null)
    {
        var found = markup.IndexOf(what, from, StringComparison.OrdinalIgnoreCase);
        if (found < 0) return otherwise;
        return then is null ? found + what.Length : markup.IndexOf(then, found, StringComparison.Ordinal) is >= 0 and var close ? close + 1 : markup.Length;
    }

    private static string Fold(string text) =>
        string.Join('\n', text.Split('\n').Select(FoldLine).Where(line => line.Length > 0));

    /// <summary>A whole tag, one that the end of the text cuts, one whose quotation marks do not match, a declaration.</summary>
    [GeneratedRegex("""
        \G<(?:
          (?<close>/)?(?<name>[a-z][\w:.-]*)(?:\s*/|\s(?:[^<>"']|"[^"]*"|'[^']*'|<(?![a-z/]))*)?\s*(?:>|$)
          |(?<close>/)?(?<name>[a-z][\w:.-]*)\s[^<>]*>
          |(?<declaration>!doctype\b|\?[a-z])[^>]*>
        )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TagForm();

    [GeneratedRegex(@"[\s\u00A0\u200B\uFEFF]+")]
    private static partial Regex Blanks();
}
