using Microsoft.EntityFrameworkCore;
using NewsCluster.Clustering.Timelines;
using NewsCluster.Data;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Pages.Stories;

/// <summary>A story with its articles and its timeline, as the page, the embedded form and the exports show it.</summary>
/// <param name="Members">Latest article first.</param>
public sealed record StoryContent(Story Story, IReadOnlyList<Membership> Members, Timeline Timeline)
{
    /// <summary>The most articles a page is made from, the latest; a story beyond that says so.</summary>
    public const int MostArticles = 400;

    private readonly Dictionary<long, Article> articles = Members.ToDictionary(m => m.ArticleId, m => m.Article!);

    public IEnumerable<Article> OldestFirst => Members.Reverse().Select(m => m.Article!);

    public Article ArticleOf(Quote quote) => ArticleOf(quote.ArticleId);

    /// <param name="id">As the timeline knows it.</param>
    public Article ArticleOf(string id) => articles[ArticleRows.IdOf(id)];

    public Article? Find(long article) => articles.GetValueOrDefault(article);

    /// <returns>Null when there is no such story; a story that was merged away, without its articles.</returns>
    public static async Task<StoryContent?> LoadAsync(NewsDbContext database, long id, CancellationToken cancel)
    {
        var story = await database.Stories.AsNoTracking().Include(s => s.Tags).FirstOrDefaultAsync(s => s.Id == id, cancel);
        if (story is null) return null;
        var members = await database.Memberships.AsNoTracking()
            .Where(m => m.StoryId == id && m.Until == null)
            .Include(m => m.Article)
            .OrderByDescending(m => m.Article!.PublishedDate).ThenByDescending(m => m.Article!.PublishedAt).ThenBy(m => m.ArticleId)
            .Take(MostArticles)
            .ToListAsync(cancel);
        if (members.Count == 0 && story.MergedIntoId is null) return null;

        var timeline = TimelineBuilder.Build([.. members.AsEnumerable().Reverse().Select(m => TimelineOf(m.Article!))]);
        return new StoryContent(story, members, timeline);
    }

    private static TimelineArticle TimelineOf(Article article) => new(
        ArticleRows.IdOf(article.Id), article.Language, article.Title, article.Text.Split('\n'),
        article.Outlet ?? ArticleRows.IdOf(article.Id), Published.Reference(article));
}
