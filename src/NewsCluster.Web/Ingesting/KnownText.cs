using NewsCluster.Data.Articles;

namespace NewsCluster.Web.Ingesting;

/// <summary>An article others may repeat.</summary>
internal sealed class KnownText(long id, string? publishedDate)
{
    /// <summary>Copies go round for days; the same words a month later are another day's report.</summary>
    private const int DaysRound = 7;

    private readonly DateOnly? day = ArticleRows.DayOf(publishedDate);
    private long id = id;

    public KnownText(Article article) : this(article.Id, article.PublishedDate) => Article = article.Id == 0 ? article : null;

    /// <summary>The article itself while its batch is not stored yet.</summary>
    public Article? Article { get; private set; }

    public long Id => Article?.Id ?? id;

    /// <summary>From now on the text is in the database.</summary>
    public void IsStored()
    {
        id = Id;
        Article = null;
    }

    public bool IsOfTheSameDays(Article other) =>
        day is not { } mine || ArticleRows.DayOf(other.PublishedDate) is not { } its || Math.Abs(mine.DayNumber - its.DayNumber) <= DaysRound;
}
