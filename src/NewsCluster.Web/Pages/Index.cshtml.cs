using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Data;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages;

/// <summary>The list of stories, newest first, filtered by language, period and tag.</summary>
public sealed class IndexModel(NewsDbContext database) : PageModel
{
    public const int PageSize = 20;

    /// <summary><c>vi</c>, <c>en</c>, <c>both</c> (stories told in both), or nothing for all.</summary>
    [BindProperty(SupportsGet = true, Name = "in")] public string? In { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Tag { get; set; }
    [BindProperty(SupportsGet = true, Name = "page")] public int Number { get; set; } = 1;

    public IReadOnlyList<Story> Stories { get; private set; } = [];
    public ILookup<long, DateOnly?> Activity { get; private set; } = Enumerable.Empty<DateOnly?>().ToLookup(_ => 0L);
    public int Total { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public bool IsFiltered => In is not null || From is not null || To is not null || Tag is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        var stories = Filtered();
        Total = await stories.CountAsync(cancel);
        Number = Math.Clamp(Number, 1, Pages);
        Stories = await stories
            .OrderByDescending(s => s.LastDay != null).ThenByDescending(s => s.LastDay).ThenByDescending(s => s.Id)
            .Skip((Number - 1) * PageSize).Take(PageSize)
            .Include(s => s.Tags)
            .AsSplitQuery().AsNoTracking().ToListAsync(cancel);

        var ids = Stories.Select(s => s.Id).ToList();
        var days = await database.Memberships
            .Where(m => m.Until == null && ids.Contains(m.StoryId))
            .Select(m => new { m.StoryId, m.Article!.PublishedDate })
            .ToListAsync(cancel);
        Activity = days.ToLookup(d => d.StoryId, d => ArticleRows.DayOf(d.PublishedDate));
        return Page();
    }

    private IQueryable<Story> Filtered()
    {
        var stories = database.Stories.Where(s => s.MergedIntoId == null && s.ArticleCount > 0);
        stories = In switch
        {
            "vi" => stories.Where(s => s.VietnameseCount > 0),
            "en" => stories.Where(s => s.EnglishCount > 0),
            "both" => stories.Where(s => s.VietnameseCount > 0 && s.EnglishCount > 0),
            _ => stories,
        };
        if (From is { } from) stories = stories.Where(s => s.LastDay >= from);
        if (To is { } to) stories = stories.Where(s => s.FirstDay <= to);
        if (Tag is { } tag) stories = stories.Where(s => s.Tags.Any(t => t.Name == tag));
        return stories;
    }

    /// <summary>The query of the list with these filters at another page.</summary>
    public Dictionary<string, string> Query(int page) => new Dictionary<string, string?>
    {
        ["in"] = In,
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", CultureInfo.InvariantCulture),
        ["tag"] = Tag,
        ["page"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(q => q.Value is not null).ToDictionary(q => q.Key, q => q.Value!);
}
