using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using NewsCluster.Web.Languages;
using Npgsql;

namespace NewsCluster.Web.Hosting;

/// <summary>Says in one sentence what is wrong with the database.</summary>
internal static class DatabaseProblem
{
    /// <summary>The sentence, or null when the exception (or what caused it) is not about the database.</summary>
    public static string? Describe(Exception problem, Texts texts)
    {
        for (Exception? e = problem; e is not null; e = e.InnerException)
            if (Sentence(e, texts) is { } sentence) return sentence;
        return null;
    }

    private static string? Sentence(Exception problem, Texts texts) => problem switch
    {
        SqliteException e => e.SqliteErrorCode switch
        {
            5 or 6 => texts.SqliteLocked,
            8 => texts.SqliteReadOnly,
            11 or 26 => texts.SqliteCorrupt,
            13 => texts.DiskFull,
            14 => texts.SqliteCannotOpen,
            _ => texts.DatabaseFailed(e.Message),
        },
        PostgresException e => e.SqlState switch
        {
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => texts.PostgresRefusedLogin,
            PostgresErrorCodes.InvalidCatalogName => texts.PostgresNoDatabase,
            PostgresErrorCodes.InsufficientPrivilege => texts.PostgresNotAllowed(e.MessageText),
            PostgresErrorCodes.DiskFull => texts.DiskFull,
            PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown => texts.PostgresNotReady,
            _ => texts.DatabaseFailed(e.MessageText),
        },
        NpgsqlException { InnerException: SocketException or TimeoutException } => texts.PostgresUnreachable,
        NpgsqlException { InnerException: null } e => texts.DatabaseFailed(e.Message),
        _ => null,
    };
}
