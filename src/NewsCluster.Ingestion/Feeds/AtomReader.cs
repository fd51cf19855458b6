using System.Net;
using System.Text;
using System.Xml.Linq;
using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>Atom 1.0 (RFC 4287) and 0.3.</summary>
internal static class AtomReader
{
    public static Feed Read(XmlText xml, Uri? address)
    {
        var root = xml.Root!;
        var single = Name(root) == "entry";
        var version = root.Attribute("version")?.Value.Trim();
        return new Feed
        {
            Kind = FeedKind.Atom,
            Version = version is { Length: > 0 } ? version : root.Name.NamespaceName.Contains("2005", StringComparison.Ordinal) ? "1.0" : "0.3",
            Title = Title(root),
            Link = Link(root, address),
            Language = root.Attribute(XNamespace.Xml + "lang")?.Value.Trim().Replace('_', '-') is { Length: > 0 } language ? language : Part(root, "dc:language")?.Value.Trim(),
            Encoding = xml.Encoding,
            Published = Date(root, "published", "issued", "created"),
            Updated = Date(root, "updated", "modified"),
            Items = [.. (single ? [root] : root.Elements().Where(e => Name(e) == "entry" && !xml.CutIn.Contains(e))).Select(e => Entry(e, address))],
            WellFormed = xml.WellFormed,
            Truncated = xml.CutIn.Count > 0,
        };
    }

    private static FeedItem Entry(XElement entry, Uri? address)
    {
        var link = FeedLinks.Absolute(Part(entry, "feedburner:origlink")?.Value, address) ?? Link(entry, address);
        var content = Html(Part(entry, "content"));
        var summary = Html(Part(entry, "summary", "media:description") ?? entry.Elements().Where(e => Name(e) == "media:group").Select(e => Part(e, "media:description")).FirstOrDefault());
        return new FeedItem
        {
            Title = Title(entry),
            Link = link,
            Id = Part(entry, "id")?.Value.Trim() is { Length: > 0 } id ? id : link,
            Published = Date(entry, "published", "issued", "created", "dc:date"),
            Updated = Date(entry, "updated", "modified"),
            Summary = (summary ?? content) is { } text ? FeedText.Plain(text) : null,
            Content = content ?? summary,
            Author = Author(entry) ?? (Part(entry, "source") is { } source ? Author(source) : null) ?? (entry.Parent is { } feed ? Author(feed) : null),
            Categories = [.. entry.Elements().Where(e => Name(e) is "category" or "dc:subject").Select(Category).Where(c => c.Length > 0).Distinct()],
            CarriesFullText = FullText.IsIn(content ?? summary),
        };
    }

    private static string Name(XElement element) => element.ShortName() is var name && name.StartsWith("atom:", StringComparison.Ordinal) ? name[5..] : name;

    private static XElement? Part(XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var element in parent.Elements())
                if (Name(element) == name) return element;
        return null;
    }

    private static string Title(XElement parent) =>
        Part(parent, "title") is { } title && Html(title) is { } html ? FeedText.Line(html)
        : Part(parent, "dc:title", "media:title") is { } other ? FeedText.Line(Markup.Inside(other)) : "";

    /// <summary>A text construct (RFC 4287 section 3.1; modes as Atom 0.3 has them) as HTML.</summary>
    private static string? Html(XElement? element)
    {
        if (element is null) return null;
        var type = element.Attribute("type")?.Value.Trim().ToLowerInvariant();
        if (element.HasElements) return Markup.Inside(element);
        var text = element.Value;
        if (element.Attribute("mode")?.Value == "base64" || IsBinary(type)) return Base64(text) is { } decoded ? decoded : text;
        // Where no type is stated the standard says plain text, many feeds mean markup; what is no markup survives FeedText anyhow.
        return type is "text" or "text/plain" ? WebUtility.HtmlEncode(text) : text;
    }

    /// <summary>Section 4.1.3.3: what is neither text nor XML stands in base 64.</summary>
    private static bool IsBinary(string? type) =>
        type is not null && type.Contains('/', StringComparison.Ordinal) && !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("xml", StringComparison.Ordinal) && !type.Contains("html", StringComparison.Ordinal);

    private static string? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    private static string? Link(XElement parent, Uri? address)
    {
        var links = parent.Elements().Where(e => Name(e) == "link" && (e.Attribute("rel")?.Value.Trim() is null or "" or "alternate" or "http://www.iana.org/assignments/relation/alternate"))
            .Select(e => (Href: FeedLinks.Absolute(e.Attribute("href")?.Value ?? e.Value, FeedLinks.Base(e, address)), Type: e.Attribute("type")?.Value))
            .Where(l => l.Href is not null).ToList();
        return links.Find(l => l.Type is null or "text/html" or "application/xhtml+xml").Href ?? links.FirstOrDefault().Href;
    }

    private static FeedDate? Date(XElement parent, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            if (FeedDates.Parse(Part(parent, name)?.Value) is { } date) return date;
        return null;
    }

    private static string? Author(XElement parent)
    {
        var person = Part(parent, "author");
        var name = person is null ? Part(parent, "dc:creator")?.Value : Part(person, "name")?.Value ?? (person.HasElements ? null : person.Value);
        return name is not null && FeedText.Line(name) is { Length: > 0 } line ? line : null;
    }

    private static string Category(XElement element) => Whitespace.Fold(element.Attribute("label")?.Value ?? element.Attribute("term")?.Value ?? element.Value);
}
