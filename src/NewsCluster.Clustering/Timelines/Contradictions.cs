using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Sets beside each other what sources of one event say differently: another number of the same thing, or another day.</summary>
internal static class Contradictions
{
    /// <summary>How alike two sentences of different days must be to be one event dated twice.</summary>
    private const double SameEvent = 0.55, SameEventAcross = 0.5;

    /// <summary>The same of their words that are no names: the same people in the same place may do another thing the next day.</summary>
    private const double SameAct = 0.4;

    /// <summary>Names two sentences in two languages must share: two ministers and their countries meet in many places.</summary>
    private const int NamesAcross = 3;

    /// <summary>How alike sentences must be for a measure of theirs to be of the same thing; victims of one event are.</summary>
    private const double SameMeasure = 0.4, SameMeasureAcross = 0.6;

    private const int NearDays = 7;

    /// <summary>Sentences of a group that are looked at; the best come first.</summary>
    private const int Best = 8;

    private const int Most = 4;

    public static void Mark(List<List<DatedSentence>> groups, List<TimelineEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var found = Numbers(groups[i]).ToList();
            for (var j = 0; j < entries.Count && found.Count < Most; j++)
                if (i != j && OtherDay(groups[i], entries[i], groups[j], entries[j]) is { } other) found.Add(other);
            if (found.Count > 0) entries[i] = entries[i] with { Contradictions = [.. found.Take(Most)] };
        }
    }

    /// <summary>Of each kind of number the first two of different articles that cannot both be right.</summary>
    private static IEnumerable<Contradiction> Numbers(List<DatedSentence> group)
    {
        // In a month many things are counted.
        if (group[0].Date is not { First.Day: not null, Last: null } || group.TrueForAll(s => s.ArticleIndex == group[0].ArticleIndex)) yield break;
        var said = group.Take(Best).SelectMany(sentence => FigureReader.Read(sentence.Text, sentence.DateText).Select(figure => (Figure: figure, Sentence: sentence))).ToList();
        foreach (var kind in said.GroupBy(s => s.Figure.Kind))
        {
            var pairs = from a in kind from b in kind
                        where a.Sentence.ArticleIndex < b.Sentence.ArticleIndex && a.Figure.Contradicts(b.Figure) && (a.Figure.CountsPeople || MeasureOneThing(a.Sentence, b.Sentence))
                        select (a, b);
            foreach (var (a, b) in pairs.Take(1))
                yield return new Contradiction(false, a.Figure.Words, a.Sentence.ToQuote(), b.Figure.Words, b.Sentence.ToQuote());
        }
    }

    private static bool MeasureOneThing(DatedSentence a, DatedSentence b) => a.Article.Language == b.Article.Language
        ? a.Terms.PlainSimilarity(b.Terms) >= SameMeasure
        : a.Terms.Similarity(b.Terms, sameLanguage: false) >= SameMeasureAcross;

    /// <summary>Two sentences that tell one event, each with its own day and without the other's.</summary>
    private static Contradiction? OtherDay(List<DatedSentence> groupA, TimelineEntry entryA, List<DatedSentence> groupB, TimelineEntry entryB)
    {
        if (Day(entryA) is not { } dayA || Day(entryB) is not { } dayB) return null;
        if (dayA == dayB || Math.Abs(dayA.DayNumber - dayB.DayNumber) > NearDays) return null;
        // An event that was moved had two days, one after the other.
        if (entryA.Change == EntryChange.Moved || entryB.Change == EntryChange.Moved) return null;
        foreach (var a in groupA.Take(Best).Where(a => !groupB.Exists(a.IsSameSentence)))
            foreach (var b in groupB.Take(Best).Where(b => !groupA.Exists(b.IsSameSentence)))
                if (TellOneEvent(a, b)) return new Contradiction(true, entryA.Date, a.ToQuote(), entryB.Date, b.ToQuote());
        return null;
    }

    private static bool TellOneEvent(DatedSentence a, DatedSentence b)
    {
        if (a.ArticleIndex == b.ArticleIndex || a.Kind != b.Kind || !SaysDay(a) || !SaysDay(b) || !a.Terms.PlacesAgree(b.Terms)) return false;
        // "yesterday" printed again a day later is the same yesterday.
        if (string.Equals(a.DateText, b.DateText, StringComparison.OrdinalIgnoreCase)) return false;
        if (a.Article.Language == b.Article.Language)
            return a.Terms.Similarity(b.Terms, sameLanguage: true) >= SameEvent && a.Terms.PlainSimilarity(b.Terms) >= SameAct;
        return a.Events.Overlaps(b.Events) && a.Terms.CommonNames(b.Terms) >= NamesAcross && a.Terms.Similarity(b.Terms, sameLanguage: false) >= SameEventAcross;
    }

    /// <summary>The words say a day or a weekday, not one counted from what was told before; and they are no time stamp.</summary>
    private static bool SaysDay(DatedSentence sentence) => !sentence.IsImplicit && sentence.Date.Anchor != Anchor.PreviousDate && sentence.Date.Grain is > Grain.Minute;

    /// <summary>The one day an entry is dated to; a span, or a bound of one, contradicts nothing inside it.</summary>
    private static DateOnly? Day(TimelineEntry entry) =>
        entry.Last is null && !entry.Date.Contains('/', StringComparison.Ordinal) && (entry.Marks & DateMarks.Bound) == 0 ? entry.First.ToDateOnly() : null;
}
