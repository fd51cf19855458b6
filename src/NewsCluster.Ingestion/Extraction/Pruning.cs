using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// Drops what is not the article's own text, by what elements are called and named. Names lie: an element that holds
/// the article is never dropped, nor, where nothing says which holds the article, one with much of the page's prose.
/// </summary>
internal sealed class Pruning
{
    private const double MostFurniture = 0.3, MostNavigation = 0.5, MostInside = 0.5;
    private const int LongestByline = 300, LeastArticle = 250;

    /// <summary>When less of the page's prose than this is left, its names were taken too seriously.</summary>
    private const double LeastLeft = 0.15;

    private readonly int total;
    private readonly Node? anchor;
    private readonly HashSet<Node> around;
    private readonly bool byName;

    private Pruning(Node body, string title, bool byName)
    {
        this.byName = byName;
        total = Measure(body);
        var headlines = body.Descendants().Where(node => node.Name == "h1").ToList();
        var key = Lines.Key(title);
        var headline = headlines.Find(node => Lines.Key(node.FlatText()) == key) ?? (headlines is [var only] ? only : null);
        anchor = byName ? Anchor(body, headline) : null;
        around = (anchor?.Ancestors().Append(anchor) ?? []).Concat(headline?.Ancestors() ?? []).ToHashSet();
    }

    public static void Prune(Node body, string title)
    {
        var before = Run(body, title, byName: true);
        if (body.Prose >= Math.Min(LeastArticle, before * LeastLeft)) return;
        foreach (var node in body.Descendants()) node.Dropped = false;
        Run(body, title, byName: false);
    }

    /// <returns>The prose there was before.</returns>
    private static int Run(Node body, string title, bool byName)
    {
        var pruning = new Pruning(body, title, byName);
        var stack = new Stack<Node>([body]);
        while (stack.TryPop(out var node))
            foreach (var child in node.Children)
            {
                if (child.Text is not null) continue;
                child.Dropped = pruning.IsDropped(child);
                if (!child.Dropped) stack.Push(child);
            }
        Measure(body);
        if (pruning.anchor is { } anchor) anchor.IsAnchor = true;
        return pruning.total;
    }

    /// <summary>Counts the prose of every element; returns that of the page.</summary>
    private static int Measure(Node body)
    {
        foreach (var node in body.Descendants()) (node.Prose, node.Rest) = (0, 0);
        foreach (var block in BlockReader.Read(body))
        {
            var prose = block.Prose;
            var rest = prose > 0 ? block.Links : block.Text.Length;
            for (var node = block.Holder; node is not null; node = node.Parent)
            {
                node.Prose += prose;
                node.Rest += rest;
            }
        }
        return body.Prose;
    }

    /// <summary>What most surely holds the article: the element named so with most prose, else the <c>article</c> or <c>main</c> around the headline.</summary>
    private static Node? Anchor(Node body, Node? headline)
    {
        // Where several articles follow each other on a page, the headline tells which is meant.
        var article = headline?.Ancestors().FirstOrDefault(node => node.Name == "article" && node.Prose >= LeastArticle);
        var named = (article ?? body).Descendants()
            .Where(node => node.Has(Hint.Body) && node.IsBlock && !node.Has(Hint.Furniture | Hint.Comments | Hint.Hidden) && node.Prose >= LeastArticle)
            .Where(node => !node.Ancestors().Any(a => a.Has(Hint.Comments) || a.Name is "aside" or "footer"))
            .MaxBy(node => node.Prose);
        if (named is null) return article ?? headline?.Ancestors().FirstOrDefault(node => node.Name == "main" && node.Prose >= LeastArticle);
        // A text cut into sections that are all named so: their parent.
        var parts = named.Parent!.Children.Count(part => part.Hint == named.Hint && part.Name == named.Name && part.Prose > 0);
        return parts > 1 && named.Parent.Parent is not null ? named.Parent : named;
    }

    private bool IsDropped(Node node)
    {
        switch (node.Name)
        {
            case "figcaption": return true;
            case "nav" or "menu" or "footer": return IsLittle(node, MostNavigation);
            case "aside" or "form": return IsLittle(node, MostFurniture);
            case "figure": return IsLittle(node, MostFurniture) && !node.Descendants().Any(n => n.Name is "table" or "blockquote" or "pre");
            // An article inside the article, or beside it, is another one.
            case "article" when anchor is not null: return !around.Contains(node) && IsLittle(node, MostInside);
        }
        if (node.Hint == Hint.None) return false;
        if (node.Has(Hint.Hidden) && IsLittle(node, MostNavigation)) return true;
        if (!byName || around.Contains(node)) return false;
        if (node.Has(Hint.Comments)) return IsLittle(node, 0.9);
        if (node.Name is "main") return false;
        if (node.Has(Hint.Furniture) && IsLittle(node, MostFurniture)) return !IsQuotation(node);
        if (node.Has(Hint.Caption) && IsLittle(node, MostFurniture)) return !node.Has(Hint.Body);
        return node.Has(Hint.Byline) && !node.Has(Hint.Body | Hint.Lead) && IsLittle(node, MostFurniture) && (node.Name != "p" || node.FlatText().Length < LongestByline);
    }

    /// <summary>Beside the article, or a small part of it; where the article is not known, a small part of the page.</summary>
    private bool IsLittle(Node node, double share)
    {
        if (around.Contains(node)) return false;
        if (anchor is null) return node.Prose < total * share;
        return !node.Ancestors().Contains(anchor) || node.Prose < anchor.Prose * MostInside;
    }

    /// <summary>A post of a social network, quoted in the article.</summary>
    private static bool IsQuotation(Node node) => node.Descendants().Take(30).Any(n => n.Name == "blockquote");
}
