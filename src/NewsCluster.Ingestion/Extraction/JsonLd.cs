using System.Text.Json;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// What a page's JSON-LD says of its article (schema.org NewsArticle and its relatives), alone, in an array or in an
/// <c>@graph</c>. Blocks with raw line breaks in strings, trailing commas, comments or a stray end are read all the same.
/// </summary>
internal sealed record JsonLd
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    private static readonly string[] ArticleTypes = ["NewsArticle", "Article", "BlogPosting", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting", "TechArticle", "ScholarlyArticle", "SocialMediaPosting", "Report", "Review"];

    public bool IsArticle { get; private set; }

    /// <summary>It calls the page a collection, or describes more articles than a page and its neighbours.</summary>
    public bool IsList => isCollection || articles > 3;

    private bool isCollection;
    private int articles;
    public string? Headline { get; private set; }
    public string? Published { get; private set; }
    public string? Author { get; private set; }
    public string? Publisher { get; private set; }
    public string? Body { get; private set; }
    public string? Url { get; private set; }
    public string? Language { get; private set; }
    public string? Section { get; private set; }
    public List<string> Keywords { get; } = [];

    /// <summary>The publication date of a WebPage block: weaker than an article's.</summary>
    public string? PagePublished { get; private set; }

    public static JsonLd Read(IEnumerable<string> blocks)
    {
        var result = new JsonLd();
        foreach (var block in blocks)
            if (Parse(block) is { } json)
                using (json)
                    result.Take(json.RootElement, 0);
        return result;
    }

    private static JsonDocument? Parse(string block)
    {
        var text = block.Trim().TrimEnd(';');
        if (text.StartsWith("<![CDATA[", StringComparison.Ordinal)) text = text[9..].Replace("]]>", "", StringComparison.Ordinal);
        return TryParse(text) ?? TryParse(Mended(text));
    }

    private static JsonDocument? TryParse(string text)
    {
        try
        {
            return JsonDocument.Parse(text, Lenient);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Control characters inside strings escaped or dropped; anything before the first bracket and after its partner left out.</summary>
    private static string Mended(string text)
    {
        var start = text.AsSpan().IndexOfAny('{', '[');
        if (start < 0) return "";
        var result = new System.Text.StringBuilder(text.Length);
        var (depth, inString) = (0, false);
        for (var i = start; i < text.Length; i++)
        {
            var c = text[i];
            if (inString && c == '\\' && i + 1 < text.Length)
            {
                // Only JSON's own escapes are let through: pages escape quotes and slashes as JavaScript does.
                if ("\"\\/bfnrtu".Contains(text[i + 1], StringComparison.Ordinal)) result.Append(c);
                result.Append(text[++i]);
                continue;
            }
            if (c == '"') inString = !inString;
            if (inString && c < ' ') c = ' ';
            if (!inString && c is '{' or '[') depth++;
            if (!inString && c is '}' or ']') depth--;
            result.Append(c);
            if (!inString && depth == 0) break;
        }
        return result.ToString();
    }

    private void Take(JsonElement json, int depth)
    {
        if (depth > 5) return;
        if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in json.EnumerateArray()) Take(item, depth + 1);
            return;
        }
        if (json.ValueKind != JsonValueKind.Object) return;
        if (json.TryGetProperty("@graph", out var graph)) Take(graph, depth + 1);
        if (json.TryGetProperty("mainEntity", out var main)) Take(main, depth + 1);
        isCollection |= IsOfType(json, "CollectionPage", "SearchResultsPage");
        if (IsOfType(json, ArticleTypes)) TakeArticle(json);
        else if (IsOfType(json, "WebPage", "ItemPage", "AboutPage")) PagePublished ??= Text(json, "datePublished");
        else if (IsOfType(json, "Organization", "NewsMediaOrganization", "WebSite")) site ??= Text(json, "name");
    }

    private string? site;

    /// <summary>The name of the organisation or site the page describes beside its article.</summary>
    public string? Site => Publisher ?? site;

    private void TakeArticle(JsonElement json)
    {
        articles++;
        // The page's own article comes first; those after it are teasers.
        if (IsArticle && Headline is not null) return;
        IsArticle = true;
        Headline = Text(json, "headline") ?? Text(json, "name");
        Published = Text(json, "datePublished") ?? Text(json, "dateCreated") ?? Published;
        Body = Text(json, "articleBody") ?? Body;
        Author = Names(json, "author") ?? Names(json, "creator") ?? Author;
        Publisher = Names(json, "publisher") ?? Publisher;
        Url = Text(json, "url") ?? Text(json, "mainEntityOfPage") ?? Url;
        Language = Text(json, "inLanguage") ?? Language;
        Section = Text(json, "articleSection") ?? Section;
        if (json.TryGetProperty("keywords", out var keywords))
            foreach (var word in keywords.ValueKind == JsonValueKind.Array ? keywords.EnumerateArray().Select(Value) : (Value(keywords) ?? "").Split(','))
                if (!string.IsNullOrWhiteSpace(word)) Keywords.Add(Whitespace.Fold(word));
    }

    private static bool IsOfType(JsonElement json, params ReadOnlySpan<string> types)
    {
        if (!json.TryGetProperty("@type", out var type)) return false;
        if (type.ValueKind == JsonValueKind.String) return types.Contains(Local(type.GetString()!));
        if (type.ValueKind != JsonValueKind.Array) return false;
        foreach (var item in type.EnumerateArray())
            if (item.ValueKind == JsonValueKind.String && types.Contains(Local(item.GetString()!))) return true;
        return false;
    }

    private static string Local(string type) => type[(type.AsSpan().LastIndexOfAny('/', ':') + 1)..];

    private static string? Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Value(value) : null;

    /// <summary>A string, the first string of an array, or what an object is called.</summary>
    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Decoded(value.GetString()!),
        JsonValueKind.Array => value.EnumerateArray().Select(Value).FirstOrDefault(v => v is not null),
        JsonValueKind.Object => Text(value, "@value") ?? Text(value, "name") ?? Text(value, "@id"),
        _ => null,
    };

    private static string? Names(JsonElement json, string name)
    {
        if (!json.TryGetProperty(name, out var value)) return null;
        var names = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(NameOf).OfType<string>() : NameOf(value) is { } one ? [one] : [];
        return string.Join(", ", names.Distinct(StringComparer.Ordinal)) is { Length: > 0 } all ? all : null;
    }

    private static string? NameOf(JsonElement value) => value.ValueKind == JsonValueKind.Object ? Text(value, "name") : Value(value);

    /// <summary>Pages put HTML's character references into JSON.</summary>
    private static string? Decoded(string text)
    {
        var plain = text.Contains('&', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(text) : text;
        return string.IsNullOrWhiteSpace(plain) ? null : plain.Trim();
    }
}
