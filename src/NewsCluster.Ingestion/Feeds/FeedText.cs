using System.Text;
using System.Text.RegularExpressions;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Markup to plain text, for titles and summaries. What only looks like markup (<c>List&lt;int&gt;</c>) stays.</summary>
public static partial class FeedText
{
    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    {
        "address", "article", "aside", "blockquote", "br", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form",
        "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "li", "listing", "main", "nav", "ol", "p", "plaintext", "pre", "search", "section", "table", "tbody", "td", "th", "thead", "tr", "ul",
    };

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "acronym", "amp-img", "area", "audio", "b", "base", "basefont", "bdi", "bgsound", "bdo", "big", "blink", "body", "button", "canvas", "caption", "cite", "code", "col", "colgroup", "command",
        "data", "datagrid", "datalist", "del", "dfn", "dialog", "dir", "em", "embed", "font", "frame", "frameset", "g", "head", "html", "i", "iframe", "img", "image", "input", "ins", "isindex", "kbd", "keygen", "label", "legend",
        "link", "map", "mark", "marquee", "math", "menu", "menuitem", "meta", "meter", "multicol", "nextid", "nobr", "noembed", "noframes", "noscript", "o:p", "object", "optgroup", "option", "output", "param", "path", "picture", "progress", "q", "rb", "rp", "rt", "ruby",
        "s", "samp", "select", "slot", "small", "source", "spacer", "span", "strike", "strong", "sub", "summary", "sup", "svg", "textarea", "tfoot", "time", "title", "track", "tt", "u", "var", "video", "wbr", "xmp",
    };

    /// <summary>Elements whose content is no text.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "applet", "template" };

    /// <summary>In characters; what one item says beyond that is no summary.</summary>
    private const int Longest = 1_000_000;

    /// <summary>Tags gone, entities resolved, a line a paragraph, blanks folded.</summary>
    public static string Plain(string markup) =>
        !markup.AsSpan().ContainsAny('<', '&') ? Fold(markup) : Fold(new Scanner(markup.Length > Longest ? markup[..Longest] : markup).Read());

    /// <summary>As <see cref="Plain"/>, on one line.</summary>
    public static string Line(string markup) => Plain(markup).Replace('\n', ' ');

    /// <summary>Whether HTML has an element of the name.</summary>
    internal static bool IsElement(string name) => Blocks.Contains(name) || Inline.Contains(name) || Unseen.Contains(name);

    private sealed class Scanner(string markup)
    {
        private readonly StringBuilder text = new(markup.Length);

        /// <summary>Marks that do not come any more: looked for once, not from every place again.</summary>
        private readonly HashSet<string> missing = [];

        private int at;

        public string Read()
        {
            while (at < markup.Length)
            {
                var next = markup.AsSpan(at).IndexOfAny('<', '&');
                if (next < 0) next = markup.Length - at;
                // In markup a line break is a blank.
                foreach (var c in markup.AsSpan(at, next)) text.Append(c is '\n' or '\r' or '\t' ? ' ' : c);
                at += next;
                if (at == markup.Length) break;
                if (markup[at] == '&') at = Entities.Append(text, markup, at);
                else Tag();
            }
            return text.ToString();
        }

        private void Tag()
        {
            var rest = markup.AsSpan(at);
            if (rest.StartsWith("<!--"))
            {
                // Browsers take a comment that nobody closed to the end; whoever wrote it meant it to end with the tag.
                if (!SkipPast("-->", at + 4) && !SkipPast(">", at + 4)) at = markup.Length;
                return;
            }
            if (rest.StartsWith("<![CDATA["))
            {
                at += 9;
                return;
            }
            if (TagForm().Match(markup, at) is not { Success: true } tag || !IsMarkup(tag))
            {
                text.Append('<');
                at++;
                return;
            }
            at += tag.Length;
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (Blocks.Contains(name)) text.Append('\n');
            if (Unseen.Contains(name) && tag.Groups["close"].Length == 0 && !tag.ValueSpan.EndsWith("/>") && SkipPast("</" + name, at)) SkipPast(">", at);
        }

        private static bool IsMarkup(Match tag) => tag.Groups["declaration"].Length > 0 || IsElement(tag.Groups["name"].Value);

        private bool SkipPast(string mark, int from)
        {
            var found = missing.Contains(mark) ? -1 : markup.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase);
            if (found < 0) missing.Add(mark);
            else at = found + mark.Length;
            return found >= 0;
        }
    }

    private static string Fold(string text) =>
        string.Join('\n', text.Split('\n').Select(Whitespace.Fold).Where(line => line.Length > 0));

    /// <summary>A whole tag, one that the end of the text cuts, one whose quotation marks do not match, a declaration.</summary>
    [GeneratedRegex("""
        \G<(?:
          (?<close>/)?(?<name>[a-z][\w:.-]*)(?:\s*/|\s(?:[^<>"']|"[^"]*"|'[^']*'|<(?![a-z/]))*)?\s*(?:>|$)
          |(?<close>/)?(?<name>[a-z][\w:.-]*)\s[^<>]*>
          |(?<declaration>!doctype\b|\?[a-z])[^>]*>
        )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex TagForm();
}
