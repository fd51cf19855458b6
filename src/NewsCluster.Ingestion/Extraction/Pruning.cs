namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// Drops what is not the article's own text by what elements are called and named, but never an element that holds
/// so much of the page's prose that the name must mean something else.
/// </summary>
internal static class Pruning
{
    private const double MostFurniture = 0.3, MostNavigation = 0.5;
    private const int LongestByline = 300;

    public static void Prune(Node body)
    {
        var total = Measure(body);
        var holders = TitleHolders(body);
        var stack = new Stack<Node>(body.Children.Where(c => c.Text is null));
        while (stack.TryPop(out var node))
        {
            node.Dropped = IsDropped(node, total, holders);
            if (node.Dropped) continue;
            foreach (var child in node.Children)
                if (child.Text is null) stack.Push(child);
        }
        Measure(body);
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

    /// <summary>What the page's only headline, or an element named as the article's text, stands in.</summary>
    private static HashSet<Node> TitleHolders(Node body)
    {
        var headlines = body.Descendants().Where(node => node.Name == "h1").Take(2).ToList();
        var marked = headlines.Count == 1 ? headlines : [];
        return marked.SelectMany(node => node.Ancestors()).ToHashSet();
    }

    private static bool IsDropped(Node node, int total, HashSet<Node> titleHolders)
    {
        var share = total == 0 ? 0 : (double)node.Prose / total;
        switch (node.Name)
        {
            case "nav" or "menu" or "footer": return share < MostNavigation;
            case "aside": return share < MostFurniture;
            case "form": return share < MostFurniture;
            case "figcaption": return true;
            case "figure": return !node.Descendants().Any(n => n.Name is "table" or "blockquote" or "pre") && share < MostFurniture;
        }
        if (node.Hint == Hint.None) return false;
        if (node.Has(Hint.Hidden) && share < MostNavigation) return true;
        if (node.Has(Hint.Comments) && !titleHolders.Contains(node) && !(node.Has(Hint.Content) && node.Name is "article")) return share < 0.9;
        if (node.Name is "main" or "article" || titleHolders.Contains(node)) return false;
        if (node.Has(Hint.Furniture) && share < MostFurniture) return !(node.Has(Hint.Body) && share > 0.1);
        if (node.Has(Hint.Caption) && share < MostFurniture) return !node.Has(Hint.Body);
        if (node.Has(Hint.Byline) && !node.Has(Hint.Body) && !node.Has(Hint.Lead) && share < MostFurniture)
            return node.Name is not ("p" or "body") || node.FlatText().Length < LongestByline;
        return false;
    }
}
