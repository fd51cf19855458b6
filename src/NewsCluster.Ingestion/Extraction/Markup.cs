using System.Collections.Frozen;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>A page as the stages read it: a tree without scripts and styles, the head's elements, the JSON-LD blocks.</summary>
/// <param name="Body">Everything shown.</param>
/// <param name="Head">The <c>meta</c>, <c>link</c>, <c>title</c> and <c>base</c> elements, wherever they stand.</param>
internal sealed record Markup(Node Body, IReadOnlyList<IElement> Head, string? DeclaredLanguage, IReadOnlyList<string> JsonLd)
{
    /// <summary>Elements deeper than this are read as children of the deepest one allowed, as browsers do.</summary>
    private const int Deepest = 400;

    /// <summary>Nodes taken from one page.</summary>
    private const int MostNodes = 400_000;

    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        MaximumDepth = Deepest,
    };

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "video", "audio", "map", "head",
        "button", "input", "select", "textarea", "datalist", "frameset", "math", "applet", "progress", "dialog");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "picture", "source");

    public static Markup Of(string html)
    {
        using var document = new HtmlParser(Options).ParseDocument(html);
        var head = new List<IElement>();
        var body = new Node("body", null, document.Body, null) { IsBlock = true, Hint = HintOf(document.Body) };
        var names = new Dictionary<string, Hint>(StringComparer.Ordinal);
        var count = 0;
        if (document.Head is { } declared) Gather(declared, head);

        var stack = new Stack<(INode Source, Node Target)>();
        if (document.Body is { } shown) stack.Push((shown, body));
        while (stack.TryPop(out var pair))
        {
            for (var child = pair.Source.FirstChild; child is not null && count < MostNodes; child = child.NextSibling)
            {
                if (child is IText text)
                {
                    count++;
                    pair.Target.Children.Add(new Node("", pair.Target, null, text.Data));
                }
                else if (child is IElement element)
                {
                    var name = element.LocalName;
                    if (name is "meta" or "link" or "title") head.Add(element);
                    if (Silent.Contains(name)) continue;
                    count++;
                    var node = new Node(name, pair.Target, element) { IsBlock = !Inline.Contains(name), Hint = HintOf(element, names) };
                    pair.Target.Children.Add(node);
                    stack.Push((element, node));
                }
            }
        }
        return new Markup(body, head, document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"), ScriptBlocks.JsonLd(html));
    }

    private static void Gather(IElement from, List<IElement> into)
    {
        foreach (var element in from.Children)
            if (element.LocalName is "meta" or "link" or "title" or "base") into.Add(element);
            else if (element.LocalName is "noscript") Gather(element, into);
    }

    private static Hint HintOf(IElement? element, Dictionary<string, Hint>? known = null)
    {
        if (element is null || element.Attributes.Length == 0) return Hint.None;
        var names = string.Join(' ', element.GetAttribute("class"), element.GetAttribute("id"), element.GetAttribute("role"), element.GetAttribute("itemprop"), element.GetAttribute("data-testid"), element.GetAttribute("data-component"), element.GetAttribute("rel") == "author" ? "author" : null);
        if (known is null) return Hints.Of(names);
        if (!known.TryGetValue(names, out var hint)) known[names] = hint = Hints.Of(names);
        return IsHidden(element) ? hint | Hint.Hidden : hint;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden") || element.GetAttribute("aria-hidden") == "true"
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal) is var rules
            && (rules.Contains("display:none", StringComparison.OrdinalIgnoreCase) || rules.Contains("visibility:hidden", StringComparison.OrdinalIgnoreCase)));
}
