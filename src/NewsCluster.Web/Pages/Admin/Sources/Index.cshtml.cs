using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Sources;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Sources;

namespace NewsCluster.Web.Pages.Admin.Sources;

/// <summary>The sources and their health; finding and adding new ones; lists of feeds in and out.</summary>
[RequestSizeLimit(LargestList)]
internal sealed class SourcesModel(
    NewsDbContext database, SourceFinder finder, SourceBook book, DisplayClock display, TimeProvider clock, Language language) : PageModel
{
    /// <summary>Bytes of an OPML file: tens of thousands of feeds.</summary>
    private const int LargestList = 10_000_000;

    /// <summary>Days in the small picture.</summary>
    public const int DaysShown = 14;

    /// <summary>Articles read for the pictures; of more, the latest.</summary>
    private const int MostShown = 100_000;

    public IReadOnlyList<Source> Sources { get; private set; } = [];
    public ILookup<long, DateOnly> Days { get; private set; } = Array.Empty<(long, DateOnly)>().ToLookup(x => x.Item1, x => x.Item2);
    public IReadOnlyList<Candidate>? Candidates { get; private set; }

    [BindProperty] public string? Address { get; set; }
    [BindProperty] public IFormFile? List { get; set; }
    [TempData] public string? Done { get; set; }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        Sources = await database.Sources.AsNoTracking().OrderByDescending(s => s.Failures > 0 && s.IsEnabled).ThenBy(s => s.Name).ToListAsync(cancel);
        var since = clock.GetUtcNow().AddDays(-DaysShown);
        var arrivals = await database.Articles.Where(a => a.SourceId != null && a.AddedAt >= since)
            .OrderByDescending(a => a.Id).Take(MostShown).Select(a => new { Source = a.SourceId!.Value, a.AddedAt }).ToListAsync(cancel);
        Days = arrivals.ToLookup(a => a.Source, a => DateOnly.FromDateTime(display.Local(a.AddedAt).DateTime));
    }

    public async Task<IActionResult> OnPostFindAsync(CancellationToken cancel)
    {
        var texts = language.Texts;
        Address = Address?.Trim();
        if (ModelState.Requires(nameof(Address), Address, texts.SourceAddress, texts))
        {
            var (found, problem) = await finder.FindAsync(Address!, cancel);
            if (problem is not null) ModelState.AddModelError(nameof(Address), texts.Problem(problem.Kind.ToString(), problem.Detail));
            else if (found.Count == 0) ModelState.AddModelError(nameof(Address), texts.FolderNotAllowed);
            else Candidates = found;
        }
        await OnGetAsync(cancel);
        return Page();
    }

    public string OfferOf(Candidate candidate) => finder.Offer(candidate);

    public async Task<IActionResult> OnPostAddAsync(string? offer, CancellationToken cancel)
    {
        if (finder.Offered(offer) is not { } chosen) return BadRequest();
        if (await book.AddAsync(chosen.Kind, chosen.Address, chosen.Name, cancel) is { } source)
            return RedirectToPage("Source", new { lang = language.Code, id = source.Id });
        ModelState.AddModelError(nameof(Address), language.Texts.AlreadyASource);
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(CancellationToken cancel)
    {
        var texts = language.Texts;
        if (List is null) ModelState.AddModelError(nameof(List), texts.FileMissing);
        else
        {
            using var bytes = new MemoryStream();
            await List.CopyToAsync(bytes, cancel);
            var (added, known, problem) = await book.ImportAsync(bytes.ToArray(), cancel);
            if (problem is null)
            {
                Done = texts.Imported(added, known);
                return RedirectToPage();
            }
            ModelState.AddModelError(nameof(List), texts.Problem(problem.Kind.ToString(), problem.Detail));
        }
        await OnGetAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnGetOpmlAsync(CancellationToken cancel) =>
        File(System.Text.Encoding.UTF8.GetBytes(await book.ExportAsync(cancel)), "text/x-opml", "newscluster.opml");
}
