using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Ingestion.Feeds;
using NewsCluster.Ingestion.Reading;
using OriginalKind = NewsCluster.Data.Articles.OriginalKind;

namespace NewsCluster.Web.Ingesting;

/// <summary>What articles were read from: stored with them, replaced with their texts, read again, and dropped after some days.</summary>
internal static class Originals
{
    /// <summary>Rows dropped at once, so that others can write in between.</summary>
    private const int Part = 1000;

    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true };

    /// <summary>What is to be kept of a document that has its article's key; null where nothing is.</summary>
    public static ArticleOriginal? Of(Incoming row, long run) => row.Document.Original is not { } original ? null : new ArticleOriginal
    {
        ArticleId = row.ArticleId!.Value,
        RunId = run,
        Kind = (OriginalKind)original.Kind,
        Content = original.Packed,
        ContentType = original.ContentType,
        Address = original.Address?.AbsoluteUri,
        Stated = original.Stated is { } date ? JsonSerializer.Serialize(date, Json) : null,
        AddedAt = row.Article!.AddedAt,
    };

    /// <summary>An article with a new text no longer has the original of the one before.</summary>
    public static async Task ReplaceAsync(NewsDbContext database, IReadOnlyList<Incoming> updated, long run, CancellationToken cancel)
    {
        var ids = updated.Select(row => row.ArticleId!.Value).ToList();
        await database.ArticleOriginals.Where(o => ids.Contains(o.ArticleId)).ExecuteDeleteAsync(cancel);
        await database.InsertManyAsync([.. updated.Select(row => Of(row, run)).OfType<ArticleOriginal>()], cancel);
    }

    public static Original Read(ArticleOriginal stored) => new((Ingestion.Reading.OriginalKind)stored.Kind, stored.Content)
    {
        ContentType = stored.ContentType,
        Address = stored.Address is { } address ? new Uri(address) : null,
        Stated = stored.Stated is { } date ? JsonSerializer.Deserialize<FeedDate>(date) : null,
    };

    /// <summary>Drops those that came before a moment.</summary>
    /// <returns>How many.</returns>
    public static async Task<int> ForgetAsync(NewsDbContext database, DateTimeOffset before, CancellationToken cancel)
    {
        for (var all = 0; ;)
        {
            var ids = await database.ArticleOriginals.Where(o => o.AddedAt < before).OrderBy(o => o.AddedAt).Select(o => o.ArticleId).Take(Part).ToListAsync(cancel);
            all += await database.ArticleOriginals.Where(o => ids.Contains(o.ArticleId) && o.AddedAt < before).ExecuteDeleteAsync(cancel); // one may be new by now
            if (ids.Count < Part) return all;
        }
    }
}
