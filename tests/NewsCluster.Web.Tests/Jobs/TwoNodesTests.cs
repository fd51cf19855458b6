using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Tests.Hosting;
using NewsCluster.Web.Tests.Ingesting;

namespace NewsCluster.Web.Tests.Jobs;

/// <summary>Two real processes on one PostgreSQL; one is killed.</summary>
public sealed class TwoNodesTests(TestDatabases databases) : IDisposable
{
    private const int Documents = 4_000, Sources = 6;

    /// <summary>How soon a dead node's work must be taken over, in seconds.</summary>
    private const int Takeover = 60;

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-nodes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Each_source_is_asked_by_one_node_and_the_other_goes_on_with_a_killed_nodes_run()
    {
        using var web = new FeedServer();
        var connection = databases.New(TestDatabase.Postgres);
        await using var store = await Store.CreateAsync(connection);
        await AddSourcesAsync(store, Enumerable.Range(1, Sources).Select(i => web.Address + "feed/" + i.ToString(CultureInfo.InvariantCulture)));
        using var one = NewsClusterProcess.Start(connection, "serve", "--role", "worker");
        using var two = NewsClusterProcess.Start(connection, "serve", "--role", "worker");
        await Store.UntilAsync(async () => await store.AskAsync(d => d.Articles.CountAsync()) == Sources && await store.AskAsync(d => d.Runs.AllAsync(r => r.FinishedAt != null)));
        await Task.Delay(3000, TestContext.Current.CancellationToken); // another tick, had there been two
        Assert.All(Enumerable.Range(1, Sources), i => Assert.Equal(1, web.Asked("/feed/" + i.ToString(CultureInfo.InvariantCulture))));

        var run = await store.AskAsync(d => new RunQueue(d, TimeProvider.System).AddDocumentsAsync(
            RunKind.Upload, "upload", null, "test", FileReader.ReadAsync(Store.WriteStream(folder, Documents)), CancellationToken.None));
        await Store.UntilAsync(async () => await DoneAsync() >= 500);
        var node = await store.AskAsync(d => d.ClusteringStates.Select(s => s.Node).SingleAsync());
        (node!.EndsWith("/" + one.Id.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) ? one : two).Kill();
        var before = await DoneAsync();
        Assert.InRange(before, 500, Documents);
        await Store.UntilAsync(async () => await DoneAsync() > before || await store.AskAsync(d => d.Runs.AllAsync(r => r.FinishedAt != null)), Takeover);
        await Store.UntilAsync(() => store.AskAsync(d => d.Runs.AllAsync(r => r.FinishedAt != null)));
        Assert.Equal(Documents, await DoneAsync());
        await store.AssertWholeAsync();

        Task<int> DoneAsync() => store.AskAsync(d => d.Runs.Where(r => r.Id == run.Id).Select(r => r.Done).SingleAsync());
    }

    [Fact]
    public async Task A_source_that_a_node_was_asking_when_it_was_killed_is_asked_by_the_other()
    {
        using var web = new FeedServer();
        var connection = databases.New(TestDatabase.Postgres);
        await using var store = await Store.CreateAsync(connection);
        using var one = NewsClusterProcess.Start(connection, "serve", "--role", "worker");
        await AddSourcesAsync(store, [web.Address + "slow"]);
        await Store.UntilAsync(() => Task.FromResult(web.Asked("/slow") == 1));
        using var two = NewsClusterProcess.Start(connection, "serve", "--role", "worker");
        await Store.UntilAsync(() => Task.FromResult(two.Said.Contains("NewsCluster:", StringComparison.Ordinal)));
        one.Kill();
        web.Hurry();
        await Store.UntilAsync(() => store.AskAsync(d => d.Articles.AnyAsync()), Takeover);
        Assert.Equal(2, web.Asked("/slow"));
        Assert.Equal(1, await store.AskAsync(d => d.Articles.CountAsync()));
    }

    private static Task<int> AddSourcesAsync(Store store, IEnumerable<string> addresses) => store.AskAsync(database =>
    {
        database.AddRange(addresses.Select(address => new Source
        {
            Kind = SourceKind.Feed, Name = address, Address = address, IntervalMinutes = 60, AddedBy = "test", AddedAt = DateTimeOffset.UtcNow, NextAt = DateTimeOffset.UtcNow,
        }));
        return database.SaveChangesAsync();
    });

    /// <summary>A feed of one item at any address; <c>/slow</c> is answered when told to hurry.</summary>
    private sealed class FeedServer : IDisposable
    {
        private readonly HttpListener listener = new();
        private readonly ConcurrentDictionary<string, int> asked = [];
        private readonly TaskCompletionSource hurry = new();

        public FeedServer()
        {
            using (var free = new TcpListener(IPAddress.Loopback, 0))
            {
                free.Start();
                Address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
            }
            listener.Prefixes.Add(Address);
            listener.Start();
            _ = ServeAsync();
        }

        public string Address { get; }

        public int Asked(string path) => asked.GetValueOrDefault(path);

        public void Hurry() => hurry.SetResult();

        public void Dispose() => listener.Close();

        private async Task ServeAsync()
        {
            try
            {
                while (true) _ = AnswerAsync(await listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Closed.
            }
        }

        private async Task AnswerAsync(HttpListenerContext http)
        {
            var path = http.Request.Url!.AbsolutePath;
            asked.AddOrUpdate(path, 1, (_, count) => count + 1);
            if (path == "/slow") await hurry.Task;
            try
            {
                if (path == "/robots.txt") http.Response.StatusCode = 404;
                else
                {
                    http.Response.ContentType = "application/rss+xml; charset=utf-8";
                    await http.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes($"""
                        <rss version="2.0"><channel><title>Feed</title><link>{Address}</link><item><title>Flood closes the road at kilometre {path.Length * 1000 + path[^1]}</title>
                        <link>{Address}article{path}</link><description>Only the report of {path} tells of the water at kilometre {path.Length * 1000 + path[^1]} and of what the town {path} does.</description></item></channel></rss>
                        """));
                }
                http.Response.Close();
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException)
            {
                // Whoever asked is dead.
            }
        }
    }
}
