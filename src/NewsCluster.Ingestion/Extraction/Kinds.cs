namespace NewsCluster.Ingestion.Extraction;

/// <summary>Tells an article from a page that lists articles.</summary>
internal static class Kinds
{
    /// <summary>Characters of prose below which a page is an article only if it says so itself.</summary>
    private const int LittleProse = 600;

    /// <summary>Shortest link that reads like a headline, in characters.</summary>
    private const int ShortestHeadline = 30;

    public static PageKind Of(Markup markup, Metadata meta, JsonLd json, Uri? address, IReadOnlyList<TextBlock> blocks)
    {
        if (blocks.Count == 0) return ListsHeadlines(markup, 0) ? PageKind.Index : PageKind.Empty;
        var prose = blocks.Sum(block => block.Prose);
        var saysArticle = json.IsArticle || meta.First("og:type")?.StartsWith("article", StringComparison.OrdinalIgnoreCase) == true || meta.First("article:published_time") is not null;
        if (saysArticle && prose > 0) return PageKind.Article;
        // A home page has no path; its longest teaser is no article.
        if (address is { AbsolutePath: "/" or "/index.html" or "/index.htm" or "/home", Query: "" }) return PageKind.Index;
        return prose < LittleProse && ListsHeadlines(markup, prose) ? PageKind.Index : PageKind.Article;
    }

    /// <summary>At least ten headlines, with more text than the page's prose.</summary>
    private static bool ListsHeadlines(Markup markup, int prose)
    {
        int headlines = 0, length = 0;
        foreach (var link in markup.Body.Descendants())
            if (link.Name == "a" && !link.Ancestors().Any(a => a.Name is "nav" or "footer" or "aside") && link.FlatText() is { Length: >= ShortestHeadline } text)
                (headlines, length) = (headlines + 1, length + text.Length);
        return headlines >= 10 && length > prose;
    }
}
