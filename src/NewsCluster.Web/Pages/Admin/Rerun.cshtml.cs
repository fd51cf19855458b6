using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Reruns;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>What one re-run would change, or has changed.</summary>
internal sealed class RerunModel(NewsDbContext database, RerunQueue queue, AuditLog audit) : PageModel
{
    public Rerun Rerun { get; private set; } = null!;
    public Plan Plan { get; private set; } = null!;

    /// <summary>Name of the source it is of.</summary>
    public string? Source { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await database.Reruns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } rerun) return NotFound();
        Rerun = rerun;
        Plan = rerun.State is RerunState.Waiting or RerunState.Computing ? new Plan() : await Plan.ReadAsync(database, id, cancel);
        Source = rerun.Scope == RerunScope.Source
            ? await database.Sources.Where(s => s.Id == rerun.ScopeId).Select(s => s.Name).SingleOrDefaultAsync(cancel)
            : null;
        return Page();
    }

    public async Task<IActionResult> OnPostApplyAsync(long id, CancellationToken cancel)
    {
        if (await queue.ApplyAsync(id, User.Identity!.Name!, cancel))
            await audit.WriteAsync(AuditAct.RerunApplied, detail: id.ToString(CultureInfo.InvariantCulture));
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostAgainAsync(long id, CancellationToken cancel)
    {
        if (await database.Reruns.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } old) return NotFound();
        var rerun = await queue.AskAsync(old.Scope, old.ScopeId, old.From is { } from && old.To is { } to ? (from, to) : null, User.Identity!.Name!, cancel);
        await audit.WriteAsync(AuditAct.RerunPlanned, detail: rerun.Id.ToString(CultureInfo.InvariantCulture));
        return RedirectToPage(new { id = rerun.Id });
    }
}
