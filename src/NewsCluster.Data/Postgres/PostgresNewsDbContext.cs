using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Npgsql;

namespace NewsCluster.Data.Postgres;

/// <summary>The form for real deployments: a server that several nodes share.</summary>
public sealed class PostgresNewsDbContext(DbContextOptions<PostgresNewsDbContext> options) : NewsDbContext(options)
{
    private const long ClustererLock = 0x4E657773436C75; // "NewsClu", any number nobody else uses

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        // timestamptz keeps an instant and Npgsql takes it only in UTC.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Utc>();

    /// <summary>Holds an advisory lock on a connection of its own: gone with the connection, however that ends.</summary>
    public override async Task<IAsyncDisposable> BecomeClustererAsync(CancellationToken cancel)
    {
        var connection = new NpgsqlConnection(Database.GetConnectionString());
        await connection.OpenAsync(cancel);
        await using var command = new NpgsqlCommand("SELECT pg_advisory_lock($1)", connection) { CommandTimeout = 0 };
        command.Parameters.Add(new NpgsqlParameter { Value = ClustererLock, DbType = DbType.Int64 });
        await command.ExecuteNonQueryAsync(cancel);
        return new Held(connection);
    }

    // The pool would keep the session, and with it the lock: give it back by hand.
    private sealed class Held(NpgsqlConnection connection) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await using (connection)
            await using (var command = new NpgsqlCommand("SELECT pg_advisory_unlock_all()", connection))
                await command.ExecuteNonQueryAsync();
        }
    }

    private sealed class Utc() : ValueConverter<DateTimeOffset, DateTimeOffset>(
        instant => instant.ToUniversalTime(),
        instant => instant);
}
