using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Labels;
using NewsCluster.Data;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages;

/// <summary>The list of stories, newest first, filtered by language, topic, period and tag.</summary>
public sealed class IndexModel(NewsDbContext database) : PageModel
{
    public const int PageSize = 20;

    /// <summary><c>vi</c>, <c>en</c>, <c>both</c> (stories told in both), or nothing for all.</summary>
    [BindProperty(SupportsGet = true, Name = "in")] public string? In { get; set; }
    /// <summary>Code of a media topic; a top-level one stands for those under it, too.</summary>
    [BindProperty(SupportsGet = true)] public string? Topic { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public string? Tag { get; set; }
    /// <summary>Not <c>page</c>: that is the route value which says what Razor Page it is.</summary>
    [BindProperty(SupportsGet = true, Name = "at")] public int Number { get; set; } = 1;

    public IReadOnlyList<Story> Stories { get; private set; } = [];
    public ILookup<long, DateOnly?> Activity { get; private set; } = Enumerable.Empty<DateOnly?>().ToLookup(_ => 0L);

    /// <summary>The topics there are stories of, and those above them, to choose from.</summary>
    public IReadOnlyList<MediaTopic> Topics { get; private set; } = [];
    public int Total { get; private set; }
    public int Pages => Math.Max(1, (Total + PageSize - 1) / PageSize);
    public bool IsFiltered => In is not null || Topic is not null || From is not null || To is not null || Tag is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (From > To) (From, To) = (To, From);
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
        Topics = await TopicsAsync(cancel);
        return Page();
    }

    private async Task<List<MediaTopic>> TopicsAsync(CancellationToken cancel)
    {
        var codes = await Shown().Select(s => s.Topic).Distinct().ToListAsync(cancel);
        var topics = codes.Append(Topic).Select(MediaTopic.Find).OfType<MediaTopic>().ToList();
        return [.. MediaTopic.All.Where(topic => topics.Exists(t => t == topic || t.Parent == topic))];
    }

    private IQueryable<Story> Shown() => database.Stories.Where(s => s.MergedIntoId == null && s.ArticleCount > 0);

    private IQueryable<Story> Filtered()
    {
        var stories = Shown();
        stories = In switch
        {
            "vi" => stories.Where(s => s.VietnameseCount > 0),
            "en" => stories.Where(s => s.EnglishCount > 0),
            "both" => stories.Where(s => s.VietnameseCount > 0 && s.EnglishCount > 0),
            _ => stories,
        };
        if (Topic is { } topic)
        {
            var codes = MediaTopic.All.Where(t => t.Code == topic || t.Parent?.Code == topic).Select(t => t.Code).ToList();
            stories = stories.Where(s => codes.Contains(s.Topic!));
        }
        if (From is { } from) stories = stories.Where(s => s.LastDay >= from);
        if (To is { } to) stories = stories.Where(s => s.FirstDay <= to);
        if (Tag is { } tag) stories = stories.Where(s => s.Tags.Any(t => t.Name == tag));
        return stories;
    }

    /// <summary>The query of the list with these filters at another page.</summary>
    public Dictionary<string, string> Query(int page) => new Dictionary<string, string?>
    {
        ["in"] = In,
        ["topic"] = Topic,
        ["from"] = From?.ToString("O", CultureInfo.InvariantCulture),
        ["to"] = To?.ToString("O", CultureInfo.InvariantCulture),
        ["tag"] = Tag,
        ["at"] = page > 1 ? page.ToString(CultureInfo.InvariantCulture) : null,
    }.Where(q => q.Value is not null).ToDictionary(q => q.Key, q => q.Value!);
}
