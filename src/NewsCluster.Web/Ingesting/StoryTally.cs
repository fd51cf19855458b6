using NewsCluster.Clustering;
using NewsCluster.Data.Articles;
using NewsCluster.Data.Stories;

namespace NewsCluster.Web.Ingesting;

/// <summary>What a story's row counts of its articles and of who has published them.</summary>
internal sealed class StoryTally
{
    /// <summary>A list: most stories have one or two.</summary>
    private readonly List<string> outlets = new(1);

    private int articles, vietnamese, english;
    private DateOnly? first, last;
    private string? headlineVi, headlineEn, headlineOther;

    /// <summary>Counts an article; in the order they came.</summary>
    public void Add(string language, string? outlet, string? publishedDate, string title)
    {
        articles++;
        if (language == ArticleText.Vietnamese) vietnamese++;
        if (language == ArticleText.English) english++;
        ref var headline = ref language == ArticleText.Vietnamese ? ref headlineVi : ref language == ArticleText.English ? ref headlineEn : ref headlineOther;
        if (title.Length > 0) headline ??= title;
        AddOutlet(outlet);
        if (ArticleRows.DayOf(publishedDate) is not { } day) return;
        if (!(first <= day)) first = day;
        if (!(last >= day)) last = day;
    }

    public void Add(Article article) => Add(article.Language, article.Outlet, article.PublishedDate, article.Title);

    /// <summary>Counts who has published one of the articles once more; an outlet that is not known is none.</summary>
    public void AddOutlet(string? outlet)
    {
        if (outlet is not null && !outlets.Contains(outlet)) outlets.Add(outlet);
    }

    public static readonly IReadOnlyCollection<string> Columns =
        [nameof(Story.ArticleCount), nameof(Story.VietnameseCount), nameof(Story.EnglishCount), nameof(Story.OutletCount), nameof(Story.FirstDay), nameof(Story.LastDay)];

    /// <summary>First headlines, until the story is labelled.</summary>
    public static readonly IReadOnlyCollection<string> Headlines = [nameof(Story.HeadlineVi), nameof(Story.HeadlineEn), nameof(Story.HeadlineOther)];

    public void WriteTo(Story story)
    {
        (story.ArticleCount, story.VietnameseCount, story.EnglishCount, story.OutletCount) = (articles, vietnamese, english, outlets.Count);
        (story.FirstDay, story.LastDay) = (first, last);
        (story.HeadlineVi, story.HeadlineEn, story.HeadlineOther) = (headlineVi, headlineEn, headlineOther);
    }
}
