using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>
/// Finds the year of articles that give only day and month: from a weekday that agrees with a day in one
/// candidate year alone, and from articles of the same story that were published within a month of that day.
/// Without evidence, or with evidence that disagrees, the year stays open.
/// </summary>
internal static class YearInference
{
    private const int NearDays = 31;

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
        var evidence = new Dictionary<int, List<string>>();
        foreach (var mate in mates)
        {
            if (mate.Reference.Date.ToDateOnly() is not { } day || NearestYear(article.Reference.Date, day) is not { } year) continue;
            if (!evidence.TryGetValue(year, out var list)) evidence[year] = list = [];
            list.Add($"{mate.Id}: {mate.Reference.Date}");
        }
        if (evidence.Count != 1) return null;
        var (found, texts) = evidence.Single();
        if (WeekdayDisagrees(article, found)) return null;
        return new InferredYear(article.Id, found, [.. texts.Take(5)]);
    }

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

    /// <summary>The article names a weekday with a date and the year would make it another weekday.</summary>
    private static bool WeekdayDisagrees(TimelineArticle article, int year)
    {
        var reference = article.Reference with { Date = article.Reference.Date with { Year = year } };
        return DateTagger.Tag(string.Join('\n', article.Paragraphs), article.Language, reference).Any(m => (m.Marks & DateMarks.WeekdayDisagrees) != 0);
    }
}
