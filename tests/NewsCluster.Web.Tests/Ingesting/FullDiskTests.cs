using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Tests.Hosting;

namespace NewsCluster.Web.Tests.Ingesting;

/// <summary>The verb on a real small disk; <see cref="RunStateTests"/> has the same inside a process, by SQLite's own limit.</summary>
public sealed class FullDiskTests : IDisposable
{
    private const int Documents = 6_000;

    private readonly string folder = Directory.CreateTempSubdirectory("newscluster-full-").FullName;

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task A_full_disk_is_said_loses_nothing_and_the_run_goes_on_when_there_is_room()
    {
        using var disk = SmallDisk.Create();
        if (disk.Refusal is not null) TestContext.Current.TestOutputHelper!.WriteLine($"No disk of its own, the length of files is limited instead, and no sentence can be expected: {disk.Refusal}");
        var connection = $"Data Source={Path.Combine(disk.Folder, "news.db")};Pooling=False";
        var stream = Store.WriteStream(folder, Documents);
        await using var store = await Store.CreateAsync(connection);

        using var stopped = disk.Start(connection, "ingest", stream);
        Assert.NotEqual(0, await stopped.ExitAsync());
        if (disk.Refusal is null) Assert.Contains(Language.English.Texts.DiskFull, stopped.Said, StringComparison.Ordinal);
        Assert.Equal("ok", await store.AskAsync(d => d.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").SingleAsync()));
        await store.AssertWholeAsync();
        var run = (await store.FirstRunAsync())!;
        Assert.Equal(RunState.Running, run.State);
        Assert.InRange(run.Done, 500, Documents - 500);

        disk.Grow();
        using var again = NewsClusterProcess.Start(connection, "ingest", Store.WriteStream(folder, 1, skip: Documents));
        Assert.True(await again.ExitAsync() == 0, again.Said);
        await store.AssertFinishedAsync(Documents);
    }
}
