using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data.Postgres;
using NewsCluster.Data.Sqlite;
using Npgsql;

namespace NewsCluster.Data;

/// <summary>The one switch between the two databases: what the connection string names.</summary>
public static class Databases
{
    /// <summary>
    /// Has the server look after silent connections: a machine that lost its power says no farewell, and its locks would
    /// else be kept for hours. After 10 + 3 · 5 seconds they are free. A connection string with options of its own is left alone.
    /// </summary>
    private const string NoticeDeadMachines = "-c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3";

    /// <summary>Whether a connection string names a PostgreSQL server.</summary>
    public static bool IsPostgres(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString } is var parts && (parts.ContainsKey("Host") || parts.ContainsKey("Server"));

    /// <summary>A <c>Data Source</c> is an SQLite file, created with its folder when missing; a <c>Host</c> is a PostgreSQL server.</summary>
    /// <exception cref="ArgumentException">The connection string names neither, or cannot be read.</exception>
    public static IServiceCollection AddNewsDatabase(this IServiceCollection services, string connectionString)
    {
        if (IsPostgres(connectionString))
        {
            var postgres = new NpgsqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrEmpty(postgres.Options)) postgres.Options = NoticeDeadMachines;
            return services.AddDbContext<NewsDbContext, PostgresNewsDbContext>(o => o.UseNpgsql(postgres.ConnectionString));
        }

        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!parts.ContainsKey("Data Source") && !parts.ContainsKey("DataSource") && !parts.ContainsKey("Filename"))
            throw new ArgumentException("The connection string names neither a Data Source (SQLite file) nor a Host (PostgreSQL).");
        var sqlite = new SqliteConnectionStringBuilder(connectionString);
        if (!sqlite.DataSource.StartsWith(':'))
            sqlite.DataSource = Path.GetFullPath(sqlite.DataSource);
        if (Path.GetDirectoryName(sqlite.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return services.AddDbContext<NewsDbContext, SqliteNewsDbContext>(o => o.UseSqlite(sqlite.ConnectionString,
            // One parameter for a list, as on PostgreSQL: SQLite looks for a parameter's name among all of them.
            sqlite => sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)));
    }
}
