using NewsCluster.Clustering.Dates;
using NewsCluster.Data.Articles;

namespace NewsCluster.Web.Pages;

/// <summary>What is known of an article's day.</summary>
internal static class Published
{
    public static PartialDate? Date(Article article) => PartialDate.TryParse(article.PublishedDate, out var date) ? date : null;

    /// <summary>What relative dates in the article are reckoned from: its publication, else its dateline, else nothing.</summary>
    public static ReferenceTime Reference(Article article) =>
        Date(article) is { } published ? new ReferenceTime(published)
        : PartialDate.TryParse(article.DatelineDate, out var dateline) ? new ReferenceTime(dateline, Anchor: Anchor.Dateline)
        : ReferenceTime.Unknown;
}
