using NewsCluster.Data;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Audit;

/// <summary>Writes down who did what, in the transaction that is open, if one is.</summary>
internal sealed class AuditLog(NewsDbContext database, IHttpContextAccessor http, TimeProvider clock)
{
    /// <summary>The name acts are signed with: the account's, or <c>terminal</c> for the verbs; null for a stranger.</summary>
    public string? Actor => http.HttpContext is { } context ? context.User.Identity?.Name : Terminal;

    public const string Terminal = "terminal";

    /// <param name="actor">Who acted, where that is not the one signed in (a sign-in's own moment).</param>
    public async Task WriteAsync(AuditAct act, string? subject = null, string? detail = null, string? actor = null)
    {
        database.AuditEntries.Add(new AuditEntry
        {
            At = clock.GetUtcNow(),
            Act = act,
            Actor = actor ?? Actor,
            Subject = subject,
            Detail = detail,
            From = http.HttpContext is { } context ? context.Connection.RemoteIpAddress?.ToString() ?? "?" : Terminal,
        });
        await database.SaveChangesAsync();
    }
}
