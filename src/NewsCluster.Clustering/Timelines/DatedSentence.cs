using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>A sentence, one of the dates it carries, and the terms it is compared by.</summary>
internal sealed class DatedSentence
{
    public required TimelineArticle Article { get; init; }
    public required int ArticleIndex { get; init; }
    public required int Paragraph { get; init; }
    public required int Start { get; init; }
    public required string Text { get; init; }
    /// <summary>Its number in the article; the title and the first sentence tell what the article is about.</summary>
    public required int Position { get; init; }
    public required DateMention Date { get; init; }
    /// <summary>The words of the date; empty for a lead that is dated by its article.</summary>
    public required string DateText { get; init; }
    public required SentenceTerms Terms { get; init; }
    public required EntryKind Kind { get; init; }
    /// <summary>What the sentence says of a plan for this date.</summary>
    public PlanChange? Change { get; init; }
    /// <summary>The kinds of event it speaks of.</summary>
    public required HashSet<string> Events { get; init; }
    public required bool NeedsContext { get; init; }
    /// <summary>The sentence of another article that this one repeats.</summary>
    public DatedSentence? CopyOf { get; set; }
    /// <summary>How near it is to what the story is about, 0 to 1.</summary>
    public double Centrality { get; set; }

    /// <summary>How near its article is to what the story is about, 1 for the usual article and better ones.</summary>
    public double Relevance { get; set; } = 1;

    public bool IsImplicit => DateText.Length == 0;

    public bool IsSameSentence(DatedSentence other) => ArticleIndex == other.ArticleIndex && Paragraph == other.Paragraph && Start == other.Start;

    /// <summary>
    /// How much it counts for its date: more in articles and sentences near the story's core, and the longer after
    /// the event it is still told. A lead that does not name its day counts little, a plan half.
    /// </summary>
    public double Weight
    {
        get
        {
            var core = Relevance * Relevance * Math.Sqrt(Centrality);
            if (IsImplicit) return 0.25 * core;
            var days = Date.First.ToDateOnly() is { } day && Article.Reference.Date.ToDateOnly() is { } report ? report.DayNumber - day.DayNumber : 1;
            return core * (days <= 0 ? 0.5 : 1 + Math.Log(days));
        }
    }

    public Quote ToQuote() => new(
        Article.Id, Article.Language, Article.Outlet, Paragraph, Start, Text, DateText, Date.Anchor, Kind, NeedsContext,
        CopyOf?.Article.Id, Article.Reference.Date, Weight);
}
