using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>Tells an article from a page that lists articles.</summary>
internal static class Kinds
{
    /// <summary>Prose no headline of another page interrupts, in characters: more than a list has in one piece; and less than any story under its own headline.</summary>
    private const int MostInList = 600, LeastStory = 150;

    /// <summary>A page that calls itself an article is none only when its text is in yet smaller pieces.</summary>
    private const int MostInMislabelledList = 400;

    /// <summary>Headlines that make a list, and how many of them with a summary each.</summary>
    private const int LeastHeadlines = 8, LeastTeasers = 5;

    /// <summary>Shortest text that reads like a headline, in characters.</summary>
    private const int ShortestHeadline = 30;

    public static PageKind Of(Markup markup, Metadata meta, JsonLd json, Uri? address, string title, IReadOnlyList<TextBlock> blocks)
    {
        var prose = blocks.Sum(block => block.Prose);
        if (json.IsArticle && prose > 0 && !json.IsList) return PageKind.Article; // most pages, without a look at their layout
        var layout = Layout.Of(markup.Body);
        var isList = layout.Headlines >= LeastHeadlines && layout.Stretch < MostInList;
        if (blocks.Count == 0) return isList || ListsHeadlines(markup) ? PageKind.Index : PageKind.Empty;
        if (json.IsArticle && prose > 0 && !isList) return PageKind.Article;
        var hasHeadline = isList && HasHeadline(markup, title);
        var saysArticle = meta.First("og:type")?.StartsWith("article", StringComparison.OrdinalIgnoreCase) == true || meta.First("article:published_time") is not null;
        if (saysArticle && prose > 0 && !(isList && !hasHeadline && layout.Stretch < MostInMislabelledList)) return PageKind.Article;
        if (IsHome(address)) return PageKind.Index;
        if (prose < LeastStory && ListsHeadlines(markup)) return PageKind.Index;
        return isList && (!hasHeadline || layout.Teasers >= LeastTeasers || layout.Stretch < LeastStory) ? PageKind.Index : PageKind.Article;
    }

    /// <summary>A home page has no path, or only a language; its longest teaser is no article.</summary>
    private static bool IsHome(Uri? address) =>
        address is { AbsolutePath: "/" or "/index.html" or "/index.htm" or "/home" or "/vi" or "/vi/" or "/en" or "/en/", Query: "" };

    /// <summary>A headline over the page that leads nowhere and is the page's title.</summary>
    private static bool HasHeadline(Markup markup, string title) =>
        title.Length >= ShortestHeadline && Lines.Key(title) is var key && markup.Body.Descendants().Any(node =>
            node.Name == "h1" && !node.Descendants().Any(inner => inner.Name == "a") && !node.Ancestors().Any(outer => outer.Name == "a") && Lines.Key(node.FlatText()) == key);

    /// <summary>At least ten headlines anywhere in the page, furniture apart.</summary>
    private static bool ListsHeadlines(Markup markup) => markup.Body.Descendants()
        .Where(link => link.Name == "a" && !IsAside(link) && link.FlatText().Length >= ShortestHeadline).Take(10).Count() == 10;

    private static bool IsAside(Node node) => node.Ancestors().Any(outer => outer.Name is "nav" or "footer" or "aside");

    /// <summary>How headlines that lead to other pages and prose follow each other.</summary>
    /// <param name="Headlines">Blocks that are links to other articles.</param>
    /// <param name="Teasers">Of these, those with prose right behind them.</param>
    /// <param name="Stretch">Most prose without such a headline in between, in characters.</param>
    private readonly record struct Layout(int Headlines, int Teasers, int Stretch)
    {
        public static Layout Of(Node body)
        {
            var (headlines, teasers, longest, stretch) = (0, 0, 0, 0);
            var afterHeadline = false;
            foreach (var block in BlockReader.Read(body).Where(block => block.Holder.Name is not ("nav" or "footer" or "aside") && !IsAside(block.Holder)))
            {
                if (block.LinkShare > 0.8 && block.Text.Length >= ShortestHeadline)
                {
                    headlines++;
                    (stretch, afterHeadline) = (0, true);
                }
                else if (block.Prose > 0)
                {
                    if (afterHeadline) teasers++;
                    afterHeadline = false;
                    longest = Math.Max(longest, stretch += block.Prose);
                }
            }
            return new Layout(headlines, teasers, longest);
        }
    }
}
