[assembly: AssemblyFixture(typeof(NewsCluster.Web.Tests.Hosting.TestDatabases))]

namespace NewsCluster.Web.Tests.Hosting;

public enum TestDatabase { Sqlite, Postgres }

/// <summary>For tests that must hold on each of the two databases.</summary>
public sealed class BothDatabases : TheoryData<TestDatabase>
{
    public BothDatabases() : base(TestDatabase.Sqlite, TestDatabase.Postgres) { }
}

/// <summary>Empty databases on demand, and one site per database with the seeds, shared by tests that only read.</summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-tests-").FullName;
    private readonly Dictionary<TestDatabase, Lazy<Task<RunningSite>>> seeded;
    private int files;

    public TestDatabases() => seeded = Enum.GetValues<TestDatabase>().ToDictionary(
        database => database,
        database => new Lazy<Task<RunningSite>>(() => RunningSite.StartAsync(New(database))));

    public PostgresServer Postgres { get; } = new();

    public string New(TestDatabase database) => database == TestDatabase.Postgres
        ? Postgres.NewDatabase()
        : $"Data Source={Path.Combine(folder, $"{Interlocked.Increment(ref files)}.db")}";

    public Task<RunningSite> SeededAsync(TestDatabase database) => seeded[database].Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var site in seeded.Values.Where(s => s.IsValueCreated))
            await (await site.Value).DisposeAsync();
        await Postgres.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
