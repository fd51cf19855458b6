namespace NewsCluster.Clustering.Timelines;

/// <summary>Sets beside each other what sources of one event say differently: another number of the same thing, or another day.</summary>
internal static class Contradictions
{
    /// <summary>How alike two sentences of different days must be to be one event dated twice.</summary>
    private const double SameEvent = 0.55;

    private const int NearDays = 7;

    /// <summary>Sentences of a group that are looked at; the best come first.</summary>
    private const int Best = 8;

    public static void Mark(List<List<DatedSentence>> groups, List<TimelineEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var found = Numbers(groups[i]).ToList();
            for (var j = 0; j < entries.Count; j++)
                if (i != j && OtherDay(groups[i], entries[i], groups[j], entries[j]) is { } other) found.Add(other);
            if (found.Count > 0) entries[i] = entries[i] with { Contradictions = [.. found.Take(4)] };
        }
    }

    private static IEnumerable<Contradiction> Numbers(List<DatedSentence> group)
    {
        var first = new Dictionary<(string Language, string Thing), (string Value, DatedSentence Sentence)>();
        foreach (var sentence in group)
        {
            foreach (var (value, thing) in CountedThings.Of(sentence.Text))
            {
                var key = (sentence.Article.Language, thing);
                if (!first.TryGetValue(key, out var known)) first[key] = (value, sentence);
                else if (known.Value != value && known.Sentence.ArticleIndex != sentence.ArticleIndex)
                    yield return new Contradiction(thing, known.Value, known.Sentence.ToQuote(), value, sentence.ToQuote());
            }
        }
    }

    /// <summary>Two sentences that tell one event, each with its own day and without the other's.</summary>
    private static Contradiction? OtherDay(List<DatedSentence> groupA, TimelineEntry entryA, List<DatedSentence> groupB, TimelineEntry entryB)
    {
        if (entryA.Date == entryB.Date || entryA.First.ToDateOnly() is not { } dayA || entryB.First.ToDateOnly() is not { } dayB) return null;
        if (Math.Abs(dayA.DayNumber - dayB.DayNumber) > NearDays) return null;
        foreach (var a in groupA.Take(Best).Where(a => !groupB.Exists(a.IsSameSentence)))
        {
            foreach (var b in groupB.Take(Best).Where(b => !groupA.Exists(b.IsSameSentence)))
            {
                if (a.ArticleIndex == b.ArticleIndex || a.IsImplicit || b.IsImplicit || a.Kind != b.Kind || a.Article.Language != b.Article.Language) continue;
                if (a.Terms.Similarity(b.Terms, sameLanguage: true) >= SameEvent)
                    return new Contradiction("date", entryA.Date, a.ToQuote(), entryB.Date, b.ToQuote());
            }
        }
        return null;
    }
}
