using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsCluster.Data.Postgres;
using NewsCluster.Data.Sqlite;

namespace NewsCluster.Data;

/// <summary>The one switch between the two databases: what the connection string names.</summary>
public static class Databases
{
    /// <summary>Whether a connection string names a PostgreSQL server.</summary>
    public static bool IsPostgres(string connectionString) =>
        new DbConnectionStringBuilder { ConnectionString = connectionString } is var parts && (parts.ContainsKey("Host") || parts.ContainsKey("Server"));

    /// <summary>A <c>Data Source</c> is an SQLite file, created with its folder when missing; a <c>Host</c> is a PostgreSQL server.</summary>
    /// <exception cref="ArgumentException">The connection string names neither, or cannot be read.</exception>
    public static IServiceCollection AddNewsDatabase(this IServiceCollection services, string connectionString)
    {
        if (IsPostgres(connectionString))
            return services.AddDbContext<NewsDbContext, PostgresNewsDbContext>(o => o.UseNpgsql(connectionString));

        var parts = new DbConnectionStringBuilder { ConnectionString = connectionString };
        if (!parts.ContainsKey("Data Source") && !parts.ContainsKey("DataSource") && !parts.ContainsKey("Filename"))
            throw new ArgumentException("The connection string names neither a Data Source (SQLite file) nor a Host (PostgreSQL).");
        var sqlite = new SqliteConnectionStringBuilder(connectionString);
        if (!sqlite.DataSource.StartsWith(':'))
            sqlite.DataSource = Path.GetFullPath(sqlite.DataSource);
        if (Path.GetDirectoryName(sqlite.DataSource) is { Length: > 0 } folder)
            Directory.CreateDirectory(folder);
        return services.AddDbContext<NewsDbContext, SqliteNewsDbContext>(o => o.UseSqlite(sqlite.ConnectionString));
    }
}
