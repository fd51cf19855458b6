using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Data;
using NewsCluster.Web.Pages.Stories;

namespace NewsCluster.Web.Pages.Embed;

/// <summary>
/// A story's key events for a frame on a newsroom's own site. Only the sites named in <c>Embed:Sites</c>
/// (separated by spaces; none by default) may frame it.
/// </summary>
public sealed class StoryModel(NewsDbContext database, IConfiguration configuration) : PageModel
{
    public StoryContent Told { get; private set; } = null!;
    public IReadOnlyList<TimelineDay> Days { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await StoryContent.LoadAsync(database, id, cancel) is not { } content) return NotFound();
        if (content.Story.MergedIntoId is { } target) return RedirectToPagePermanent(null, new { id = target });
        Told = content;
        var entries = content.Timeline.Key.Count > 0 ? content.Timeline.Key : content.Timeline.Entries;
        Days = TimelineDay.Of(entries, []);
        Response.Headers.ContentSecurityPolicy =
            $"default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors {configuration["Embed:Sites"] ?? "'none'"}";
        return Page();
    }
}
