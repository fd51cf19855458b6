using System.Text.Json;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using NewsCluster.Data.Stories;

namespace NewsCluster.Data.Sqlite;

/// <summary>The embedded form: one file, no server.</summary>
public sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for an instant; its text form would sort by local time.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    /// <summary>
    /// Holds an operating system's lock on a file beside the database: gone with the process, however that ends.
    /// The file stays: removing it would let one process hold the lock of a file that another no longer finds.
    /// </summary>
    public override async Task<IAsyncDisposable> BecomeClustererAsync(CancellationToken cancel)
    {
        var database = new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;
        while (true)
        {
            try
            {
                return new FileStream(database + ".clusterer", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    private protected override Task InsertAsync(BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel) =>
        RunAsync($"INSERT INTO \"{table.Name}\" ({table.ColumnList}) VALUES ({string.Join(", ", table.Columns.Select((_, i) => $"${i}"))})", table, rows, cancel);

    private protected override Task UpdateAsync(BulkTable table, IReadOnlyCollection<string> filled, IReadOnlyList<object> rows, CancellationToken cancel) =>
        RunAsync($"UPDATE \"{table.Name}\" SET {table.Assignments(filled, i => $"${i}")} WHERE \"{table.Columns[0].Name}\" = $0", table, rows, cancel);

    /// <summary>One statement, compiled once and run for each row.</summary>
    private async Task RunAsync(string statement, BulkTable table, IReadOnlyList<object> rows, CancellationToken cancel)
    {
        await using var command = Database.GetDbConnection().CreateCommand();
        command.Transaction = Database.CurrentTransaction!.GetDbTransaction();
        command.CommandText = statement;
        var parameters = table.Columns.Select((column, i) => column.Parameter(command, $"${i}")).ToArray();
        command.Parameters.AddRange(parameters);
        foreach (var row in rows)
        {
            for (var i = 0; i < parameters.Length; i++) parameters[i].Value = table.Columns[i].Value(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancel);
        }
    }

    /// <summary>Nobody else adds articles, so the keys after the last one are free.</summary>
    public override async Task<IReadOnlyList<long>> TakeKeysAsync(int count, long after, CancellationToken cancel)
    {
        var stored = await Database.SqlQueryRaw<long>("SELECT COALESCE(MAX(seq), 0) AS Value FROM sqlite_sequence WHERE name = 'Articles'").SingleAsync(cancel);
        var last = Math.Max(stored, after);
        return [.. Enumerable.Range(1, count).Select(i => last + i)];
    }

    /// <summary>Reads each key's end of the primary key, no more.</summary>
    public override Task<List<StoryKey>> StoriesUnderAsync(IReadOnlyCollection<int> keys, int most, CancellationToken cancel) => StoryKeys.FromSql(
        $"""
        SELECT s."Key", s."StoryId" FROM json_each({JsonSerializer.Serialize(keys)}) AS asked CROSS JOIN "StoryKeys" AS s
        ON s."Key" = asked.value AND s."StoryId" >= COALESCE((SELECT "StoryId" FROM "StoryKeys" WHERE "Key" = asked.value ORDER BY "StoryId" DESC LIMIT 1 OFFSET {most - 1}), 0)
        """).AsNoTracking().ToListAsync(cancel);

    /// <summary>
    /// A write-ahead log lets pages be read while articles are stored. Without it a commit that meets a reader fails at
    /// once, as "database is locked": the driver waits for a lock in every place but that one.
    /// </summary>
    protected override async Task PrepareUpgradeAsync(CancellationToken cancel)
    {
        await Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancel);
        await Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);
    }

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
