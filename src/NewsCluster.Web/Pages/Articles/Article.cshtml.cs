using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Dates;
using NewsCluster.Data;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Pages.Articles;

/// <summary>One article: its clean text, what is known about it and from where, and the dates it mentions.</summary>
public sealed class ArticleModel(NewsDbContext database) : PageModel
{
    public Data.Articles.Article Article { get; private set; } = null!;
    public Story? Story { get; private set; }
    public IReadOnlyList<string> Paragraphs { get; private set; } = [];
    public IReadOnlyList<(string Words, DateMention Mention)> Dates { get; private set; } = [];

    /// <summary>The same text from elsewhere.</summary>
    public IReadOnlyList<Data.Articles.Republication> Republications { get; private set; } = [];

    /// <summary>What it said before its outlet changed it, the latest first.</summary>
    public IReadOnlyList<Data.Articles.ArticleVersion> Versions { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(long id, CancellationToken cancel)
    {
        var article = await database.Articles.AsNoTracking().FirstOrDefaultAsync(a => a.Id == id, cancel);
        if (article is null) return NotFound();
        Article = article;
        Story = await database.Memberships.Where(m => m.ArticleId == id && m.Until == null).Select(m => m.Story).FirstOrDefaultAsync(cancel);
        Republications = await database.Republications.AsNoTracking().Where(r => r.ArticleId == id).OrderBy(r => r.Id).ToListAsync(cancel);
        Versions = await database.ArticleVersions.AsNoTracking().Where(v => v.ArticleId == id).OrderByDescending(v => v.Id).ToListAsync(cancel);
        Paragraphs = article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Dates = DateTagger.Tag(article.Text, article.Language, Published.Reference(article))
            .Select(mention => (article.Text.Substring(mention.Start, mention.Length), mention))
            .DistinctBy(date => (date.Item1, date.mention.Value))
            .ToList();
        return Page();
    }
}
