using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>The latest ingestion runs with their documents by outcome.</summary>
public sealed class RunsModel(NewsDbContext database) : PageModel
{
    private const int Latest = 100;

    public IReadOnlyList<Run> Runs { get; private set; } = [];
    public IReadOnlyDictionary<(long Run, Outcome Outcome), int> Outcomes { get; private set; } = new Dictionary<(long, Outcome), int>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Runs = await database.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(Latest).ToListAsync(cancel);
        var ids = Runs.Select(r => r.Id).ToList();
        Outcomes = await database.RunDocuments.Where(d => ids.Contains(d.RunId))
            .GroupBy(d => new { d.RunId, d.Outcome })
            .Select(g => new { g.Key.RunId, g.Key.Outcome, Count = g.Count() })
            .ToDictionaryAsync(g => (g.RunId, g.Outcome), g => g.Count, cancel);
    }
}
