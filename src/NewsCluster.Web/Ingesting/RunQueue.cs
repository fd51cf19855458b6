using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Reading;

namespace NewsCluster.Web.Ingesting;

/// <summary>Where runs are asked for and called off; a <see cref="RunWorker"/> does them, on this node or another.</summary>
internal sealed class RunQueue(NewsDbContext database, TimeProvider clock)
{
    /// <param name="path">A file or folder on this machine.</param>
    /// <param name="startedBy">Who asked for it, for the record.</param>
    public async Task<Run> AddPathAsync(string path, string startedBy, CancellationToken cancel)
    {
        var run = new Run
        {
            Kind = RunKind.Path,
            Input = Path.GetFullPath(path),
            Machine = Environment.MachineName,
            StartedBy = startedBy,
            StartedAt = clock.GetUtcNow(),
        };
        database.Add(run);
        await database.SaveChangesAsync(cancel);
        return run;
    }

    /// <summary>Stores documents to be worked through, all or none, with whatever else the context holds.</summary>
    public async Task<Run> AddDocumentsAsync(RunKind kind, string input, long? source, string startedBy, IAsyncEnumerable<Document> documents, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var run = new Run { Kind = kind, Input = input, SourceId = source, StartedBy = startedBy, StartedAt = clock.GetUtcNow(), Total = 0 };
        database.Add(run);
        await database.SaveChangesAsync(cancel);
        await foreach (var part in documents.Chunked(500, cancel))
        {
            await database.InsertManyAsync(part.ConvertAll(document => WaitingDocuments.Of(run.Id, document)), cancel);
            run.Total += part.Count;
        }
        await database.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return run;
    }

    /// <returns>False when the run has ended already.</returns>
    public async Task<bool> CancelAsync(long run, string by, CancellationToken cancel) =>
        await database.Runs.Where(r => r.Id == run && r.FinishedAt == null && r.CancelledBy == null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.CancelledBy, by), cancel) > 0;
}
