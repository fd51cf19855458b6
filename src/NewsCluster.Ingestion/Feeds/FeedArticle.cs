using NewsCluster.Clustering.Dates;
using NewsCluster.Ingestion.Parsing;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>An article as its feed carries it: whole, or its summary only.</summary>
public static class FeedArticle
{
    /// <param name="language">The language of the source where it is known, else null.</param>
    public static ParsedArticle Of(FeedItem item, string? language)
    {
        var text = item.CarriesFullText ? FeedText.Plain(item.Content!) : item.Summary ?? FeedText.Plain(item.Content ?? "");
        var parsed = ArticleParser.Parse(item.Title, text, captions: [], language);
        return parsed with
        {
            Byline = item.Author is { Length: > 0 } author ? new(author, BylineRole.Author) : parsed.Byline,
            Keywords = item.Categories.Count > 0 ? item.Categories : parsed.Keywords,
            Url = item.Link,
            IsSummary = !item.CarriesFullText,
        } is var article && (item.Published ?? item.Updated) is { } date ? article.On(date) : article;
    }

    /// <summary>The article with the date its feed or sitemap states.</summary>
    public static ParsedArticle On(this ParsedArticle article, FeedDate date) =>
        article with { Published = new(PartialDate.Of(date.Day), Source.Metadata), PublishedAt = date.Instant };
}
