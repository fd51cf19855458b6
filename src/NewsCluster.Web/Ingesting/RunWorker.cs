using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Embeddings;
using NewsCluster.Web.Hosting;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// Works through the runs that wait: reads, recognises, clusters, stores, batch by batch. A batch's articles, memberships
/// and outcomes are stored with the run's checkpoint or not at all, so whoever goes on after a killed process begins
/// where that had come to. A document that fails is one row and stops nothing.
/// </summary>
internal sealed class RunWorker(IServiceScopeFactory scopes, Clusterer clusterer, Embedder embedder, TimeProvider clock, ILogger<RunWorker> log) : IDisposable
{
    /// <summary>Documents stored in one transaction.</summary>
    private const int BatchSize = 500;

    /// <summary>Batches that have been read, and such that have been given embeddings, while one is placed.</summary>
    private const int ReadAhead = 1;

    /// <summary>Documents between two repairs of a long run: often enough that few articles leave the engine's view before.</summary>
    private readonly int repairEvery = Math.Clamp(clusterer.Resident * 4 / 5 / BatchSize, 1, 32) * BatchSize;

    /// <summary>Stories that a long run leaves with their first headline until it has ended.</summary>
    private const int MostUnlabelled = 50_000;

    /// <summary>How long a node that would have to load everything first leaves a run to the node that clustered last.</summary>
    private static readonly TimeSpan Courtesy = TimeSpan.FromSeconds(15);

    private static readonly RunState[] Open = [RunState.Waiting, RunState.Running];

    private readonly SemaphoreSlim oneInThisProcess = new(1);

    /// <summary>Does every run this machine can do, oldest first.</summary>
    /// <param name="atOnce">Whether not to leave runs to the node that clustered last.</param>
    /// <returns>How many were ended.</returns>
    public async Task<int> WorkAsync(bool atOnce, CancellationToken cancel)
    {
        await oneInThisProcess.WaitAsync(cancel);
        try
        {
            var ended = 0;
            while (await WorkOnceAsync(atOnce, cancel)) ended++;
            return ended;
        }
        catch
        {
            clusterer.Forget(); // the engine may hold what was not stored
            throw;
        }
        finally
        {
            oneInThisProcess.Release();
        }
    }

    public void Dispose() => oneInThisProcess.Dispose();

    private async Task<bool> WorkOnceAsync(bool atOnce, CancellationToken cancel)
    {
        await using var scope = scopes.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        if (await NextAsync(database, cancel) is not { } waiting || (!atOnce && await IsForAnotherAsync(database, waiting, cancel))) return false;

        await using var alone = await database.BecomeClustererAsync(cancel);
        if (await NextAsync(database, cancel) is not { } run) return false;
        await clusterer.PrepareAsync(database, cancel);
        try
        {
            await DoAsync(database, run, cancel);
        }
        catch (Exception problem) when (problem is not OperationCanceledException && !IsPassing(problem))
        {
            log.LogError(problem, "Run {Run} failed", run.Id);
            clusterer.Forget();
            database.ChangeTracker.Clear();
            await EndAsync(database, run, RunState.Failed, problem.Message, cancel);
        }
        return true;
    }

    /// <summary>Whether it is the database or another node that stands in the way, not the run: it stays open.</summary>
    public static bool IsPassing(Exception problem) => problem is ClusteredElsewhereException || DatabaseProblem.IsPassing(problem);

    /// <summary>Whether waiting alone may mend it.</summary>
    public static bool IsWorthWaiting(Exception problem) => problem is ClusteredElsewhereException || DatabaseProblem.IsAway(problem);

    private static Task<Run?> NextAsync(NewsDbContext database, CancellationToken cancel) =>
        database.Runs.AsNoTracking().Where(r => Open.Contains(r.State) && (r.Machine == null || r.Machine == Environment.MachineName || r.CancelledBy != null))
            .OrderBy(r => r.Id).FirstOrDefaultAsync(cancel);

