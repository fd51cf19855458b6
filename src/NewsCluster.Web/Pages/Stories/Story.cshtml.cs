using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NewsCluster.Clustering.Labels;
using NewsCluster.Clustering.Stories;
using NewsCluster.Data;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Stories;

/// <summary>One story: its timeline, its articles and why each is here, the people, places and organisations in it.</summary>
public sealed class StoryModel(NewsDbContext database) : PageModel
{
    /// <summary><c>all</c> for every entry; otherwise the key events.</summary>
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    /// <summary>A month (<c>2019-05</c>) or year to look at alone.</summary>
    [BindProperty(SupportsGet = true)] public string? Period { get; set; }

    public StoryContent Told { get; private set; } = null!;
    public IReadOnlyList<TimelineDay> Days { get; private set; } = [];

    /// <summary>The periods there are to choose from, in order; empty when one is all there is.</summary>
    public IReadOnlyList<string> Periods { get; private set; } = [];
    public StoryLabel Label { get; private set; } = null!;

    public bool ShowsAll => Show == "all" || Told.Timeline.Key.Count == 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await StoryContent.LoadAsync(database, id, cancel) is not { } content) return NotFound();
        if (content.Story.MergedIntoId is { } target) return RedirectToPagePermanent(null, new { id = target });

        Told = content;
        Label = StoryLabel.Of(content.OldestFirst.Select(ArticleRows.TextOf));
        var days = TimelineDay.Of(ShowsAll ? content.Timeline.Entries : content.Timeline.Key, content.OldestFirst);
        Periods = TimelineDay.Periods(days);
        Days = Period is null ? days : [.. days.Where(day => day.IsIn(Period))];
        return Page();
    }

    /// <summary>Why the engine put an article here; null when an editor did.</summary>
    public static Evidence? Why(Membership member) => member.Evidence is { } json ? JsonSerializer.Deserialize<Evidence>(json) : null;

    /// <summary>The address of this page with other choices.</summary>
    public Dictionary<string, string> Query(string? show, string? period) => new Dictionary<string, string?> { ["show"] = show, ["period"] = period }
        .Where(q => q.Value is not null).ToDictionary(q => q.Key, q => q.Value!);
}
