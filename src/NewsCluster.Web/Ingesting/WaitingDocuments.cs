using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Reading;

namespace NewsCluster.Web.Ingesting;

/// <summary>Documents on their way from the node that fetched them to the node that clusters.</summary>
internal static class WaitingDocuments
{
    private static readonly JsonSerializerOptions Json = new() { IgnoreReadOnlyProperties = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static WaitingDocument Of(long run, Document document) => new() { RunId = run, Document = Write(document) };

    public static string Write(Document document) => JsonSerializer.Serialize(document, Json);

    public static Document Read(string document) => JsonSerializer.Deserialize<Document>(document, Json)!;

    /// <summary>A run's documents in order, without the first that are done with.</summary>
    public static async IAsyncEnumerable<Document> ReadAsync(NewsDbContext database, long run, int done, [EnumeratorCancellation] CancellationToken cancel)
    {
        const int Part = 500;
        for (var last = 0L; ;)
        {
            var rows = await database.WaitingDocuments.AsNoTracking().Where(d => d.RunId == run && d.Id > last)
                .OrderBy(d => d.Id).Skip(last == 0 ? done : 0).Take(Part).ToListAsync(cancel);
            foreach (var row in rows) yield return Read(row.Document);
            if (rows.Count < Part) yield break;
            last = rows[^1].Id;
        }
    }
}
