using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Security;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>One run, document by document, those with a problem first; while it runs, how far it has come.</summary>
internal sealed class RunModel(NewsDbContext database, RunQueue queue, AuditLog audit, TimeProvider clock) : PageModel
{
    public const int PageSize = 200;

    [BindProperty(SupportsGet = true, Name = "at")] public int Number { get; set; } = 1;
    [BindProperty(SupportsGet = true, Name = "outcome")] public Outcome? Only { get; set; }

    public Run Run { get; private set; } = null!;
    public RunProgress Progress { get; private set; } = null!;
    public IReadOnlyDictionary<Outcome, int> Outcomes { get; private set; } = new Dictionary<Outcome, int>();
    public IReadOnlyList<RunDocument> Documents { get; private set; } = [];
    public int Pages { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await database.Runs.FindAsync([id], cancel) is not { } run) return NotFound();
        Run = run;
        Progress = RunProgress.Of(run, clock.GetUtcNow());
        if (Progress.IsOpen) Response.Headers.ContentSecurityPolicy = SecurityHeaders.ContentPolicy + "; script-src 'self'; connect-src 'self'";
        Outcomes = await RunOutcomes.OfAsync(database, id, cancel);
        var documents = database.RunDocuments.AsNoTracking().Where(d => d.RunId == id && (Only == null || d.Outcome == Only));
        Pages = Math.Max(1, (await documents.CountAsync(cancel) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Documents = await documents.OrderByDescending(d => d.Problem != null).ThenBy(d => d.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostCancelAsync(long id, CancellationToken cancel)
    {
        if (await queue.CancelAsync(id, User.Identity!.Name!, cancel))
            await audit.WriteAsync(AuditAct.RunCancelled, id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return RedirectToPage(new { id });
    }
}
