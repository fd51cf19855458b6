using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>
/// Real processes, really killed. With <c>NEWSCLUSTER_KILLS</c> and <c>NEWSCLUSTER_STREAM</c> (a JSON Lines file) as often
/// and on what is wanted; see docs/quality.md.
/// </summary>
public sealed class InterruptionTests(TestDatabases databases) : IDisposable
{
    private const int Documents = 2_600;

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-interrupted-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task Whenever_a_process_is_killed_or_stopped_the_next_goes_on_and_every_article_is_there_once(TestDatabase which)
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("NEWSCLUSTER_KILLS") ?? "3", CultureInfo.InvariantCulture);
        var stream = Environment.GetEnvironmentVariable("NEWSCLUSTER_STREAM") ?? Store.WriteStream(folder, Documents);
        var documents = File.ReadLines(stream).Count();
        var another = Store.WriteStream(folder, 1, skip: Documents);
        var connection = databases.New(which);
        await using var store = await Store.CreateAsync(connection);
        var random = new Random(20261121);
        for (var kill = 0; kill < kills; kill++)
        {
            using var process = NewsClusterProcess.Start(connection, "ingest", kill == 0 ? stream : another);
            var moment = documents * kill / kills;
            await store.ReachesAsync(moment);
            await Task.Delay(random.Next(600), TestContext.Current.CancellationToken);
            if (kill % 3 == 2) process.Terminate();
            else process.Kill();
            await store.AssertWholeAsync();
        }
        using var last = NewsClusterProcess.Start(connection, "ingest", another);
        Assert.Equal(0, await last.ExitAsync());
        await store.AssertFinishedAsync(documents);
    }

    [Fact]
    public async Task When_the_server_goes_away_ingestion_pauses_says_so_and_goes_on()
    {
        await using var server = new PostgresServer();
        var connection = server.NewDatabase();
        await using var store = await Store.CreateAsync(connection);
        using var process = NewsClusterProcess.Start(connection, "ingest", Store.WriteStream(folder, Documents));
        await store.ReachesAsync(500);
        server.Stop();
        await Store.UntilAsync(() => Task.FromResult(process.Said.Contains("Ingestion pauses", StringComparison.Ordinal)));
        server.StartAgain();
        Assert.Equal(0, await process.ExitAsync());
        Npgsql.NpgsqlConnection.ClearAllPools();
        await store.AssertFinishedAsync(Documents);

        // The same on a site, whose loop waits as long as it takes.
        await using var site = await RunningSite.StartAsync(connection, ("Seeds:Path", ""), ("Role", "all"));
        var more = await store.AskAsync(d => new Web.Ingesting.RunQueue(d, TimeProvider.System).AddPathAsync(Store.WriteStream(folder, Documents, skip: Documents), "test", CancellationToken.None));
        await Store.UntilAsync(() => store.AskAsync(async d => (await d.Runs.FindAsync(more.Id))!.Done > 0));
        server.Stop();
        await Task.Delay(1500, TestContext.Current.CancellationToken);
        server.StartAgain();
        Npgsql.NpgsqlConnection.ClearAllPools();
        await Store.UntilAsync(() => store.AskAsync(async d => (await d.Runs.FindAsync(more.Id))!.FinishedAt is not null));
        Assert.Equal(Documents, await store.AskAsync(async d => (await d.Runs.FindAsync(more.Id))!.Done));
        await store.AssertWholeAsync();
    }
}
