using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Dates;
using NewsCluster.Data.Articles;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Ingesting;

/// <summary>From what the parser gives to what is stored, and from there to what the clustering engine reads.</summary>
internal static class ArticleRows
{
    /// <param name="digest">Hash of what came in; of the article itself when null.</param>
    public static Article Of(ParsedArticle parsed, DateTimeOffset now, long? source = null, string? digest = null) => new()
    {
        Key = KeyOf(parsed),
        Language = parsed.Language,
        Title = parsed.Title,
        Text = parsed.Body,
        Url = WebAddress(parsed.Url),
        Outlet = parsed.Outlet?.Value,
        OutletBasis = parsed.Outlet is { } outlet ? BasisOf(outlet.Source) : Basis.Unknown,
        Byline = parsed.Byline?.Name,
        BylineRole = (Data.Articles.BylineRole)(parsed.Byline?.Role ?? Ingestion.BylineRole.Author),
        PublishedAt = parsed.PublishedAt,
        PublishedDate = parsed.Published?.Value.ToString(),
        DateBasis = parsed.Published is { } published ? BasisOf(published.Source) : Basis.Unknown,
        ManifestNoteVi = parsed.ManifestNote?.GetValueOrDefault("vi"),
        ManifestNoteEn = parsed.ManifestNote?.GetValueOrDefault("en"),
        DatelineDate = parsed.Dateline?.ToString(),
        Keywords = [.. parsed.Keywords],
        Captions = [.. parsed.Captions],
        RelatedHeadlines = [.. parsed.Related.Select(teaser => new RelatedHeadline { Title = teaser.Title, Summary = teaser.Summary })],
        IsSample = parsed.IsSample,
        IsSummary = parsed.IsSummary,
        SourceId = source,
        InputDigest = digest ?? Digest(parsed.Title, parsed.Body),
        AddedAt = now,
    };

    /// <summary>Has a stored article say what its source says now; what an editor decided stays.</summary>
    public static void Replace(Article stored, Article came)
    {
        (stored.Language, stored.Title, stored.Text) = (came.Language, came.Title, came.Text);
        (stored.InputDigest, stored.IsSummary) = (came.InputDigest, came.IsSummary);
        (stored.Byline, stored.BylineRole, stored.DatelineDate) = (came.Byline, came.BylineRole, came.DatelineDate);
        (stored.Keywords, stored.Captions, stored.RelatedHeadlines) = (came.Keywords, came.Captions, came.RelatedHeadlines);
        if (stored.DateBasis != Basis.Editor && came.PublishedDate is not null)
            (stored.PublishedAt, stored.PublishedDate, stored.DateBasis) = (came.PublishedAt, came.PublishedDate, came.DateBasis);
    }

    public static Republication RepublicationOf(Article article, long original, double similarity, long run) => new()
    {
        ArticleId = original,
        Key = article.Key,
        Title = article.Title,
        Url = article.Url,
        Outlet = article.Outlet,
        PublishedAt = article.PublishedAt,
        PublishedDate = article.PublishedDate,
        Similarity = similarity,
        AddedAt = article.AddedAt,
        RunId = run,
    };

    /// <summary>The same document gives the same key: its address, else a hash of its title and text.</summary>
    private static string KeyOf(ParsedArticle parsed) => WebAddress(parsed.Url) ?? "sha256:" + Digest(parsed.Title, parsed.Body);

    public static string Digest(string title, string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + text)));

    /// <summary>The address without its fragment; null unless it is a web address, so that no page ever links elsewhere.</summary>
    public static string? WebAddress(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? uri.GetLeftPart(UriPartial.Query)
            : null;

    private static Basis BasisOf(Source source) => source switch
    {
        Source.Metadata => Basis.Metadata,
        Source.Text => Basis.Text,
        _ => Basis.Manifest,
    };

    public static ArticleText TextOf(Article article) =>
        new(IdOf(article.Id), article.Language, article.Title, article.Text, article.PublishedAt ?? Noon(article.PublishedDate));

    public static string IdOf(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static long IdOf(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    /// <summary>A day without a time of day stands at its noon, half a day from any time it can mean.</summary>
    private static DateTimeOffset? Noon(string? day) =>
        DayOf(day) is { } full ? new DateTimeOffset(full, new TimeOnly(12, 0), TimeSpan.Zero) : null;

    /// <summary>A stored day of publication, null unless it is known in full.</summary>
    public static DateOnly? DayOf(string? publishedDate) => PartialDate.TryParse(publishedDate, out var date) ? date.ToDateOnly() : null;
}
