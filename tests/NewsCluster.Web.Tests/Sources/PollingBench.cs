using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NewsCluster.Data;
using NewsCluster.Data.Reruns;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Ingestion.Fetching;
using NewsCluster.Ingestion.Reading;
using NewsCluster.Ingestion.Tests.Sites;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Jobs;
using NewsCluster.Web.Sources;
using NewsCluster.Web.Tests.Hosting;
using NewsCluster.Web.Tests.Reruns;

namespace NewsCluster.Web.Tests.Sources;

/// <summary>A site whose sources are looked at by hand, on a clock of the test's own; servers on loopback may be fetched from.</summary>
public sealed class PollingBench : IAsyncDisposable
{
    private readonly RunningSite site;
    private readonly ServiceProvider fetching;

    private PollingBench(RunningSite site, ManualTime time)
    {
        (this.site, Time) = (site, time);
        fetching = new ServiceCollection().AddSingleton<TimeProvider>(time).AddFetching(options =>
        {
            options.HostDelay = TimeSpan.Zero;
            options.MaxBytes = 2_000_000;
            options.Allow.Add(GeneratedWeb.Allow);
        }).BuildServiceProvider();
    }

    public ManualTime Time { get; }

    public static async Task<PollingBench> StartAsync(string connectionString) => new(
        await RunningSite.StartAsync(connectionString, ("Seeds:Path", "")),
        new ManualTime(new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero)));

    public Task<T> ReadAsync<T>(Func<NewsDbContext, Task<T>> work) => site.WithDatabaseAsync(work);

    public Task<long> AddAsync(SourceKind kind, string address, bool fullText = false, int minutes = 30) => site.WithDatabaseAsync(async database =>
    {
        var source = new Source { Kind = kind, Name = "Source", Address = address, FullText = fullText, IntervalMinutes = minutes, AddedBy = "test", AddedAt = Time.GetUtcNow(), NextAt = Time.GetUtcNow() };
        database.Add(source);
        await database.SaveChangesAsync();
        return source.Id;
    });

    public Task<Source> SourceAsync(long id) => site.WithDatabaseAsync(database => database.Sources.AsNoTracking().SingleAsync(s => s.Id == id));

    /// <summary>Looks at a source whatever its time, and works through what that brought.</summary>
    public async Task<Run?> LookAsync(long source)
    {
        var run = await site.WithDatabaseAsync(database => PollerOn(database).PollAsync(source, TestContext.Current.CancellationToken));
        await WorkAsync();
        return run;
    }

    /// <summary>Looks at every source whose time has come.</summary>
    public async Task LookAtAllDueAsync()
    {
        var now = Time.GetUtcNow();
        var due = await ReadAsync(database => database.Sources.Where(s => s.IsEnabled && s.NextAt <= now).Select(s => s.Id).ToListAsync());
        foreach (var source in due) await site.WithDatabaseAsync(database => PollerOn(database).PollAsync(source, TestContext.Current.CancellationToken));
        await WorkAsync();
    }

    /// <summary>Sends files as the page does, and works through them.</summary>
    /// <returns>The run.</returns>
    public async Task<long> UploadAsync(params (string Name, byte[] Content)[] files)
    {
        var documents = files.ToAsyncEnumerable().SelectMany(file => FileReader.ReadAsync(file.Name, new MemoryStream(file.Content), keep: true, TestContext.Current.CancellationToken));
        var run = await site.WithDatabaseAsync(database => new RunQueue(database, Time).AddDocumentsAsync(RunKind.Upload, "upload", null, "test", documents, TestContext.Current.CancellationToken));
        await WorkAsync();
        return run.Id;
    }

    public Task<Rerun> PlanAsync(RerunScope scope, long? id = null) => RerunTests.PlanAsync(site, scope, id);

    public Task<bool> ApplyAsync(Rerun plan) => RerunTests.ApplyAsync(site, plan);

    /// <summary>The job that runs every hour, so long after now: articles come in on the real clock.</summary>
    public async Task ForgetOriginalsAsync(TimeSpan after)
    {
        await using var scope = site.Services.CreateAsyncScope();
        await new ForgetOriginalsJob(
            scope.ServiceProvider.GetRequiredService<NewsDbContext>(), scope.ServiceProvider.GetRequiredService<OriginalsSettings>(),
            new ManualTime(DateTimeOffset.UtcNow + after), NullLogger<ForgetOriginalsJob>.Instance).Execute(null!, TestContext.Current.CancellationToken);
    }

    private Task<int> WorkAsync() => site.Services.GetRequiredService<RunWorker>().WorkAsync(atOnce: true, TestContext.Current.CancellationToken);

    private Poller PollerOn(NewsDbContext database) =>
        new(database, fetching.GetRequiredService<Fetcher>(), new RunQueue(database, Time), Time, NullLogger<Poller>.Instance);

    public async ValueTask DisposeAsync()
    {
        await fetching.DisposeAsync();
        await site.DisposeAsync();
    }
}
