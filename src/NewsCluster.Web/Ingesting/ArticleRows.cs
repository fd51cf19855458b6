using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Dates;
using NewsCluster.Clustering.Embeddings;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Reruns;
using NewsCluster.Ingestion;

namespace NewsCluster.Web.Ingesting;

/// <summary>From what the parser gives to what is stored, and from there to what the clustering engine reads.</summary>
internal static class ArticleRows
{
    /// <summary>How far ahead of the clock an article may be dated: zones and clocks differ, but nothing is published next year.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(2);

    /// <param name="digest">Hash of what came in; of the article itself when null.</param>
    public static Article Of(ParsedArticle parsed, DateTimeOffset now, long? source = null, string? digest = null)
    {
        if (parsed.PublishedAt > now + Ahead) parsed = parsed with { PublishedAt = null };
        if (parsed.Published is { } published && IsAhead(published.Value, now)) parsed = parsed with { Published = null, PublishedAt = null };
        return Of(parsed, now, digest ?? Digest(parsed.Title, parsed.Body), source);
    }

    /// <summary>Whether all of a day, month or year lies too far ahead to have been a date of publication.</summary>
    public static bool IsAhead(PartialDate date, DateTimeOffset now) =>
        date.Year is >= 1 and <= 9999 and var year && new DateOnly(year, date.Month ?? 1, date.Day ?? 1) > DateOnly.FromDateTime((now + Ahead).UtcDateTime);

    private static Article Of(ParsedArticle parsed, DateTimeOffset now, string digest, long? source) => new()
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
        InputDigest = digest,
        AddedAt = now,
    };

    /// <summary>What an article says, to be kept before it says something else.</summary>
    public static ArticleVersion VersionOf(Article stored, DateTimeOffset replacedAt, long run) => new()
    {
        ArticleId = stored.Id,
        Title = stored.Title,
        Text = stored.Text,
        PublishedDate = stored.PublishedDate,
        ReplacedAt = replacedAt,
        RunId = run,
    };

    /// <summary>Has a stored article say what its source says now; what an editor decided stays.</summary>
    public static void Replace(Article stored, Article came)
    {
        if (stored.Title != came.Title || stored.Text != came.Text)
            (stored.Embedding, stored.EmbeddingModel) = (came.Embedding, came.EmbeddingModel);
        (stored.Language, stored.Title, stored.Text) = (came.Language, came.Title, came.Text);
        stored.ForgetLinks();
        (stored.InputDigest, stored.IsSummary) = (came.InputDigest, came.IsSummary);
        (stored.Byline, stored.BylineRole, stored.DatelineDate) = (came.Byline, came.BylineRole, came.DatelineDate);
        (stored.Keywords, stored.Captions, stored.RelatedHeadlines) = (came.Keywords, came.Captions, came.RelatedHeadlines);
        if (stored.DateBasis != Basis.Editor && came.PublishedDate is not null)
            (stored.PublishedAt, stored.PublishedDate, stored.DateBasis) = (came.PublishedAt, came.PublishedDate, came.DateBasis);
    }

    /// <summary>What <see cref="Replace"/> would change.</summary>
    public static ArticleChanges Changes(Article stored, Article came)
    {
        var changes = ArticleChanges.None;
        if (stored.Title != came.Title) changes |= ArticleChanges.Title;
        if (stored.Text != came.Text) changes |= ArticleChanges.Text;
        if (stored.DateBasis != Basis.Editor && came.PublishedDate is not null
            && (stored.PublishedDate, Milliseconds(stored), stored.DateBasis) != (came.PublishedDate, Milliseconds(came), came.DateBasis))
            changes |= ArticleChanges.Date;
        if ((stored.Language, stored.IsSummary, stored.Byline, stored.BylineRole, stored.DatelineDate)
                != (came.Language, came.IsSummary, came.Byline, came.BylineRole, came.DatelineDate)
            || !stored.Keywords.SequenceEqual(came.Keywords) || !stored.Captions.SequenceEqual(came.Captions)
            || !stored.RelatedHeadlines.Select(r => (r.Title, r.Summary)).SequenceEqual(came.RelatedHeadlines.Select(r => (r.Title, r.Summary))))
            changes |= ArticleChanges.Details;
        return changes;
    }

    /// <summary>As exact as both databases keep it.</summary>
    private static long? Milliseconds(Article article) => article.PublishedAt?.ToUnixTimeMilliseconds();

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
    public static string KeyOf(ParsedArticle parsed) => WebAddress(parsed.Url) ?? OfContent + Digest(parsed.Title, parsed.Body);

    /// <summary>What a key begins with that is a hash.</summary>
    public const string OfContent = "sha256:";

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
        TextOf(article.Id, article.Language, article.Title, article.Text, article.PublishedAt, article.PublishedDate, article.EmbeddingModel, article.Embedding);

    /// <summary>For queries, so that they ask for no more than this.</summary>
    public static ArticleText TextOf(
        long id, string language, string title, string text, DateTimeOffset? publishedAt, string? publishedDate, string? embeddingModel, byte[]? embedding) =>
        new(IdOf(id), language, title, text, publishedAt ?? Noon(publishedDate), TextEmbedding.Read(embeddingModel, embedding));

    /// <summary>Stored articles by key.</summary>
    public static Task<Dictionary<long, ArticleText>> TextsAsync(NewsDbContext database, IReadOnlyCollection<long> ids, CancellationToken cancel) =>
        database.Articles.Where(a => ids.Contains(a.Id)).Select(a => new { a.Id, Text = TextOf(a.Id, a.Language, a.Title, a.Text, a.PublishedAt, a.PublishedDate, a.EmbeddingModel, a.Embedding) }).ToDictionaryAsync(a => a.Id, a => a.Text, cancel);

    /// <summary>The order in which articles are placed: undated ones last.</summary>
    public static IOrderedEnumerable<T> InOrderOfPublication<T>(IEnumerable<T> articles, Func<T, (string? Day, DateTimeOffset? At, long Id)> of) =>
        articles.OrderBy(a => of(a).Day ?? "~", StringComparer.Ordinal).ThenBy(a => of(a).At).ThenBy(a => of(a).Id);

    public static string IdOf(long id) => id.ToString(CultureInfo.InvariantCulture);

    public static long IdOf(string id) => long.Parse(id, CultureInfo.InvariantCulture);

    /// <summary>A day without a time of day stands at its noon, half a day from any time it can mean.</summary>
    private static DateTimeOffset? Noon(string? day) =>
        DayOf(day) is { } full ? new DateTimeOffset(full, new TimeOnly(12, 0), TimeSpan.Zero) : null;

    /// <summary>A stored day of publication, null unless it is known in full.</summary>
    public static DateOnly? DayOf(string? publishedDate) => PartialDate.TryParse(publishedDate, out var date) ? date.ToDateOnly() : null;
}
