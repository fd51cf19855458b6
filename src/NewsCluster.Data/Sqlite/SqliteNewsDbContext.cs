using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsCluster.Data.Sqlite;

/// <summary>The embedded form: one file, no server.</summary>
public sealed class SqliteNewsDbContext(DbContextOptions<SqliteNewsDbContext> options) : NewsDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // SQLite has no type for an instant; its text form would sort by local time.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UnixMilliseconds>();

    /// <summary>Holds an operating system's lock on a file beside the database: gone with the process, however that ends.</summary>
    public override async Task<IAsyncDisposable> BecomeClustererAsync(CancellationToken cancel)
    {
        var database = new SqliteConnectionStringBuilder(Database.GetConnectionString()).DataSource;
        while (true)
        {
            try
            {
                return new FileStream(database + ".clusterer", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (IOException) when (!cancel.IsCancellationRequested)
            {
                await Task.Delay(100, cancel);
            }
        }
    }

    protected override Task ForgetAbandonedMigrationAsync(CancellationToken cancel) =>
        Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\"", cancel);

    private sealed class UnixMilliseconds() : ValueConverter<DateTimeOffset, long>(
        instant => instant.ToUnixTimeMilliseconds(),
        milliseconds => DateTimeOffset.FromUnixTimeMilliseconds(milliseconds));
}
