using System.Net;
using System.Text;
using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <summary>What stands inside an element, as HTML: markup that was escaped comes back as it was, markup that was not is written out again.</summary>
internal static class Markup
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    public static string Inside(XElement element)
    {
        if (!element.HasElements) return element.Value;
        var html = new StringBuilder();
        Write(html, element);
        return html.ToString();
    }

    private static void Write(StringBuilder html, XElement parent)
    {
        foreach (var node in parent.Nodes())
        {
            if (node is XText text) html.Append(WebUtility.HtmlEncode(text.Value));
            if (node is not XElement element) continue;
            // Foreign vocabularies (formulas, drawings) lose their shape here, not their words.
            var name = FeedText.IsElement(element.Name.LocalName) ? element.Name.LocalName : "span";
            html.Append('<').Append(name);
            foreach (var attribute in element.Attributes())
                html.Append(' ').Append(attribute.Name.LocalName).Append("=\"").Append(WebUtility.HtmlEncode(attribute.Value)).Append('"');
            html.Append('>');
            if (Void.Contains(name)) continue;
            Write(html, element);
            html.Append("</").Append(name).Append('>');
        }
    }
}
