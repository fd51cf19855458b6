using NewsCluster.Data;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Ingesting;

/// <summary>
/// Documents that are stored in one transaction, with what became of each: new, updated, repeated, known, or why not.
/// It is prepared while the one before is stored: its articles are looked up and find their stories. What changes an
/// article that is known has to wait.
/// </summary>
/// <param name="clusterer">Where the articles find their stories.</param>
/// <param name="run">What they come with.</param>
/// <param name="documents">In the order they were read; when an address comes twice, the later one changes the earlier.</param>
internal sealed class Batch(Clusterer clusterer, Run run, IReadOnlyList<Incoming> documents)
{
    private readonly List<Round> rounds = Rounds(clusterer, documents);
    private Changes? changes;

    public IReadOnlyList<Incoming> Documents => documents;

    /// <summary>How many documents of the run are done with it.</summary>
    public int End => documents[^1].Place + 1;

    /// <summary>Whether the next batch has to wait until this one is stored.</summary>
    public bool IsAlone => rounds.Count > 1 || rounds.Exists(round => round.ChangesKnown);

    /// <summary>Looks up what is known of its articles.</summary>
    /// <param name="beside">A connection of its own, which does not see what is being stored meanwhile.</param>
    /// <param name="before">The batch that is being stored meanwhile.</param>
    public async Task LookUpAsync(NewsDbContext beside, Batch? before, CancellationToken cancel)
    {
        if (rounds.Count > 0) await rounds[0].LookUpAsync(beside, before?.rounds ?? [], cancel);
    }

    /// <summary>Places its articles while the batch before is being stored; not for one that <see cref="IsAlone"/>.</summary>
    public async Task PlaceAsync(NewsDbContext beside, CancellationToken cancel)
    {
        if (rounds.Count > 0) await rounds[0].PlaceAsync(beside, cancel);
        clusterer.Frequencies.Reach(End);
    }

    /// <summary>Takes note of what placing it has changed.</summary>
    public void TakeChanges() => changes = clusterer.TakeChanges();

    /// <summary>Stores all of it in the open transaction.</summary>
    public async Task StoreAsync(NewsDbContext database, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var round in rounds)
        {
            if (round != rounds[0]) await round.LookUpAsync(database, [], cancel);
            await round.UpdateAsync(database, run, now, cancel);
            await round.PlaceAsync(database, cancel);
            await round.StoreAsync(database, run, cancel);
        }
        if (IsAlone)
        {
            clusterer.Frequencies.Reach(End);
            TakeChanges();
        }
        await changes!.StoreAsync(database, cancel);
        // A source brings the same items again and again; that they have not changed is worth a count, not a row each.
        var records = documents.Select(row => row.Record(run.Id)).Where(record => run.Kind != RunKind.Poll || record.Outcome != Outcome.Unchanged);
        await database.InsertManyAsync(records.ToList(), cancel);
    }

    /// <summary>It is in the database now.</summary>
    public void IsStored()
    {
        clusterer.IsStored(changes!);
        foreach (var round in rounds) round.IsStored();
    }

    /// <summary>Its articles in parts in which no address comes twice.</summary>
    private static List<Round> Rounds(Clusterer clusterer, IReadOnlyList<Incoming> documents)
    {
        var rounds = new List<Round>();
        for (var left = documents.Where(row => row.Article is not null).ToList(); left.Count > 0;)
        {
            var round = left.DistinctBy(row => row.Article!.Key).ToList();
            rounds.Add(new Round(clusterer, round));
            left = [.. left.Except(round)];
        }
        return rounds;
    }
}
