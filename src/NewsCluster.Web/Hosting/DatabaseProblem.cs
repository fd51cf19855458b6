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

    /// <summary>Whether the database stands in the way (away, locked, full, closed to us), not what it was asked to store.</summary>
    public static bool IsPassing(Exception problem) => Any(problem, e => e switch
    {
        // An error in the statement, too much, a broken rule, a wrong type, wrong use: asking again would not help.
        SqliteException sqlite => sqlite.SqliteErrorCode is not (1 or 18 or 19 or 20 or 21 or 25),
        // PostgreSQL, appendix A: class 22 is about data, 23 about rules, 42 about statements.
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.InsufficientPrivilege || postgres.SqlState[..2] is not ("22" or "23" or "42"),
        NpgsqlException => true,
        _ => false,
    });

    /// <summary>Whether it is likely to pass by itself: a server that restarts, a lock that is given back.</summary>
    public static bool IsAway(Exception problem) => Any(problem, e => e switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is 5 or 6,
        // Connections, conflicts between transactions, an operator's doing; and too many connections.
        PostgresException postgres => postgres.SqlState[..2] is "08" or "40" or "57" || postgres.SqlState == PostgresErrorCodes.TooManyConnections,
        NpgsqlException => true,
        _ => false,
    });

    private static bool Any(Exception problem, Func<Exception, bool> what)
    {
        for (Exception? e = problem; e is not null; e = e.InnerException)
            if (what(e)) return true;
        return false;
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
