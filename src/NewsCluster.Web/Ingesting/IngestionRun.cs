using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Reading;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// One ingestion from end to end: read, parse, recognise what is stored already, cluster, store. A batch's articles,
/// memberships and outcomes are stored together or not at all; a document that fails is one row and stops nothing.
/// </summary>
internal sealed class IngestionRun(NewsDbContext database, TimeProvider clock, ILogger<IngestionRun> log)
{
    /// <summary>Documents stored in one transaction.</summary>
    private const int BatchSize = 500;

    /// <param name="path">A file or folder.</param>
    /// <param name="startedBy">Who asked for it, for the record.</param>
    /// <returns>The run, finished, and its number of documents by outcome.</returns>
    public async Task<(Run Run, IReadOnlyDictionary<Outcome, int> Outcomes)> IngestAsync(string path, string startedBy, CancellationToken cancel)
    {
        await using var alone = await database.BecomeClustererAsync(cancel);
        var run = new Run { Input = path, StartedBy = startedBy, StartedAt = clock.GetUtcNow() };
        database.Add(run);
        await database.SaveChangesAsync(cancel);

        var clusterer = await Clusterer.LoadAsync(database, clock, cancel);
        var outcomes = Enum.GetValues<Outcome>().ToDictionary(outcome => outcome, _ => 0);
        await foreach (var batch in Batches(FileReader.ReadAsync(path, cancel), cancel))
        {
            foreach (var (outcome, count) in await StoreAsync(run.Id, batch, clusterer, cancel)) outcomes[outcome] += count;
            log.LogInformation("Run {Run}: {New} new, {Unchanged} unchanged, {Refused} refused, {Failed} failed",
                run.Id, outcomes[Outcome.New], outcomes[Outcome.Unchanged], outcomes[Outcome.Refused], outcomes[Outcome.Failed]);
        }
        await FinishAsync(run.Id, clusterer, cancel);
        return (run, outcomes);
    }

    private async Task<IEnumerable<KeyValuePair<Outcome, int>>> StoreAsync(long run, List<Document> batch, Clusterer clusterer, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        var rows = batch.ConvertAll(document => (Document: document, Article: document.Article is { } parsed ? ArticleRows.Of(parsed, clock.GetUtcNow()) : null));
        var keys = rows.Select(row => row.Article?.Key).OfType<string>().ToList();
        var known = await database.Articles.Where(a => keys.Contains(a.Key)).ToDictionaryAsync(a => a.Key, a => a.Id, cancel);

        var fresh = rows.Select(row => row.Article).OfType<Article>().Where(a => !known.ContainsKey(a.Key)).DistinctBy(a => a.Key).ToList();
        database.AddRange(fresh);
        await database.SaveChangesAsync(cancel);
        clusterer.Place(fresh);

        var isNew = fresh.ToHashSet();
        var ids = fresh.ToDictionary(a => a.Key, a => a.Id);
        var documents = rows.ConvertAll(row => new RunDocument
        {
            RunId = run,
            Name = row.Document.Name,
            Outcome = row.Article is null ? OutcomeOf(row.Document.Problem!.Kind) : isNew.Contains(row.Article) ? Outcome.New : Outcome.Unchanged,
            Problem = row.Document.Problem?.Kind.ToString(),
            Detail = row.Document.Problem?.Detail,
            ArticleId = row.Article is null ? null : ids.TryGetValue(row.Article.Key, out var added) ? added : known[row.Article.Key],
        });
        database.AddRange(documents);
        await database.SaveChangesAsync(cancel);
        await StorySummary.RefreshAsync(database, clusterer.Touched, clock, cancel);
        await transaction.CommitAsync(cancel);
        database.ChangeTracker.Clear();
        return documents.CountBy(document => document.Outcome);
    }

    private async Task FinishAsync(long run, Clusterer clusterer, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        await clusterer.RepairAsync(cancel);
        await database.SaveChangesAsync(cancel);
        await StorySummary.RefreshAsync(database, clusterer.Touched, clock, cancel);
        await database.Runs.Where(r => r.Id == run).ExecuteUpdateAsync(set => set.SetProperty(r => r.FinishedAt, clock.GetUtcNow()), cancel);
        await transaction.CommitAsync(cancel);
        database.ChangeTracker.Clear();
    }

    /// <summary>A kind of file nobody said could be read is refused; everything else that gives no article has failed.</summary>
    private static Outcome OutcomeOf(NewsCluster.Ingestion.ProblemKind problem) =>
        problem == NewsCluster.Ingestion.ProblemKind.UnknownKind ? Outcome.Refused : Outcome.Failed;

    private static async IAsyncEnumerable<List<Document>> Batches(IAsyncEnumerable<Document> documents, [EnumeratorCancellation] CancellationToken cancel)
    {
        var batch = new List<Document>(BatchSize);
        await foreach (var document in documents.WithCancellation(cancel))
        {
            batch.Add(document);
            if (batch.Count < BatchSize) continue;
            yield return batch;
            batch = new List<Document>(BatchSize);
        }
        if (batch.Count > 0) yield return batch;
    }
}
