using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>
/// Makes the timeline of a story from its articles: dated sentences, grouped by date and likeness across
/// articles and languages, weighed by independent outlets, nearness to the story's core and place in the article.
/// Pure and deterministic: the same articles in any order give the same timeline.
/// </summary>
public static class TimelineBuilder
{
    private const int LeadParagraphs = 6, LongestLead = 1500;

    public static Timeline Build(IReadOnlyList<TimelineArticle> articles, TimelineOptions? options = null)
    {
        options ??= new TimelineOptions();
        var (dated, years) = YearInference.Apply([.. articles.OrderBy(a => a.Reference.Date.ToString(), StringComparer.Ordinal).ThenBy(a => a.Id, StringComparer.Ordinal)]);
        var changes = new List<DatedSentence>();
        var sentences = dated.SelectMany((article, i) => DatedSentenceReader.Read(article, i, changes)).ToList();
        Weigh(dated, sentences);
        var groups = sentences.GroupBy(s => EventDate.Of(s.Date)!, StringComparer.Ordinal).SelectMany(EntryGrouping.Group).ToList();
        var entries = groups.ConvertAll(EntryComposer.Compose);
        PlanChanges.Apply(groups, entries, changes);
        Contradictions.Mark(groups, entries);
        entries.Sort(EventDate.Compare);
        return new Timeline(entries, KeyEntries.Choose(entries, options.KeyEntries), years);
    }

    /// <summary>What the articles have in common is the story's core; articles and sentences weigh by their nearness to it.</summary>
    private static void Weigh(List<TimelineArticle> articles, List<DatedSentence> sentences)
    {
        var leads = articles.ConvertAll(Lead);
        var core = SentenceTerms.Common(leads);
        var nearness = leads.ConvertAll(lead => lead.Similarity(core, sameLanguage: true));
        var usual = nearness.Count == 0 ? 0 : nearness.Order().ElementAt(nearness.Count / 2);
        foreach (var sentence in sentences)
        {
            sentence.Centrality = sentence.Terms.Similarity(core, sameLanguage: true);
            sentence.Relevance = usual == 0 ? 1 : Math.Min(1, nearness[sentence.ArticleIndex] / usual);
        }
    }

    private static SentenceTerms Lead(TimelineArticle article)
    {
        var text = article.Title + "\n" + string.Join('\n', article.Paragraphs.Take(LeadParagraphs));
        return SentenceTerms.Of(text.Length > LongestLead ? text[..LongestLead] : text, article.Language);
    }
}
