using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Runs;
using NewsCluster.Data.Sources;
using NewsCluster.Web.Accounts;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Ingesting;
using NewsCluster.Web.Languages;
using NewsCluster.Web.Sources;

namespace NewsCluster.Web.Pages.Admin.Sources;

/// <summary>One source: how it fares, its settings, what it brought lately.</summary>
internal sealed class SourceModel(NewsDbContext database, SourceBook book, AuditLog audit, TimeProvider clock, Language language) : PageModel
{
    private const int LatestRuns = 20;

    public Source Source { get; private set; } = null!;
    public IReadOnlyList<Run> Runs { get; private set; } = [];
    public IReadOnlyDictionary<long, IReadOnlyDictionary<Outcome, int>> Outcomes { get; private set; } = new Dictionary<long, IReadOnlyDictionary<Outcome, int>>();

    [TempData] public string? Done { get; set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel) => await FindAsync(id, cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSaveAsync(
        long id, string? name, string? intervalMinutes, [FromForm(Name = "ArticleLanguage")] string? articleLanguage, string? outlet, bool fullText, bool isEnabled, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        var texts = language.Texts;
        ModelState.Requires("Name", name?.Trim(), texts.SourceName, texts);
        if (!int.TryParse(intervalMinutes, NumberStyles.None, CultureInfo.InvariantCulture, out var interval) || interval is < SourceBook.ShortestInterval or > SourceBook.LongestInterval)
            ModelState.AddModelError("IntervalMinutes", texts.IntervalWrong(SourceBook.ShortestInterval, SourceBook.LongestInterval));
        if (!ModelState.IsValid) return Page();

        (Source.Name, Source.IntervalMinutes) = (name!.Trim(), interval);
        (Source.Language, Source.Outlet) = (articleLanguage is "vi" or "en" ? articleLanguage : null, string.IsNullOrWhiteSpace(outlet) ? null : outlet.Trim());
        if (Source.FullText != fullText) (Source.ETag, Source.LastModified) = (null, null); // else "not modified" would hide what is wanted now
        (Source.FullText, Source.IsEnabled) = (fullText, isEnabled);
        await audit.WriteAsync(AuditAct.SourceChanged, Source.Name, Source.Address);
        Done = texts.Saved;
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostPollAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        Source.NextAt = clock.GetUtcNow();
        await database.SaveChangesAsync(cancel);
        Done = language.Texts.PollSoon;
        return RedirectToPage(new { id });
    }

    public async Task<IActionResult> OnPostRemoveAsync(long id, CancellationToken cancel)
    {
        if (!await FindAsync(id, cancel)) return NotFound();
        await book.RemoveAsync(Source, cancel);
        return RedirectToPage("Index", new { lang = language.Code });
    }

    private async Task<bool> FindAsync(long id, CancellationToken cancel)
    {
        if (await database.Sources.FindAsync([id], cancel) is not { } source) return false;
        Source = source;
        Runs = await database.Runs.AsNoTracking().Where(r => r.SourceId == id).OrderByDescending(r => r.Id).Take(LatestRuns).ToListAsync(cancel);
        Outcomes = await RunOutcomes.OfAsync(database, [.. Runs.Select(r => r.Id)], cancel);
        return true;
    }
}
