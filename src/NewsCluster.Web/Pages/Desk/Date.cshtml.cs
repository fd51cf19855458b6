using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Dates;
using NewsCluster.Data;
using NewsCluster.Data.Accounts;
using NewsCluster.Data.Articles;
using NewsCluster.Web.Audit;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Desk;

/// <summary>An editor sets when an article was published; every date reckoned from it follows. The latest decision can be taken back.</summary>
internal sealed class DateModel(NewsDbContext database, AuditLog audit, TimeProvider clock) : PageModel
{
    [BindProperty] public string? Date { get; set; }

    public Article Article { get; private set; } = null!;
    public IReadOnlyList<DateDecision> Decisions { get; private set; } = [];
    public bool IsRefused => IsNoDate || IsAhead;
    public bool IsNoDate { get; private set; }
    public bool IsAhead { get; private set; }

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        if (await database.Articles.FindAsync([id], cancel) is not { } article) return NotFound();
        Article = article;
        Decisions = await database.DateDecisions.Where(d => d.ArticleId == id).OrderByDescending(d => d.Id).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancel)
    {
        IsNoDate = !PartialDate.TryParse(Date?.Trim(), out var date);
        IsAhead = ArticleRows.IsAhead(date, clock.GetUtcNow());
        if (IsRefused) return await OnGetAsync(id, cancel);
        return await ChangeAsync(id, article =>
        {
            var decision = new DateDecision
            {
                ArticleId = id,
                Date = date.ToString(),
                PreviousDate = article.PublishedDate,
                PreviousInstant = article.PublishedAt,
                PreviousBasis = article.DateBasis,
                DecidedBy = User.Identity!.Name!,
                DecidedAt = clock.GetUtcNow(),
            };
            database.Add(decision);
            // Who confirms the day says nothing against the hour.
            var hour = date.ToString() == article.PublishedDate ? article.PublishedAt : null;
            (article.PublishedDate, article.PublishedAt, article.DateBasis) = (date.ToString(), hour, Basis.Editor);
            return Task.FromResult<DateDecision?>(decision);
        }, cancel);
    }

    public Task<IActionResult> OnPostUndoAsync(long id, CancellationToken cancel) => ChangeAsync(id, async article =>
    {
        var last = await database.DateDecisions.Where(d => d.ArticleId == id && d.UndoneAt == null).OrderByDescending(d => d.Id).FirstOrDefaultAsync(cancel);
        if (last is null) return null;
        (last.UndoneBy, last.UndoneAt) = (User.Identity!.Name, clock.GetUtcNow());
        (article.PublishedDate, article.PublishedAt, article.DateBasis) = (last.PreviousDate, last.PreviousInstant, last.PreviousBasis);
        return last;
    }, cancel);

    /// <summary>Article, decision and the story's days change together or not at all.</summary>
    /// <param name="change">Gives the decision made or taken back; null when there is none.</param>
    private async Task<IActionResult> ChangeAsync(long id, Func<Article, Task<DateDecision?>> change, CancellationToken cancel)
    {
        await using var alone = await database.BecomeClustererAsync(cancel);
        await using var transaction = await database.Database.BeginTransactionAsync(cancel);
        await database.CountChangeAsync(cancel);
        if (await database.Articles.FindAsync([id], cancel) is not { } article) return NotFound();
        if (await change(article) is not { } decision) return RedirectToPage(null, new { id });
        article.ForgetLinks();
        await database.SaveChangesAsync(cancel);
        await audit.WriteAsync(decision.UndoneAt is null ? AuditAct.DateSet : AuditAct.DateTakenBack, article.Title, decision.Date);
        var stories = await database.Memberships.Where(m => m.ArticleId == id && m.Until == null).Select(m => m.StoryId).ToHashSetAsync(cancel);
        await StorySummary.RefreshAsync(database, stories, clock, cancel);
        await transaction.CommitAsync(cancel);
        return RedirectToPage(null, new { id });
    }
}
