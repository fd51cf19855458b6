using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>
/// Makes the timeline of a story from its articles: dated sentences, grouped by date and likeness across
/// articles and languages, weighed by independent outlets, nearness to the story's core and place in the article.
/// Pure and deterministic: the same articles in any order give the same timeline.
/// </summary>
public static class TimelineBuilder
{
    public static Timeline Build(IReadOnlyList<TimelineArticle> articles, TimelineOptions? options = null)
    {
        options ??= new TimelineOptions();
        var (dated, years) = YearInference.Apply([.. articles.OrderBy(a => a.Reference.Date.ToString(), StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)]);
        var sentences = dated.SelectMany(DatedSentenceReader.Read).ToList();
        Weigh(sentences);
        var groups = sentences.GroupBy(s => EventDate.Of(s.Date)!, StringComparer.Ordinal).SelectMany(EntryGrouping.Group).ToList();
        var entries = groups.ConvertAll(EntryComposer.Compose);
        Contradictions.Mark(groups, entries);
        entries.Sort(EventDate.Compare);
        return new Timeline(entries, KeyEntries.Choose(entries, options.KeyEntries), years);
    }

    private static void Weigh(List<DatedSentence> sentences)
    {
        if (sentences.Count == 0) return;
        var core = SentenceTerms.Common([.. sentences.GroupBy(s => s.ArticleIndex).Select(article => SentenceTerms.Common([.. article.Take(4).Select(s => s.Terms)]))]);
        foreach (var sentence in sentences) sentence.Centrality = sentence.Terms.Similarity(core, sameLanguage: true);
    }
}
