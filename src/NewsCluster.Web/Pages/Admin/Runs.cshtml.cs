using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Runs;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Admin;

/// <summary>The latest ingestion runs with their documents by outcome.</summary>
public sealed class RunsModel(NewsDbContext database) : PageModel
{
    private const int Latest = 100;

    public IReadOnlyList<Run> Runs { get; private set; } = [];
    public IReadOnlyDictionary<long, IReadOnlyDictionary<Outcome, int>> Outcomes { get; private set; } = new Dictionary<long, IReadOnlyDictionary<Outcome, int>>();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Runs = await database.Runs.AsNoTracking().OrderByDescending(r => r.Id).Take(Latest).ToListAsync(cancel);
        Outcomes = await RunOutcomes.OfAsync(database, [.. Runs.Select(r => r.Id)], cancel);
    }
}
