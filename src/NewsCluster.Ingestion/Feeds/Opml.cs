using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <param name="Address">The feed's (<c>xmlUrl</c>), absolute.</param>
/// <param name="Site">The page it belongs to (<c>htmlUrl</c>).</param>
/// <param name="Folders">Outermost first.</param>
public sealed record OpmlFeed(string Title, string Address, string? Site = null, string? Language = null, IReadOnlyList<string>? Folders = null);

/// <summary>Lists of feeds as readers exchange them (OPML 2.0).</summary>
public static class Opml
{
    /// <returns>The feeds in order, each address once; or why it is no such list.</returns>
    public static (IReadOnlyList<OpmlFeed>? Feeds, Problem? Problem) Read(ReadOnlySpan<byte> bytes)
    {
        var xml = SafeXml.Parse(bytes);
        if (xml.Root is not { } root) return (null, xml.Problem);
        if (!root.Name.LocalName.Equals("opml", StringComparison.OrdinalIgnoreCase)) return (null, new Problem(ProblemKind.NotFeed, root.Name.LocalName));
        List<OpmlFeed> feeds = [];
        foreach (var outline in root.Descendants().Where(e => e.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase) && !xml.CutIn.Contains(e)))
        {
            if (FeedLinks.Absolute(Text(outline, "xmlUrl"), null) is not { } address) continue;
            string[] folders = [.. outline.Ancestors().Where(e => e.Name.LocalName.Equals("outline", StringComparison.OrdinalIgnoreCase)).Reverse().Select(Title).Where(t => t.Length > 0)];
            feeds.Add(new OpmlFeed(Title(outline) is { Length: > 0 } title ? title : address, address, FeedLinks.Absolute(Text(outline, "htmlUrl"), null), Text(outline, "language"), folders));
        }
        return feeds.Count > 0 ? ([.. feeds.DistinctBy(f => f.Address)], null) : (null, new Problem(xml.CutIn.Count > 0 ? ProblemKind.Truncated : ProblemKind.NoFeeds));
    }

    /// <param name="title">Of the list.</param>
    /// <param name="created">Stands in its head.</param>
    public static string Write(string title, DateTimeOffset created, IEnumerable<OpmlFeed> feeds)
    {
        var body = new XElement("body");
        foreach (var feed in feeds)
        {
            var folder = (feed.Folders ?? []).Aggregate(body, Folder);
            folder.Add(new XElement("outline", new XAttribute("type", "rss"), new XAttribute("text", Clean(feed.Title)), new XAttribute("title", Clean(feed.Title)), new XAttribute("xmlUrl", feed.Address),
                feed.Site is { } site ? new XAttribute("htmlUrl", site) : null, feed.Language is { } language ? new XAttribute("language", language) : null));
        }
        var document = new XElement("opml", new XAttribute("version", "2.0"),
            new XElement("head", new XElement("title", Clean(title)), new XElement("dateCreated", created.UtcDateTime.ToString("r", CultureInfo.InvariantCulture))), body);
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + document + "\n";
    }

    private static XElement Folder(XElement parent, string name)
    {
        name = Clean(name);
        if (parent.Elements().FirstOrDefault(e => e.Attribute("xmlUrl") is null && e.Attribute("text")?.Value == name) is { } there) return there;
        var folder = new XElement("outline", new XAttribute("text", name));
        parent.Add(folder);
        return folder;
    }

    private static string Title(XElement outline) => Whitespace.Fold(Text(outline, "title") ?? Text(outline, "text") ?? "");

    private static string? Text(XElement outline, string name) =>
        outline.Attributes().FirstOrDefault(a => a.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value.Trim() is { Length: > 0 } value ? value : null;

    private static string Clean(string text) => string.Concat(text.EnumerateRunes().Where(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)));
}
