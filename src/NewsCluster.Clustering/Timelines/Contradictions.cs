namespace NewsCluster.Clustering.Timelines;

/// <summary>Sets beside each other what sources of one event say differently: another number of the same thing, or another day.</summary>
internal static class Contradictions
{
    /// <summary>How alike two entries of different days must be to be one event dated twice.</summary>
    private const double SameEvent = 0.62;

    private const int NearDays = 7;

    public static void Mark(List<List<DatedSentence>> groups, List<TimelineEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            var found = Numbers(groups[i]).ToList();
            for (var j = 0; j < entries.Count; j++)
                if (i != j && OtherDay(groups[i][0], entries[i], groups[j][0], entries[j]) is { } other) found.Add(other);
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

    private static Contradiction? OtherDay(DatedSentence a, TimelineEntry entryA, DatedSentence b, TimelineEntry entryB)
    {
        if (a.ArticleIndex == b.ArticleIndex || a.IsImplicit || b.IsImplicit || entryA.Date == entryB.Date) return null;
        if (a.Date.First.ToDateOnly() is not { } dayA || b.Date.First.ToDateOnly() is not { } dayB || Math.Abs(dayA.DayNumber - dayB.DayNumber) > NearDays) return null;
        var same = a.Article.Language == b.Article.Language;
        if (!same || a.Terms.Similarity(b.Terms, same) < SameEvent) return null;
        return new Contradiction("date", entryA.Date, a.ToQuote(), entryB.Date, b.ToQuote());
    }
}
