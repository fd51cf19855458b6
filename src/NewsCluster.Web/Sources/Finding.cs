using System.Net;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Reading;
using Source = NewsCluster.Data.Sources.Source;

namespace NewsCluster.Web.Sources;

/// <summary>Something a source points to that may be an article.</summary>
/// <param name="Name">Its address, or what the source calls it.</param>
/// <param name="Digest">Hash of what the source says of it: the same as long as there is nothing new.</param>
/// <param name="Article">What the source itself carries of it; null when only the page has it.</param>
/// <param name="Page">Where to read it whole; null when that is not wanted or not needed.</param>
/// <param name="Date">When the source says it was published.</param>
internal sealed record Finding(string Name, string Digest, ParsedArticle? Article, Uri? Page, FeedDate? Date = null)
{
    /// <summary>Makes what <see cref="Article"/> was read from ready to be kept.</summary>
    public Func<Original>? Kept { get; init; }

    /// <summary>The digest of an article whose page could not be read: never equal to a finding's own, so that the page is tried again.</summary>
    public const string Unread = "unread";

    public static (IReadOnlyList<Finding> Findings, Problem? Problem) In(Source source, FetchResult answer) => source.Kind switch
    {
        SourceKind.Feed => OfFeed(source, answer),
        SourceKind.Page => OfPage(source, answer),
        _ => throw new ArgumentOutOfRangeException(nameof(source), source.Kind, "Not read by one answer."),
    };

    private static (IReadOnlyList<Finding>, Problem?) OfFeed(Source source, FetchResult answer)
    {
        var (feed, problem) = FeedReader.Read(answer.Body.Span, answer.ContentType, answer.Address);
        if (feed is null) return ([], problem);
        var language = source.Language;
        return ([.. feed.Items.Where(item => item.Title.Length > 0 || item.Link is not null).Select(item => Of(item, FeedArticle.Of(item, language), source)).Reverse()],
            // What is there is read; that the rest is missing keeps the answer from being taken for known at the next look.
            feed.Truncated ? new Problem(ProblemKind.Truncated) : null);
    }

    private static Finding Of(FeedItem item, ParsedArticle article, Source source)
    {
        var wantsPage = source.FullText && !item.CarriesFullText && Uri.TryCreate(item.Link, UriKind.Absolute, out _);
        return new Finding(
            item.Link ?? item.Id ?? item.Title,
            Ingesting.ArticleRows.Digest(article.Title, article.Body),
            article.Title.Length + article.Body.Length == 0 ? null : article,
            wantsPage ? new Uri(item.Link!) : null,
            item.Published ?? item.Updated)
        { Kept = () => Original.Of(item) };
    }

    public static Finding Of(SitemapPage page) => new(
        page.Link,
        Ingesting.ArticleRows.Digest(page.Link, page.Modified?.ToString() ?? ""),
        null,
        new Uri(page.Link),
        page.Published);

    private static (IReadOnlyList<Finding>, Problem?) OfPage(Source source, FetchResult answer)
    {
        var page = ReadPage(source, source.Address, answer, null);
        return page.Article is not { } article
            ? ([], page.Problem)
            : ([new Finding(source.Address, Ingesting.ArticleRows.Digest(article.Title, article.Body), article, null) { Kept = () => page.Original! }], null);
    }

    /// <summary>The article on a page that was fetched, with what its source knows better.</summary>
    public static Document ReadPage(Source source, string name, FetchResult answer, FeedDate? date)
    {
        var page = PageFile.Read(name, answer.Body.Span, answer.ContentType, answer.Address, source.Language, date);
        return page.Article is not { } article ? page : page with
        {
            Article = article with { Url = name },
            Original = Original.Of(OriginalKind.Page, answer.Body.Span) with { ContentType = answer.ContentType, Address = answer.Address, Stated = date },
        };
    }
}
