using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>One run, document by document, those with a problem first.</summary>
public sealed class RunModel(NewsDbContext database) : PageModel
{
    public const int PageSize = 200;

    [BindProperty(SupportsGet = true, Name = "page")] public int Number { get; set; } = 1;

    public Run Run { get; private set; } = null!;
    public IReadOnlyList<RunDocument> Documents { get; private set; } = [];
    public int Pages { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await database.Runs.FindAsync([id], cancel) is not { } run) return NotFound();
        Run = run;
        var documents = database.RunDocuments.AsNoTracking().Where(d => d.RunId == id);
        Pages = Math.Max(1, (await documents.CountAsync(cancel) + PageSize - 1) / PageSize);
        Number = Math.Clamp(Number, 1, Pages);
        Documents = await documents.OrderByDescending(d => d.Outcome).ThenBy(d => d.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        return Page();
    }
}
