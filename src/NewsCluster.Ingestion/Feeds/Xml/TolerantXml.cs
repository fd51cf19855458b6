using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace NewsCluster.Ingestion.Feeds.Xml;

/// <summary>
/// XML as feeds in the wild break it: undeclared entities, bare ampersands and angle brackets, control characters, attributes
/// without quotes, prefixes nobody declared, end tags that do not match, rubbish before the start and an end that never comes.
/// One pass over the text, no going back; a mismatch costs at most the stack's depth.
/// </summary>
internal sealed partial class TolerantXml(string text)
{
    /// <summary>Elements that never hold others of their name: the next one ends the last.</summary>
    private static readonly HashSet<string> Siblings = new(StringComparer.OrdinalIgnoreCase) { "item", "entry" };

    /// <summary>HTML that stands unescaped in descriptions and has no end tag.</summary>
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase) { "br", "img", "hr", "wbr" };

    private readonly XmlTree tree = new();
    private readonly Stack<(XName Name, string Tag, Dictionary<string, string> Prefixes)> open = new();
    private int at;

    /// <exception cref="XmlRefusedException">Beyond the bounds, or it declares entities.</exception>
    public (XElement? Root, IReadOnlySet<XElement> CutIn) Read()
    {
        at = Beginning().Match(text) is { Success: true } start ? start.Index : 0;
        while (at < text.Length && !tree.Closed)
        {
            if (text[at] == '<') Markup();
            else CharacterData();
        }
        return (tree.Root, tree.Open.ToHashSet());
    }

    private void CharacterData()
    {
        var end = text.IndexOf('<', at);
        if (end < 0) end = text.Length;
        tree.Text(Characters(text.AsSpan(at, end - at)));
        at = end;
    }

    private void Markup()
    {
        var rest = text.AsSpan(at);
        if (rest.StartsWith("<![CDATA["))
        {
            var start = at + 9;
            var end = text.IndexOf("]]>", start, StringComparison.Ordinal);
            tree.Text(Clean(text.AsSpan(start, (end < 0 ? text.Length : end) - start)));
            at = end < 0 ? text.Length : end + 3;
        }
        else if (rest.StartsWith("<!--")) SkipPast("-->");
        else if (rest.StartsWith("<?")) SkipPast(">");
        else if (rest.StartsWith("<!ENTITY", StringComparison.OrdinalIgnoreCase)) throw new XmlRefusedException(ProblemKind.XmlForbidden);
        else if (rest.StartsWith("<!")) SkipPast(">");
        else if (rest.Length > 1 && rest[1] == '/') EndTag();
        else if (rest.Length > 1 && (char.IsLetter(rest[1]) || rest[1] is '_' or ':')) StartTag();
        else
        {
            tree.Text("<");
            at++;
        }
    }

    private void SkipPast(string mark) => at = text.IndexOf(mark, at, StringComparison.Ordinal) is >= 0 and var end ? end + mark.Length : text.Length;

    private void EndTag()
    {
        // A tag that the next one or the end of the text cuts still says what ends here.
        var end = text.AsSpan(at + 1).IndexOfAny('>', '<') is >= 0 and var found ? at + 1 + found : text.Length;
        var tag = text[Math.Min(at + 2, end)..end].Trim();
        at = end < text.Length && text[end] == '>' ? end + 1 : end;
        if (open.Any(element => element.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))) Close(tag);
    }

    private void Close(string tag)
    {
        for (var closed = false; !closed; tree.End()) closed = open.Pop().Tag.Equals(tag, StringComparison.OrdinalIgnoreCase);
    }

    private void StartTag()
    {
        var start = at + 1;
        at = start;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '/' or '<')) at++;
        var tag = text[start..at];
        List<(string Name, string Value)> attributes = [];
        while (Attribute() is { } attribute)
        {
            if (attributes.Count < 1_000) attributes.Add(attribute);
        }
        var empty = at < text.Length && text[at] == '/';
        if (at >= text.Length) return;
        while (at < text.Length && text[at] is '/') at++;
        if (at < text.Length && text[at] == '>') at++;
        if (Siblings.Contains(tag) && open.Any(element => element.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase))) Close(tag);

        var prefixes = Prefixes(attributes);
        var name = Name(tag, prefixes, isAttribute: false);
        tree.Start(name, attributes.Where(a => !IsDeclaration(a.Name)).Select(a => (Name: Name(a.Name, prefixes, isAttribute: true), a.Value))
            .DistinctBy(a => a.Name).Select(a => new XAttribute(a.Name, a.Value)));
        if (empty || Void.Contains(tag)) tree.End();
        else open.Push((name, tag, prefixes));
    }

    /// <returns>Null at the end of the tag.</returns>
    private (string, string)? Attribute()
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] == '/' && at + 1 < text.Length && text[at + 1] != '>' && text[at + 1] != '/')) at++;
        if (at >= text.Length || text[at] is '>' or '/' or '<') return null;
        var start = at++;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('=' or '>' or '/' or '<')) at++;
        var name = text[start..at];
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length || text[at] != '=') return (name, "");
        at++;
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
        if (at >= text.Length) return (name, "");
        if (text[at] is '"' or '\'')
        {
            var end = text.IndexOf(text[at], at + 1);
            if (end < 0) end = text.Length;
            var value = Characters(text.AsSpan(at + 1, end - at - 1));
            at = Math.Min(end + 1, text.Length);
            return (name, value);
        }
        start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '<')) at++;
        return (name, Characters(text.AsSpan(start, at - start)));
    }

    private static bool IsDeclaration(string name) => name == "xmlns" || name.StartsWith("xmlns:", StringComparison.Ordinal);

    private Dictionary<string, string> Prefixes(List<(string Name, string Value)> attributes)
    {
        var inherited = open.TryPeek(out var parent) ? parent.Prefixes : [];
        if (!attributes.Exists(a => IsDeclaration(a.Name))) return inherited;
        var prefixes = new Dictionary<string, string>(inherited);
        foreach (var (name, value) in attributes)
            if (IsDeclaration(name) && prefixes.Count < 200) prefixes[name == "xmlns" ? "" : name[6..]] = value.Trim();
        return prefixes;
    }

    private static XName Name(string tag, Dictionary<string, string> prefixes, bool isAttribute)
    {
        var colon = tag.IndexOf(':', StringComparison.Ordinal);
        var (prefix, local) = colon < 0 ? ("", tag) : (tag[..colon], tag[(colon + 1)..]);
        local = local.Length > 0 && XmlConvert.IsStartNCNameChar(local[0]) && local.All(XmlConvert.IsNCNameChar) ? local : XmlConvert.EncodeLocalName(local) is { Length: > 0 } encoded ? encoded : "_";
        if (prefix == "xml") return XNamespace.Xml + local;
        if (prefix.Length == 0 && isAttribute) return local;
        return prefixes.TryGetValue(prefix, out var space) ? XName.Get(local, space) : XName.Get(local, prefix.Length == 0 ? "" : Vocabulary.OfPrefix(prefix));
    }

    private static string Characters(ReadOnlySpan<char> source)
    {
        if (!source.Contains('&')) return Clean(source);
        var raw = source.ToString();
        var result = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length;)
        {
            if (raw[i] == '&') i = Entities.Append(result, raw, i);
            else result.Append(raw[i++]);
        }
        return Clean(result.ToString());
    }

    /// <summary>Without what XML 1.0 forbids (section 2.2).</summary>
    private static string Clean(ReadOnlySpan<char> source)
    {
        var clean = new StringBuilder(source.Length);
        for (var i = 0; i < source.Length; i++)
        {
            if (char.IsSurrogate(source[i]))
            {
                if (i + 1 < source.Length && char.IsSurrogatePair(source[i], source[i + 1])) clean.Append(source[i]).Append(source[++i]);
            }
            else if (XmlConvert.IsXmlChar(source[i])) clean.Append(source[i]);
        }
        return clean.ToString();
    }

    /// <summary>Past warnings of a server's script language and the like.</summary>
    [GeneratedRegex(@"<\?xml\s|<(?:rss|feed|rdf:RDF|opml|urlset|sitemapindex)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Beginning();
}
