using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Web.Pages;

namespace NewsCluster.Web.Audit;

/// <summary>Which entries of the audit log are asked for; what is null does not narrow.</summary>
/// <param name="Name">Of the account that acted or that was acted upon.</param>
/// <param name="Since">First day, in the zone times are shown in.</param>
/// <param name="Until">Last day.</param>
/// <param name="Before">Only entries with a smaller id: the next page.</param>
internal sealed record AuditQuery(string? Name, AuditAct? Act, DateOnly? Since, DateOnly? Until, long? Before)
{
    /// <summary>Newest first.</summary>
    public IQueryable<AuditEntry> Of(NewsDbContext database, DisplayClock clock)
    {
        var entries = database.AuditEntries.AsNoTracking();
        if (Name is { Length: > 0 } name)
            entries = entries.Where(e => e.Actor == name || e.Subject == name);
        if (Act is { } act) entries = entries.Where(e => e.Act == act);
        if (Since is { } since)
        {
            var from = clock.Start(Within(since));
            entries = entries.Where(e => e.At >= from);
        }
        if (Until is { } until)
        {
            var to = clock.Start(Within(until).AddDays(1));
            entries = entries.Where(e => e.At < to);
        }
        if (Before is { } before) entries = entries.Where(e => e.Id < before);
        return entries.OrderByDescending(e => e.Id);
    }

    // The first and last days of the calendar have no instant in every zone.
    private static DateOnly Within(DateOnly day) => new[] { new DateOnly(2000, 1, 1), day, new DateOnly(9000, 1, 1) }.Order().ElementAt(1);
}
