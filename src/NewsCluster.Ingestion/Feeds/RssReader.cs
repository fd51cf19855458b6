using System.Text.RegularExpressions;
using System.Xml.Linq;
using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>RSS 0.90 to 2.0 and RSS 1.0 (RDF), with the modules news sites use: Dublin Core, content, Atom, media, iTunes, FeedBurner.</summary>
internal static partial class RssReader
{
    public static Feed Read(XmlText xml, Uri? address)
    {
        var root = xml.Root!;
        var channel = root.ShortName() == "channel" ? root : root.Elements().FirstOrDefault(e => e.ShortName() == "channel") ?? root;
        var parts = Parts(channel);
        var language = (parts.Text("language", "dc:language") ?? channel.AncestorsAndSelf().Select(e => e.Attribute(XNamespace.Xml + "lang")?.Value).FirstOrDefault(v => v is { Length: > 0 }))?.Replace('_', '-');
        var home = parts.Link(address);
        var items = root.Elements().Concat(channel == root ? [] : channel.Elements()).Where(e => e.ShortName() == "item" && !xml.CutIn.Contains(e));
        return new Feed
        {
            Kind = FeedKind.Rss,
            Version = root.Attribute("version")?.Value.Trim() ?? (root.ShortName() == "rdf:rdf" ? IsFirstRss(root) ? "0.9" : "1.0" : ""),
            Title = FeedText.Line(parts.Markup("title", "dc:title", "atom:title", "itunes:title", "media:title") ?? ""),
            Link = home,
            Language = language,
            Encoding = xml.Encoding,
            Published = parts.Date(language, "pubdate", "dcterms:issued", "dcterms:created"),
            Updated = parts.Date(language, "lastbuilddate", "dc:date", "dcterms:modified", "atom:updated", "lastmod"),
            Items = [.. items.Select(item => Item(item, language, address, home))],
            WellFormed = xml.WellFormed,
            Truncated = xml.CutIn.Count > 0,
        };
    }

    private static bool IsFirstRss(XElement root) => root.Elements().Any(e => e.Name.NamespaceName.Contains("/rdf/simple/0.9", StringComparison.Ordinal));

    private static FeedItem Item(XElement element, string? language, Uri? address, string? home)
    {
        var parts = Parts(element);
        var from = FeedLinks.Base(element, address ?? (Uri.TryCreate(home, UriKind.Absolute, out var site) ? site : null));
        var link = FeedLinks.Absolute(parts.Text("feedburner:origlink"), from) ?? parts.Link(from);
        var id = parts.Text("guid", "atom:id") ?? (element.Attributes().FirstOrDefault(a => a.Name.LocalName == "about")?.Value.Trim() is { Length: > 0 } about ? about : null);
        var content = parts.Markup("content:encoded", "atom:content", "xhtml:body", "encoded", "body", "fullitem");
        var summary = parts.Markup("description", "dc:description", "atom:summary", "itunes:summary", "media:description");
        return new FeedItem
        {
            Title = FeedText.Line(parts.Markup("title", "dc:title", "atom:title", "media:title", "itunes:title") ?? ""),
            Link = link,
            Id = id ?? link,
            Published = parts.Date(language, "pubdate", "dcterms:issued", "dcterms:created", "atom:published", "atom:issued", "dc:date", "published", "date"),
            Updated = parts.Date(language, "atom:updated", "atom:modified", "dcterms:modified", "dc:date", "updated"),
            Summary = (summary ?? content) is { } text ? FeedText.Plain(text) : null,
            Content = content ?? summary,
            Author = Author(parts.Text("dc:creator", "dc:author", "author", "atom:author", "itunes:author", "managingeditor")),
            Categories = [.. parts.All("category", "dc:subject").Distinct()],
            CarriesFullText = FullText.IsIn(content ?? summary),
        };
    }

    private static RssParts Parts(XElement element) =>
        new(element.Elements().Concat(element.Elements().Where(e => e.ShortName() == "media:group").Elements()).ToLookup(e => e.ShortName()));

    /// <summary>RSS writes <c>address (name)</c>, mail <c>name &lt;address&gt;</c>.</summary>
    private static string? Author(string? stated)
    {
        if (stated is null) return null;
        var person = FeedText.Line(Mailbox().Match(stated) is { Success: true } mail ? mail.Groups["name"].Value : stated);
        return person.Length > 0 ? person : null;
    }

    [GeneratedRegex(@"^\s*(?:\S+@\S+\s*\((?<name>[^)]+)\)|""?(?<name>[^<""]+?)""?\s*<[^<>\s]+@[^<>\s]+>)\s*$")]
    private static partial Regex Mailbox();
}

/// <summary>The parts of a channel or an item by their names; of several names the first that is there counts.</summary>
internal sealed class RssParts(ILookup<string, XElement> elements)
{
    public string? Text(params ReadOnlySpan<string> names) => Find(e => Whitespace.Fold(PersonOrValue(e)), names);

    public string? Markup(params ReadOnlySpan<string> names) => Find(Xml.Markup.Inside, names);

    /// <summary>Of several links the last: the earlier ones are those of images and text fields in sloppy feeds.</summary>
    public string? Link(Uri? from)
    {
        var links = elements["link"].Select(e => FeedLinks.Absolute(e.Value.Length > 0 ? e.Value : e.Attribute("href")?.Value, FeedLinks.Base(e, from))).Reverse();
        var guids = elements["guid"].Where(e => !string.Equals(e.Attribute("isPermaLink")?.Value.Trim(), "false", StringComparison.OrdinalIgnoreCase) && e.Value.TrimStart().StartsWith("http", StringComparison.OrdinalIgnoreCase));
        var atom = elements["atom:link"].Where(e => (e.Attribute("rel")?.Value ?? "alternate") == "alternate").Select(e => e.Attribute("href") is { } href ? FeedLinks.Absolute(href.Value, FeedLinks.Base(e, from)) : null);
        return links.Concat(atom).Concat(guids.Select(e => FeedLinks.Absolute(e.Value, from))).FirstOrDefault(link => link is not null);
    }

    public FeedDate? Date(string? language, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var element in elements[name])
                if (FeedDates.Parse(element.Value, language) is { } date) return date;
        return null;
    }

    public IEnumerable<string> All(params IEnumerable<string> names) =>
        names.SelectMany(name => elements[name]).Select(e => FeedText.Line(e.Value)).Where(text => text.Length > 0);

    /// <summary>An Atom person inside RSS has its name in an element of its own.</summary>
    private static string PersonOrValue(XElement element) =>
        element.Elements().FirstOrDefault(e => e.ShortName() is "atom:name" or "name")?.Value ?? element.Value;

    private string? Find(Func<XElement, string> read, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
            foreach (var element in elements[name])
                if (read(element) is var value && !string.IsNullOrWhiteSpace(value)) return value;
        return null;
    }
}
