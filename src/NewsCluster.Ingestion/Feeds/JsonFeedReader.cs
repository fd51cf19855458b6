using System.Net;
using System.Text.Json;
using NewsCluster.Ingestion.Feeds.Xml;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>JSON Feed 1.0 and 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedReader
{
    public static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        bytes = bytes.TrimStart(" \t\r\n"u8);
        return bytes is [(byte)'{', ..];
    }

    public static (Feed? Feed, Problem? Problem) Read(ReadOnlySpan<byte> bytes, string? contentType, Uri? address)
    {
        var (text, encoding) = XmlEncoding.Decode(bytes, contentType);
        try
        {
            using var json = JsonDocument.Parse(text.TrimStart('\uFEFF'), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 });
            var root = json.RootElement;
            var version = Text(root, "version") ?? "";
            if (!version.Contains("jsonfeed", StringComparison.OrdinalIgnoreCase) && !(root.TryGetProperty("items", out var list) && list.ValueKind == JsonValueKind.Array))
                return (null, new Problem(ProblemKind.NotFeed, "JSON"));
            var language = Text(root, "language");
            var feed = new Feed
            {
                Kind = FeedKind.Json,
                Version = version[(version.LastIndexOf('/') + 1)..],
                Title = Whitespace.Fold(Text(root, "title") ?? ""),
                Link = FeedLinks.Absolute(Text(root, "home_page_url"), address),
                Language = language,
                Encoding = encoding,
                Items = [.. Objects(root, "items").Select(item => Item(item, root, address))],
            };
            return (VietnameseTime.Apply(feed, address), null);
        }
        catch (JsonException e)
        {
            return (null, new Problem(ProblemKind.Json, (e.BytePositionInLine + 1)?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        }
    }

    private static FeedItem Item(JsonElement item, JsonElement feed, Uri? address)
    {
        var link = FeedLinks.Absolute(Text(item, "url"), address) ?? FeedLinks.Absolute(Text(item, "external_url"), address);
        var content = Text(item, "content_html") ?? (Text(item, "content_text") is { } plain ? WebUtility.HtmlEncode(plain) : null);
        return new FeedItem
        {
            Title = Whitespace.Fold(Text(item, "title") ?? ""),
            Link = link,
            Id = Text(item, "id") ?? link,
            Published = FeedDates.Parse(Text(item, "date_published")),
            Updated = FeedDates.Parse(Text(item, "date_modified")),
            Summary = Text(item, "summary") is { } summary ? Whitespace.Fold(summary) : content is null ? null : FeedText.Plain(content),
            Content = content,
            Author = Author(item) ?? Author(feed),
            Categories = item.TryGetProperty("tags", out var tags) && tags.ValueKind == JsonValueKind.Array ? [.. tags.EnumerateArray().Where(t => t.ValueKind == JsonValueKind.String).Select(t => t.GetString()!)] : [],
            CarriesFullText = FullText.IsIn(content),
        };
    }

    private static string? Author(JsonElement element) =>
        Objects(element, "authors").Select(a => Text(a, "name")).FirstOrDefault(name => name is not null)
        ?? (element.TryGetProperty("author", out var author) && author.ValueKind == JsonValueKind.Object ? Text(author, "name") : null);

    private static IEnumerable<JsonElement> Objects(JsonElement element, string name) =>
        element.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Where(e => e.ValueKind == JsonValueKind.Object) : [];

    /// <summary>A number where a text should be is taken as written; ids often are.</summary>
    private static string? Text(JsonElement element, string name) =>
        !element.TryGetProperty(name, out var value) ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString() is { Length: > 0 } text ? text : null
        : value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;
}
