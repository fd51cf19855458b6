using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using NewsCluster.Data.Postgres;
using NewsCluster.Data.Sqlite;

namespace NewsCluster.Data;

/// <summary>What <c>dotnet ef</c> makes a context with when it writes a migration; no database is opened.</summary>
public sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteNewsDbContext>
{
    public SqliteNewsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteNewsDbContext>().UseSqlite("Data Source=design.db").Options);
}

/// <inheritdoc cref="SqliteDesignTime"/>
public sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresNewsDbContext>
{
    public PostgresNewsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresNewsDbContext>().UseNpgsql("Host=design").Options);
}
