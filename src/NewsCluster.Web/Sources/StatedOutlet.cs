using NewsCluster.Ingestion;
using Source = NewsCluster.Data.Sources.Source;

namespace NewsCluster.Web.Sources;

internal static class StatedOutlet
{
    /// <summary>What is said of a source stands above what an article says of itself, but not above what a manifest says of the file.</summary>
    public static ParsedArticle From(this ParsedArticle article, Source source) =>
        source.Outlet is { } outlet && article.Outlet?.Source != Ingestion.Source.Manifest ? article with { Outlet = new(outlet, Ingestion.Source.Metadata) } : article;
}
