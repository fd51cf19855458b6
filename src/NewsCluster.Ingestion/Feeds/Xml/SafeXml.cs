using System.Xml;
using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <param name="WellFormed">False when only the tolerant reading made sense of it.</param>
/// <param name="CutIn">The elements open when the text ended, innermost first; empty for a whole document.</param>
internal sealed record XmlText(XElement? Root, string Encoding, bool WellFormed, IReadOnlySet<XElement> CutIn, Problem? Problem);

/// <summary>
/// XML from strangers. No document type definition is processed, nothing is loaded from elsewhere, no entity but
/// the characters of HTML is known; depth and number of elements are bounded. Strict first, then tolerant.
/// </summary>
internal static class SafeXml
{
    private static readonly HashSet<XElement> None = [];

    private static readonly XmlReaderSettings Strict = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        MaxCharactersFromEntities = 1,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <param name="contentType">As HTTP states it, when it came that way.</param>
    public static XmlText Parse(ReadOnlySpan<byte> bytes, string? contentType = null)
    {
        var (text, encoding) = XmlEncoding.Decode(bytes, contentType);
        if (string.IsNullOrWhiteSpace(text)) return Failed(ProblemKind.Empty);
        try
        {
            Inspect(text);
            if (!HasCrowdedTag(text) && ReadStrictly(text) is { } strict) return new XmlText(strict, encoding, true, None, null);
            var (root, cutIn) = new TolerantXml(text).Read();
            return root is null ? Failed(ProblemKind.NotXml) : new XmlText(root, encoding, false, cutIn, null);
        }
        catch (XmlRefusedException refused)
        {
            return new XmlText(null, encoding, false, None, refused.Problem);
        }

        XmlText Failed(ProblemKind kind) => new(null, encoding, false, None, new Problem(kind));
    }

    /// <summary>A document type is passed over when it only names itself, as old RSS does; one that declares anything is refused.</summary>
    private static void Inspect(string text)
    {
        var at = DocumentType(text);
        if (at < 0) return;
        var rest = text.AsSpan(at + "<!DOCTYPE".Length).TrimStart();
        if (rest.StartsWith("html", StringComparison.OrdinalIgnoreCase)) throw new XmlRefusedException(ProblemKind.WebPage);
        // An angle or a quotation mark may stand inside the identifiers; a bracket opens declarations.
        var quote = '\0';
        foreach (var c in rest)
        {
            if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '"' or '\'') quote = c;
            else if (c == '[') throw new XmlRefusedException(ProblemKind.XmlForbidden);
            else if (c == '>') return;
        }
        throw new XmlRefusedException(ProblemKind.XmlForbidden);
    }

    /// <returns>Where it begins before the first element, whatever comments, instructions and rubbish precede it; else -1.</returns>
    private static int DocumentType(string text)
    {
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var rest = text.AsSpan(at);
            if (rest.StartsWith("<!DOCTYPE", StringComparison.OrdinalIgnoreCase)) return at;
            var end = rest.StartsWith("<!--") ? text.IndexOf("-->", at, StringComparison.Ordinal)
                : rest.StartsWith("<?") ? text.IndexOf('>', at)
                : rest is ['<', '!' or not (>= 'a' and <= 'z' or >= 'A' and <= 'Z' or '_' or ':'), ..] or ['<'] ? at
                : -1;
            if (end < 0) return -1;
            at = end + 1;
        }
        return -1;
    }

    /// <summary>
    /// XmlReader compares every attribute of a tag with every other before anyone can count them; the tolerant reader does
    /// not. Taken by its equal signs, so that a rare text full of them is read tolerantly for nothing.
    /// </summary>
    private static bool HasCrowdedTag(ReadOnlySpan<char> text)
    {
        var equals = 0;
        for (var next = text.IndexOfAny('<', '='); next >= 0; next = text.IndexOfAny('<', '='))
        {
            equals = text[next] == '<' ? 0 : equals + 1;
            if (equals > XmlTree.MostAttributes) return true;
            text = text[(next + 1)..];
        }
        return false;
    }

    private static XElement? ReadStrictly(string text)
    {
        var tree = new XmlTree();
        try
        {
            using var reader = XmlReader.Create(new StringReader(text.TrimStart('\uFEFF')), Strict);
            while (reader.Read())
            {
                switch (reader.NodeType)
                {
                    case XmlNodeType.Element:
                        var empty = reader.IsEmptyElement;
                        tree.Start(XName.Get(reader.LocalName, reader.NamespaceURI), Attributes(reader));
                        if (empty) tree.End();
                        break;
                    case XmlNodeType.EndElement:
                        tree.End();
                        break;
                    case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                        tree.Text(reader.Value);
                        break;
                    default:
                        break;
                }
            }
            return tree.Root;
        }
        catch (XmlException problem) when (problem is not XmlRefusedException)
        {
            return null;
        }
    }

    private static IEnumerable<XAttribute> Attributes(XmlReader reader)
    {
        for (var i = 0; i < reader.AttributeCount; i++)
        {
            reader.MoveToAttribute(i);
            if (reader.NamespaceURI == XNamespace.Xmlns.NamespaceName) continue;
            yield return new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value);
        }
        reader.MoveToElement();
    }
}
