using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Labels;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Data;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Stories;

/// <summary>One story: its timeline, its articles and why each is here, the people, places and organisations in it.</summary>
public sealed class StoryModel(NewsDbContext database) : PageModel
{
    /// <summary>The most articles a page is made from, the latest; a story beyond that says so.</summary>
    public const int MostArticles = 400;

    /// <summary><c>all</c> for every entry; otherwise the key events.</summary>
    [BindProperty(SupportsGet = true)] public string? Show { get; set; }

    public Story Story { get; private set; } = null!;
    public IReadOnlyList<Membership> Members { get; private set; } = [];
    public IReadOnlyDictionary<long, Data.Articles.Article> Articles { get; private set; } = new Dictionary<long, Data.Articles.Article>();
    public Timeline Timeline { get; private set; } = null!;
    public IReadOnlyList<TimelineDay> Days { get; private set; } = [];
    public StoryLabel Label { get; private set; } = null!;

    public bool ShowsAll => Show == "all" || Timeline.Key.Count == 0;

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var story = await database.Stories.AsNoTracking().Include(s => s.Tags).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (story is null) return NotFound();
        if (story.MergedIntoId is { } target) return RedirectToPagePermanent(null, new { id = target });

        Story = story;
        Members = await database.Memberships.AsNoTracking()
            .Where(m => m.StoryId == id && m.Until == null)
            .Include(m => m.Article)
            .OrderByDescending(m => m.Article!.PublishedDate).ThenByDescending(m => m.Article!.PublishedAt).ThenBy(m => m.ArticleId)
            .Take(MostArticles)
            .ToListAsync(cancel);
        if (Members.Count == 0) return NotFound();

        Articles = Members.ToDictionary(m => m.ArticleId, m => m.Article!);
        var oldestFirst = Members.Reverse().Select(m => m.Article!).ToList();
        Label = StoryLabel.Of(oldestFirst.ConvertAll(ArticleRows.TextOf));
        Timeline = TimelineBuilder.Build(oldestFirst.ConvertAll(article => new TimelineArticle(
            ArticleRows.IdOf(article.Id), article.Language, article.Title, article.Text.Split('\n'),
            article.Outlet ?? ArticleRows.IdOf(article.Id), Published.Reference(article))));
        Days = TimelineDay.Of(ShowsAll ? Timeline.Entries : Timeline.Key, oldestFirst);
        return Page();
    }

    public Data.Articles.Article ArticleOf(Quote quote) => Articles[long.Parse(quote.ArticleId, System.Globalization.CultureInfo.InvariantCulture)];
}
