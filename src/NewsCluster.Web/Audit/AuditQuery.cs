using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;

namespace NewsCluster.Web.Audit;

/// <summary>Which entries of the audit log are asked for; what is null does not narrow.</summary>
/// <param name="Name">Of the account that acted or that was acted upon.</param>
/// <param name="Since">First day, in the zone times are shown in.</param>
/// <param name="Until">Last day.</param>
/// <param name="Before">Only entries with a smaller id: the next page.</param>
internal sealed record AuditQuery(string? Name, AuditAct? Act, DateOnly? Since, DateOnly? Until, long? Before)
{
    /// <summary>Newest first.</summary>
    public IQueryable<AuditEntry> Of(NewsDbContext database, TimeZoneInfo zone)
    {
        var entries = database.AuditEntries.AsNoTracking();
        if (Name is { Length: > 0 } name)
            entries = entries.Where(e => e.Actor == name || e.Subject == name);
        if (Act is { } act) entries = entries.Where(e => e.Act == act);
        if (Since is { } since && Start(since, zone) is { } from) entries = entries.Where(e => e.At >= from);
        if (Until is { } until && until < DateOnly.MaxValue && Start(until.AddDays(1), zone) is { } to) entries = entries.Where(e => e.At < to);
        if (Before is { } before) entries = entries.Where(e => e.Id < before);
        return entries.OrderByDescending(e => e.Id);
    }

    private static DateTimeOffset? Start(DateOnly day, TimeZoneInfo zone)
    {
        // Years that no clock of ours has seen would leave the range of an instant.
        if (day.Year is < 1900 or > 9990) return null;
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }
}
