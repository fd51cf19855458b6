namespace NewsCluster.Ingestion.Extraction;

/// <summary>
/// The element that holds the article: the one with most prose for the least of anything else. What is named or
/// marked up as the article's text has a head start, so it is left for a wider element only when that has clearly more.
/// </summary>
internal static class MainContent
{
    private const double PriceOfRest = 0.5;

    public static Node Find(Node body)
    {
        var (best, bestScore) = (body, double.MinValue);
        foreach (var node in body.Kept())
        {
            if (node.Text is not null || !node.IsBlock || node.Prose == 0) continue;
            if (node.Name is "p" or "h1" or "h2" or "h3" or "h4" or "li" or "pre" or "tr") continue;
            var score = node.Prose * Weight(node) - node.Rest * PriceOfRest;
            // Of equals the innermost: it has least around the text.
            if (score >= bestScore) (best, bestScore) = (node, score);
        }
        return best;
    }

    private static double Weight(Node node) =>
        node.IsAnchor ? 2.5
        : node.Has(Hint.Furniture | Hint.Comments) && !node.Has(Hint.Body) ? 0.7
        : node.Has(Hint.Body) ? 1.5
        : node.Name is "article" || (node.Has(Hint.Content) && node.Has(Hint.Title)) ? 1.3
        : node.Name is "main" || node.Has(Hint.Content) ? 1.2
        : 1;
}
