using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sqlite;
using NewsCluster.Web.Embeddings;
using NewsCluster.Web.Hosting;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>Runs that do not simply end: called off, without their input, on a full disk, beside others.</summary>
public sealed class RunStateTests(TestDatabases databases) : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-states-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_run_that_is_called_off_keeps_whole_batches_and_ends(TestDatabase which)
    {
        var connection = databases.New(which);
        await using var store = await Store.CreateAsync(connection);
        await using var site = await RunningSite.StartAsync(connection, ("Seeds:Path", ""), ("Role", "all"));
        var run = await store.AskAsync(d => Queue(d).AddPathAsync(Store.WriteStream(folder, 5_000), "test", CancellationToken.None));
        await store.ReachesAsync(500);
        Assert.True(await store.AskAsync(d => Queue(d).CancelAsync(run.Id, "lan", CancellationToken.None)));
        await store.FirstRunEndsAsync();
        var ended = (await store.FirstRunAsync())!;
        Assert.Equal((RunState.Cancelled, "lan"), (ended.State, ended.CancelledBy));
        Assert.InRange(ended.Done, 500, 4_999);
        await store.AssertWholeAsync();
        Assert.False(await store.AskAsync(d => Queue(d).CancelAsync(run.Id, "mai", CancellationToken.None)));
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_run_whose_input_vanished_half_way_fails_and_says_why(TestDatabase which)
    {
        var connection = databases.New(which);
        await using var store = await Store.CreateAsync(connection);
        await store.AskAsync(d =>
        {
            d.Add(new Run { Kind = RunKind.Path, Input = Path.Combine(folder, "gone.jsonl"), Machine = Environment.MachineName, StartedBy = "test", StartedAt = DateTimeOffset.UtcNow, State = RunState.Running, Done = 500 });
            return d.SaveChangesAsync();
        });
        await using var site = await RunningSite.StartAsync(connection, ("Seeds:Path", ""), ("Role", "all"));
        await store.FirstRunEndsAsync();
        var run = (await store.FirstRunAsync())!;
        Assert.Equal(RunState.Failed, run.State);
        Assert.Contains("gone.jsonl", run.Detail, StringComparison.Ordinal);
    }

    /// <summary>Killed behind its last document: what it has placed one by one was not looked at again yet.</summary>
    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_run_that_is_taken_up_looks_again_at_what_it_had_placed(TestDatabase which)
    {
        var path = Path.Combine(folder, "ferry.jsonl");
        File.WriteAllText(path, """
            {"title":"Ferry Hai Long 7 runs aground off Phu Quoc","text":"The passenger ferry Hai Long 7 with 213 people on board ran aground off the island of Phu Quoc on Tuesday night. Coast guard boats from Rach Gia brought everybody to safety.","lang":"en","date":"2026-03-04","url":"https://a.example/1"}
            {"title":"All 213 people saved from ferry Hai Long 7 off Phu Quoc","text":"Coast guard boats from Rach Gia have brought all 213 people from the grounded ferry Hai Long 7 to safety, the Kien Giang rescue committee said. The ship lies off the island of Phu Quoc.","lang":"en","date":"2026-03-04","url":"https://a.example/2"}
            """);
        var connection = databases.New(which);
        await using (var site = await RunningSite.StartAsync(connection, ("Seeds:Path", "")))
        {
            await site.IngestAsync(path);
            Assert.Single(await site.WithDatabaseAsync(StoriesAsync));
            await site.WithDatabaseAsync(d => Store.PartAsync(d, "https://a.example/2", 1_000));
            await site.WithDatabaseAsync(d => d.Runs.ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RunState.Running).SetProperty(r => r.FinishedAt, (DateTimeOffset?)null)));
        }
        await using var again = await RunningSite.StartAsync(connection, ("Seeds:Path", ""));
        Assert.Equal(2, (await again.WithDatabaseAsync(StoriesAsync)).Count);
        await again.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);
        Assert.Single(await again.WithDatabaseAsync(StoriesAsync));
        Assert.Equal(RunState.Finished, await again.WithDatabaseAsync(d => d.Runs.Select(r => r.State).SingleAsync()));

        static Task<List<long>> StoriesAsync(NewsDbContext database) => database.Memberships.Where(m => m.Until == null).Select(m => m.StoryId).Distinct().ToListAsync();
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_character_the_database_does_not_take_stops_nothing(TestDatabase which)
    {
        var path = Path.Combine(folder, "nul.jsonl");
        File.WriteAllText(path, """
            {"title":"A title with\u0000 a null","text":"The text \u0000has one too, which no database keeps.","lang":"en","date":"2026-11-20"}
            {"title":"The line after it","text":"It is read as every other line is, whatever came before.","lang":"en"}
            """);
        await using var site = await RunningSite.StartAsync(databases.New(which), ("Seeds:Path", ""), ("Role", "all"));
        await using var scope = site.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var run = await Queue(database).AddPathAsync(path, "test", CancellationToken.None);
        await site.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, CancellationToken.None);
        Assert.Equal(2, (await RunOutcomes.OfAsync(database, run.Id, CancellationToken.None))[Outcome.New]);
    }

    [Fact]
    public async Task On_a_full_disk_nothing_is_lost_and_the_run_goes_on_when_there_is_room()
    {
        var connection = databases.New(TestDatabase.Sqlite);
        await using var store = await Store.CreateAsync(connection);
        var limit = new PageLimit { Pages = 500 };
        await using var services = new ServiceCollection()
            .AddDbContext<NewsDbContext, SqliteNewsDbContext>(o => o.UseSqlite(connection).AddInterceptors(limit))
            .BuildServiceProvider();
        using var words = new Embedder(TimeProvider.System, NullLogger<Embedder>.Instance);
        using var worker = new RunWorker(services.GetRequiredService<IServiceScopeFactory>(), new Clusterer(TimeProvider.System, new()), words, TimeProvider.System, NullLogger<RunWorker>.Instance);
        await store.AskAsync(d => Queue(d).AddPathAsync(Store.WriteStream(folder, 2_000), "test", CancellationToken.None));

        var problem = await Assert.ThrowsAnyAsync<Exception>(() => worker.WorkAsync(atOnce: true, CancellationToken.None));
        Assert.Equal(Language.English.Texts.DiskFull, DatabaseProblem.Describe(problem, Language.English.Texts));
        Assert.False(RunWorker.IsWorthWaiting(problem));
        Assert.Equal("ok", await store.AskAsync(d => d.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync()));
        await store.AssertWholeAsync();
        Assert.Equal(RunState.Running, (await store.FirstRunAsync())!.State);

        limit.Pages = 1_000_000;
        await worker.WorkAsync(atOnce: true, CancellationToken.None);
        await store.AssertFinishedAsync(2_000);
    }

    [Fact]
    public async Task A_site_and_the_verb_work_on_one_file_side_by_side()
    {
        var connection = databases.New(TestDatabase.Sqlite);
        await using var store = await Store.CreateAsync(connection);
        await using var site = await RunningSite.StartAsync(connection, ("Seeds:Path", ""), ("Role", "all"));
        using var verb = NewsClusterProcess.Start(connection, "ingest", Store.WriteStream(folder, 2_000));
        await Store.UntilAsync(async () => await store.FirstRunAsync() is not null);
        var other = await store.AskAsync(d => Queue(d).AddPathAsync(Store.WriteStream(folder, 2_000, skip: 2_000), "test", CancellationToken.None));
        // What people do on the site meanwhile: small writes, one after the other.
        for (var small = 0; await store.AskAsync(d => d.Runs.AnyAsync(r => r.FinishedAt == null)); small++)
        {
            await store.AskAsync(d => d.Runs.Where(r => r.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Total, small)));
            await Task.Delay(20, TestContext.Current.CancellationToken);
            Assert.True(small < 10_000, "It does not end.");
        }
        Assert.True(await verb.ExitAsync() == 0, verb.Said);
        await store.AssertFinishedAsync(2_000);
        Assert.Equal(2_000, await store.AskAsync(async d => (await d.Runs.FindAsync(other.Id))!.Done));
    }

    private static RunQueue Queue(NewsDbContext database) => new(database, TimeProvider.System);

    /// <summary>Makes an SQLite file that cannot grow: to the program the same as a full disk.</summary>
    private sealed class PageLimit : DbConnectionInterceptor
    {
        public int Pages { get; set; }

        public override void ConnectionOpened(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = $"PRAGMA max_page_count = {Pages}";
            command.ExecuteNonQuery();
        }

        public override Task ConnectionOpenedAsync(System.Data.Common.DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }
    }
}
