using System.Collections.Frozen;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using NewsCluster.Ingestion.Decoding;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>A page as the stages read it: a tree without scripts and styles, the head's elements, the JSON-LD blocks.</summary>
/// <param name="Body">Everything shown.</param>
/// <param name="Head">The <c>meta</c>, <c>link</c>, <c>title</c> and <c>base</c> elements, wherever they stand.</param>
internal sealed record Markup(Node Body, IReadOnlyList<IElement> Head, string? DeclaredLanguage, IReadOnlyList<string> JsonLd)
{
    /// <summary>Nodes taken from one page.</summary>
    private const int MostNodes = 400_000;

    private static readonly HtmlParserOptions Options = new()
    {
        SkipComments = true,
        SkipScriptText = true,
        SkipRawText = true,
        DisableElementPositionTracking = true,
        ShouldEmitAttribute = static (ref _, attribute) => IsRead.Contains(attribute.Span),
    };

    /// <summary>Without what acts on elements as they are made (links would be looked into for what they refer to): nothing is shown or fetched.</summary>
    private static readonly IConfiguration Reading = Configuration.Default.Without<IAttributeObserver>();

    /// <summary>The attributes the stages read.</summary>
    private static readonly FrozenSet<string> Attributes = FrozenSet.Create(StringComparer.Ordinal,
        "class", "id", "role", "itemprop", "itemtype", "data-testid", "data-component", "rel", "hidden", "aria-hidden", "style", "href", "type", "name", "property", "content",
        "http-equiv", "charset", "lang", "xml:lang", "datetime", "pubdate", "title", "data-time", "data-timestamp", "data-date", "alt");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> IsRead = Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> Silent = FrozenSet.Create(StringComparer.Ordinal,
        "script", "style", "noscript", "template", "svg", "canvas", "iframe", "object", "embed", "video", "audio", "map", "head",
        "button", "input", "select", "textarea", "datalist", "frameset", "math", "applet", "progress", "dialog");

    private static readonly FrozenSet<string> Inline = FrozenSet.Create(StringComparer.Ordinal,
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "nobr",
        "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr", "br", "picture", "source");

    public static Markup Of(string html)
    {
        var (filtered, jsonLd) = MarkupFilter.Apply(html);
        using var document = new HtmlParser(Options, BrowsingContext.New(Reading)).ParseDocument(filtered);
        var head = new List<IElement>();
        var body = new Node("body", null, document.Body, null) { IsBlock = true, Hint = HintOf(document.Body) };
        var names = new Dictionary<string, Hint>(StringComparer.Ordinal);
        var count = 0;
        if (document.Head is { } declared) Gather(declared, head);

        var stack = new Stack<(INode Source, Node Target)>();
        if (document.Body is { } shown) stack.Push((shown, body));
        while (stack.TryPop(out var pair))
        {
            // By position: the parser's NextSibling looks the node up among all its siblings.
            var children = pair.Source.ChildNodes;
            for (var i = 0; i < children.Length && count < MostNodes; i++)
            {
                var child = children[i];
                if (child is IText text)
                {
                    count++;
                    pair.Target.Children.Add(new Node("", pair.Target, null, text.Data));
                }
                else if (child is IElement element)
                {
                    var name = element.LocalName;
                    if (name is "meta" or "link" or "title") head.Add(element);
                    if (Silent.Contains(name) && !IsWholeText(element)) continue;
                    count++;
                    var node = new Node(name, pair.Target, element) { IsBlock = !Inline.Contains(name), Hint = HintOf(element, names) };
                    pair.Target.Children.Add(node);
                    stack.Push((element, node));
                }
            }
        }
        Recover(body);
        return new Markup(body, head, document.DocumentElement?.GetAttribute("lang") ?? document.DocumentElement?.GetAttribute("xml:lang"), jsonLd);
    }

    /// <summary>Brings text written for legacy Vietnamese fonts to Unicode, all of the page or the pieces that are.</summary>
    private static void Recover(Node body)
    {
        var pieces = body.Descendants().Where(node => node.Text is not null).ToList();
        if (!pieces.Exists(piece => LegacyVietnamese.CouldHold(piece.Text!))) return;
        var text = string.Join('\n', pieces.Select(piece => piece.Text!.Contains('\n', StringComparison.Ordinal) ? piece.Text.Replace('\n', '\v') : piece.Text));
        if (LegacyVietnamese.Recover(text) is not { Encoding: not null } recovered) return;
        foreach (var (piece, line) in pieces.Zip(recovered.Text.Split('\n'))) piece.Text = line.Replace('\v', '\n');
    }

    /// <summary>Pages that draw their text by script keep it in <c>noscript</c> too.</summary>
    private static bool IsWholeText(IElement element) => element.LocalName == "noscript" && element.TextContent.Length > 600;

    private static void Gather(IElement from, List<IElement> into)
    {
        foreach (var element in from.Children)
            if (element.LocalName is "meta" or "link" or "title" or "base") into.Add(element);
            else if (element.LocalName is "noscript") Gather(element, into);
    }

    private static Hint HintOf(IElement? element, Dictionary<string, Hint>? known = null)
    {
        if (element is null || element.Attributes.Length == 0) return Hint.None;
        string? names = null;
        var hidden = false;
        for (var i = 0; i < element.Attributes.Length; i++)
            switch (element.Attributes[i] is var attribute ? attribute!.LocalName : "")
            {
                case "class" or "id" or "role" or "itemprop" or "data-testid" or "data-component":
                    names = names is null ? attribute.Value : names + " " + attribute.Value;
                    break;
                case "rel" when attribute.Value == "author":
                    names += " author";
                    break;
                case "hidden" or "aria-hidden" or "style":
                    hidden |= IsHidden(attribute);
                    break;
            }
        var hint = Hint.None;
        if (names is not null && known?.TryGetValue(names, out hint) != true)
        {
            hint = Hints.Of(names);
            known?.Add(names, hint);
        }
        return hidden ? hint | Hint.Hidden : hint;
    }

    private static bool IsHidden(IAttr attribute) => attribute.LocalName switch
    {
        "hidden" => true,
        "aria-hidden" => attribute.Value == "true",
        _ => attribute.Value.Contains("none", StringComparison.OrdinalIgnoreCase) && attribute.Value.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase),
    };
}
