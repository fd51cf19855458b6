using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsCluster.Clustering.Features;
using NewsCluster.Data;
using NewsCluster.Data.Postgres;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sqlite;
using NewsCluster.Web.Embeddings;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>What is counted of the terms of articles is stored with them: once, or not at all.</summary>
public sealed class TermFrequenciesTests(TestDatabases databases) : IDisposable
{
    /// <summary>As short as reading ahead allows.</summary>
    private const int Step = 2_000;

    private const int Documents = 2_700;

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-frequencies-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Interrupted_or_not_the_same_is_counted(TestDatabase which)
    {
        var connection = databases.New(which);
        await using var store = await Store.CreateAsync(connection);
        await IngestAsync(store, which, connection, Store.WriteStream(folder, Documents));
        var expected = await StoredAsync(store);

        connection = databases.New(which);
        await using var interrupted = await Store.CreateAsync(connection);
        await IngestAsync(interrupted, which, connection, Store.WriteStream(folder, 1_100));
        // Another process, whose batch that would end the generation comes to nothing.
        var rest = Store.WriteStream(folder, Documents - 1_100, skip: 1_100);
        await IngestAsync(interrupted, which, connection, rest, failingAfter: 500);
        Assert.Equal((RunState.Failed, 500), await interrupted.AskAsync(d => d.Runs.OrderByDescending(r => r.Id).Select(r => new ValueTuple<RunState, int>(r.State, r.Done)).FirstAsync()));
        Assert.False(await interrupted.AskAsync(d => d.TermGenerations.AnyAsync()));
        await IngestAsync(interrupted, which, connection, rest);

        var counted = await StoredAsync(interrupted);
        // PostgreSQL does not give the keys of the failed transaction out again.
        Assert.Equal(Step, await interrupted.AskAsync(d => d.Articles.CountAsync(a => a.Id <= counted.LastArticleId)));
        Assert.Equal(expected.Terms, counted.Terms);
        var (one, other) = (await store.AskAsync(NowAsync), await interrupted.AskAsync(NowAsync));
        Assert.True(one.TermCount > TermStatistics.Shipped.TermCount);
        Assert.Equal(one.TermCount, other.TermCount);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Articles_from_before_anything_was_counted_are_counted_and_two_generations_are_kept(TestDatabase which)
    {
        var connection = databases.New(which);
        await using var store = await Store.CreateAsync(connection);
        await IngestAsync(store, which, connection, Store.WriteStream(folder, Documents), step: 10 * Step);
        Assert.False(await store.AskAsync(d => d.TermGenerations.AnyAsync()));
        foreach (var more in new[] { 1, 2_000, 2_000 })
            await IngestAsync(store, which, connection, Store.WriteStream(folder, more, skip: await store.AskAsync(d => d.RunDocuments.CountAsync())));
        var kept = await store.AskAsync(d => d.TermGenerations.OrderBy(g => g.LastArticleId).Select(g => g.RunId).ToListAsync());
        Assert.Equal(2, kept.Count);
        Assert.DoesNotContain(0, kept);
    }

    private static async Task<TermStatistics> NowAsync(NewsDbContext database) => (await TermFrequencies.NowAsync(database, CancellationToken.None)).Statistics;

    private static Task<TermGeneration> StoredAsync(Store store) => store.AskAsync(d => d.TermGenerations.AsNoTracking().SingleAsync());

    /// <summary>What a process of its own does.</summary>
    /// <param name="failingAfter">So many documents are stored before a batch cannot be; null when all can.</param>
    private static async Task IngestAsync(Store store, TestDatabase which, string connection, string path, int? failingAfter = null, int step = Step)
    {
        var services = new ServiceCollection();
        var commits = new Commits { FailingAfter = failingAfter };
        if (which == TestDatabase.Sqlite) services.AddDbContext<NewsDbContext, SqliteNewsDbContext>(o => o.UseSqlite(connection).AddInterceptors(commits));
        else services.AddDbContext<NewsDbContext, PostgresNewsDbContext>(o => o.UseNpgsql(connection).AddInterceptors(commits));
        await using var provider = services.BuildServiceProvider();
        using var words = new Embedder(TimeProvider.System, NullLogger<Embedder>.Instance);
        using var worker = new RunWorker(provider.GetRequiredService<IServiceScopeFactory>(), new Clusterer(TimeProvider.System, new(), step), words, TimeProvider.System, NullLogger<RunWorker>.Instance);
        await store.AskAsync(d => new RunQueue(d, TimeProvider.System).AddPathAsync(path, "test", CancellationToken.None));
        await worker.WorkAsync(atOnce: true, CancellationToken.None);
    }

    /// <summary>Lets the transaction of one batch fail at its very end.</summary>
    private sealed class Commits : DbTransactionInterceptor
    {
        public int? FailingAfter { get; set; }

        public override async ValueTask<InterceptionResult> TransactionCommittingAsync(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
        {
            if (FailingAfter is null) return result;
            await using var command = transaction.Connection!.CreateCommand();
            (command.Transaction, command.CommandText) = (transaction, "SELECT \"Done\" FROM \"Runs\" ORDER BY \"Id\" DESC LIMIT 1");
            if (Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture) <= FailingAfter) return result;
            FailingAfter = null;
            throw new InvalidOperationException("Not stored, says the test.");
        }
    }
}