    private async Task<bool> IsForAnotherAsync(NewsDbContext database, Run run, CancellationToken cancel)
    {
        var state = await database.ClusteringStates.AsNoTracking().SingleAsync(cancel);
        return state.Node is not null && state.Node != Clusterer.Node && !clusterer.IsWarm(state)
            && clock.GetUtcNow() - (run.ProgressAt ?? run.StartedAt) < Courtesy;
    }

    private async Task DoAsync(NewsDbContext database, Run run, CancellationToken cancel)
    {
        if (run.State == RunState.Waiting) run.StartedAt = clock.GetUtcNow(); // it is not to be counted as slow for having waited
        await database.Runs.Where(r => r.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RunState.Running).SetProperty(r => r.StartedAt, run.StartedAt), cancel);
        if (run.State == RunState.Running)
        {
            await clusterer.ResumeAsync(database, run, Math.Max(0, run.Done - 1) / repairEvery * repairEvery, cancel);
            if (run.Done % repairEvery == 0) await RepairAsync(database, cancel); // it may have been killed just before
        }
        var cancelled = run.CancelledBy is not null || await StoreAllAsync(database, run, cancel);
        await RepairAsync(database, cancel);
        await LabelAsync(database, cancel);
        await EndAsync(database, run, cancelled ? RunState.Cancelled : RunState.Finished, null, cancel);
    }

    /// <summary>Looks up and places each batch while the one before is stored.</summary>
    /// <returns>Whether the run was called off meanwhile.</returns>
    private async Task<bool> StoreAllAsync(NewsDbContext database, Run run, CancellationToken cancel)
    {
        await using var reading = scopes.CreateAsyncScope();
        await using var looking = scopes.CreateAsyncScope();
        var beside = looking.ServiceProvider.GetRequiredService<NewsDbContext>();
        var storing = Task.FromResult(false);
        Batch? before = null;
        try
        {
            await foreach (var documents in Incoming(reading.ServiceProvider.GetRequiredService<NewsDbContext>(), run, cancel))
            {
                var batch = new Batch(clusterer, run, documents);
                await batch.LookUpAsync(beside, before, cancel);
                if (!batch.IsAlone) await batch.PlaceAsync(beside, cancel);
                var cancelled = await BeforeIsStoredAsync();
                storing = StoreAsync(database, run, before = batch, cancel);
                var isForRepair = batch.End % repairEvery == 0;
                if (batch.IsAlone || isForRepair || cancelled) cancelled |= await BeforeIsStoredAsync();
                if (cancelled) return true;
                if (!isForRepair) continue;
                await RepairAsync(database, cancel);
                if (clusterer.Counts.Unlabelled.Count > MostUnlabelled) await LabelAsync(database, cancel);
            }
            return await BeforeIsStoredAsync();
        }
        finally
        {
            await ((Task)storing).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        async Task<bool> BeforeIsStoredAsync()
        {
            var cancelled = await storing;
            before?.IsStored();
            before = null;
            return cancelled;
        }
    }

    /// <summary>The run's documents in batches, read and weighed ahead of their turn.</summary>
    private IAsyncEnumerable<List<Incoming>> Incoming(NewsDbContext database, Run run, CancellationToken cancel)
    {
        var embeddings = new IncomingEmbeddings(scopes, embedder);
        var (done, featurisers) = (run.Done, clusterer.Frequencies.Begin(run));
        List<Incoming> Weigh(List<Document> documents, int first) =>
            [.. documents.Select((document, i) => new Incoming(document, first + i, run.SourceId, clock.GetUtcNow(), featurisers(first + i)))];
        var weighed = Documents(database, run, cancel).Chunked(BatchSize, cancel).Select((documents, i) => Task.Run(() => Weigh(documents, done + i * BatchSize), cancel));
        var embedded = weighed.Ahead(ReadAhead, cancel).Select(async (batch, stop) => await embeddings.AddAsync(await batch, stop));
        return embedder.IsOn ? embedded.Ahead(ReadAhead, cancel) : embedded; // there is nothing to wait for when it is off
    }

    /// <summary>What is left to do of a run.</summary>
    /// <exception cref="FileNotFoundException">The input was there when the run began and is no more.</exception>
    private static IAsyncEnumerable<Document> Documents(NewsDbContext database, Run run, CancellationToken cancel)
    {
        if (run.Kind != RunKind.Path) return WaitingDocuments.ReadAsync(database, run.Id, run.Done, cancel);
        if (run.Done > 0 && !Path.Exists(run.Input)) throw new FileNotFoundException($"{run.Input} is not there any more.");
        return FileReader.ReadAsync(run.Input, cancel: cancel).Skip(run.Done);
    }

    /// <returns>Whether the run has been called off.</returns>
    private async Task<bool> StoreAsync(NewsDbContext database, Run run, Batch batch, CancellationToken cancel)
    {
        if (!batch.IsAlone) batch.TakeChanges(); // before the next one is placed
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        await clusterer.BeginChangeAsync(database, cancel);
        await batch.StoreAsync(database, clock.GetUtcNow(), cancel);
        run.Done = batch.End;
        CountUnembedded(run, batch.Documents);
        await database.Runs.Where(r => r.Id == run.Id).ExecuteUpdateAsync(set => set
            .SetProperty(r => r.Done, run.Done).SetProperty(r => r.ProgressAt, clock.GetUtcNow()).SetProperty(r => r.Unembedded, run.Unembedded)
            .SetProperty(r => r.EmbeddingProblem, run.EmbeddingProblem).SetProperty(r => r.EmbeddingDetail, run.EmbeddingDetail), cancel);
        await transaction.CommitAsync(cancel);
        database.ChangeTracker.Clear();
        log.LogInformation("Run {Run}: {Done} documents done", run.Id, run.Done);
        return await database.Runs.AnyAsync(r => r.Id == run.Id && r.CancelledBy != null, cancel);
    }

    private static void CountUnembedded(Run run, IReadOnlyList<Incoming> batch)
    {
        foreach (var row in batch)
        {
            if (row.EmbeddingProblem is not { } problem || row.Outcome is not (Outcome.New or Outcome.Updated)) continue;
            run.Unembedded++;
            (run.EmbeddingProblem, run.EmbeddingDetail) = (problem.Problem, problem.Detail);
        }
    }

    /// <summary>Looks again at what the engine has placed one by one.</summary>
    private async Task RepairAsync(NewsDbContext database, CancellationToken cancel)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        await clusterer.BeginChangeAsync(database, cancel);
        var (returned, joined, moved) = await clusterer.RepairAsync(database, cancel);
        var changes = clusterer.TakeChanges();
        await changes.StoreAsync(database, cancel);
        clusterer.IsStored(changes);
        await transaction.CommitAsync(cancel);
        database.ChangeTracker.Clear();
        log.LogInformation("Repair: {Returned} stories came back, {Joined} of them were joined, {Moved} articles moved", returned, joined, moved);
    }

    /// <summary>
    /// Names the stories that have changed, part by part, so that on SQLite others come to write in between;
    /// while one part is written the next is read and reckoned.
    /// </summary>
    private async Task LabelAsync(NewsDbContext database, CancellationToken cancel)
    {
        await using var reading = scopes.CreateAsyncScope();
        var beside = reading.ServiceProvider.GetRequiredService<NewsDbContext>();
        var labels = clusterer.Counts.Unlabelled.Order().Chunk(StorySummary.Part).ToAsyncEnumerable()
            .Select(async (long[] part, CancellationToken stop) => await StorySummary.ReadAsync(beside, part, stop));
        await foreach (var part in labels.Ahead(1, cancel))
        {
            await StorySummary.WriteAsync(database, part, cancel);
            database.ChangeTracker.Clear();
        }
        clusterer.Counts.Unlabelled.Clear();
    }

    private async Task EndAsync(NewsDbContext database, Run run, RunState state, string? detail, CancellationToken cancel)
    {
        await database.Runs.Where(r => r.Id == run.Id).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, state).SetProperty(r => r.FinishedAt, clock.GetUtcNow()).SetProperty(r => r.Detail, detail), cancel);
        await database.WaitingDocuments.Where(d => d.RunId == run.Id).ExecuteDeleteAsync(cancel);
    }
}
