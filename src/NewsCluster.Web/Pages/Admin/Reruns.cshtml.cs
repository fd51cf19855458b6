using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Reruns;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Reruns;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>Asks what a re-run of a run, a source, a period or everything would change; the latest re-runs.</summary>
internal sealed class RerunsModel(NewsDbContext database, RerunQueue queue, OriginalsSettings originals, AuditLog audit, Language language) : PageModel
{
    private const int Latest = 50;

    /// <summary>What the page that led here asks for, filled in.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Run { get; set; }

    [BindProperty(SupportsGet = true)]
    public long? Source { get; set; }

    public IReadOnlyList<(long Id, string Name)> Sources { get; private set; } = [];
    public IReadOnlyList<Rerun> Reruns { get; private set; } = [];

    public int KeepDays => originals.KeepDays;

    /// <summary>Whether what was asked for is not there.</summary>
    public bool IsNothing { get; private set; }

    public string? NameOf(Rerun rerun) => Sources.Where(source => source.Id == rerun.ScopeId).Select(source => source.Name).FirstOrDefault();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sources = [.. (await database.Sources.OrderBy(s => s.Name).Select(s => new { s.Id, s.Name }).ToListAsync(cancel)).Select(s => (s.Id, s.Name))];
        Reruns = await database.Reruns.AsNoTracking().OrderByDescending(r => r.Id).Take(Latest).ToListAsync(cancel);
    }

    public Task<IActionResult> OnPostRunAsync(CancellationToken cancel) => AskAsync(RerunScope.Run, Run, null, cancel);

    public Task<IActionResult> OnPostSourceAsync(CancellationToken cancel) => AskAsync(RerunScope.Source, Source, null, cancel);

    /// <summary>From one day to another, whichever of the two was given first.</summary>
    public async Task<IActionResult> OnPostPeriodAsync(DateOnly? from, DateOnly? to, CancellationToken cancel) =>
        from is { } one && to is { } other
            ? await AskAsync(RerunScope.Period, null, one <= other ? (one, other) : (other, one), cancel)
            : await NothingAsync(cancel);

    public Task<IActionResult> OnPostAllAsync(CancellationToken cancel) => AskAsync(RerunScope.All, null, null, cancel);

    private async Task<IActionResult> AskAsync(RerunScope scope, long? id, (DateOnly, DateOnly)? period, CancellationToken cancel)
    {
        if (!await queue.IsThereAsync(scope, id, cancel)) return await NothingAsync(cancel);
        var rerun = await queue.AskAsync(scope, id, period, User.Identity!.Name!, cancel);
        await audit.WriteAsync(AuditAct.RerunPlanned, detail: rerun.Id.ToString(CultureInfo.InvariantCulture));
        return RedirectToPage("/Admin/Rerun", new { lang = language.Code, id = rerun.Id });
    }

    private async Task<IActionResult> NothingAsync(CancellationToken cancel)
    {
        IsNothing = true;
        await OnGetAsync(cancel);
        return Page();
    }
}
