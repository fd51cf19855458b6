using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>
/// Finds the year of articles that give only day and month: from articles of the same story that were published
/// within a month of that day, else from a weekday said with a date, when of the years from the latest one
/// the article names only one makes it that weekday. Without evidence, or with evidence that disagrees, the year stays open.
/// </summary>
internal static class YearInference
{
    private const int NearDays = 31;

    /// <summary>An article rarely names no year later than this long before it; and weekdays come round after five or six.</summary>
    private const int YearsAfterNamed = 5;

    public static (List<TimelineArticle> Articles, IReadOnlyList<InferredYear> Years) Apply(List<TimelineArticle> articles)
    {
        var inferred = new List<InferredYear>();
        var dated = articles.ConvertAll(article =>
        {
            if (article.Reference.Date is not { Year: null, Month: not null, Day: not null } || Infer(article, articles) is not { } found) return article;
            inferred.Add(found);
            var date = article.Reference.Date;
            return article with { Reference = article.Reference with { Date = new PartialDate(found.Year, date.Month, date.Day) } };
        });
        return (dated, inferred);
    }

    private static InferredYear? Infer(TimelineArticle article, List<TimelineArticle> mates)
    {
        var evidence = new Dictionary<int, List<YearEvidence>>();
        foreach (var mate in mates)
        {
            if (mate.Reference.Date.ToDateOnly() is not { } day || NearestYear(article.Reference.Date, day) is not { } year) continue;
            if (!evidence.TryGetValue(year, out var list)) evidence[year] = list = [];
            list.Add(new YearEvidence(mate.Id, mate.Reference.Date.ToString()));
        }
        if (evidence.Count == 0) return FromWeekday(article);
        if (evidence.Count > 1) return null;
        var (found, texts) = evidence.Single();
        return TagIn(article, found).Any(m => (m.Marks & DateMarks.WeekdayDisagrees) != 0) ? null : new InferredYear(article.Id, found, [.. texts.Take(5)]);
    }

    private static InferredYear? FromWeekday(TimelineArticle article)
    {
        var text = Text(article);
        var named = DateTagger.Tag(text, article.Language, article.Reference).Where(m => m.First.Year >= 1).OrderByDescending(m => m.First.Year).FirstOrDefault();
        if (named.First.Year is not { } latest) return null;
        InferredYear? found = null;
        for (var year = latest; year < latest + YearsAfterNamed && year <= 9999; year++)
        {
            var dated = TagIn(article, year).Where(m => (m.Marks & (DateMarks.WeekdayAgrees | DateMarks.WeekdayDisagrees)) != 0 && m.Anchor != Anchor.None).ToList();
            if (dated.Count == 0 || dated.Exists(m => (m.Marks & DateMarks.WeekdayDisagrees) != 0 || m.First.Year != year)) continue;
            if (found is not null) return null;
            found = new InferredYear(article.Id, year, [Words(dated[0]), Words(named)]);
        }
        return found;

        YearEvidence Words(DateMention mention) => new(article.Id, text.Substring(mention.Start, mention.Length));
    }

    private static string Text(TimelineArticle article) => string.Join('\n', article.Paragraphs);

    private static IReadOnlyList<DateMention> TagIn(TimelineArticle article, int year) =>
        article.Reference.Date is { Month: { } month, Day: { } day } && day <= DateTime.DaysInMonth(year, month)
            ? DateTagger.Tag(Text(article), article.Language, article.Reference with { Date = new PartialDate(year, month, day) })
            : [];

    /// <summary>The year in which the day stands within a month of another article's, or null.</summary>
    private static int? NearestYear(PartialDate open, DateOnly mate)
    {
        for (var year = mate.Year - 1; year <= mate.Year + 1; year++)
        {
            if (year < 1 || open.Day > DateTime.DaysInMonth(year, open.Month!.Value)) continue;
            if (Math.Abs(new DateOnly(year, open.Month.Value, open.Day!.Value).DayNumber - mate.DayNumber) <= NearDays) return year;
        }
        return null;
    }
}
