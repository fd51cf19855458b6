using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>
/// Finds the announced event a later sentence moves, cancels or tells as past without naming its date: one of the same
/// kind with a name in common, or the only one of its kind when the sentence names nobody. In doubt nothing is said.
/// </summary>
internal static class PlanChanges
{
    /// <param name="sentences">Sentences that move or cancel something, in order of publication.</param>
    public static void Apply(List<List<DatedSentence>> groups, List<TimelineEntry> entries, IReadOnlyList<DatedSentence> sentences)
    {
        var plans = Enumerable.Range(0, entries.Count).Where(i => entries[i].Kind == EntryKind.Announced).ToList();
        var folded = new HashSet<int>();
        foreach (var sentence in sentences)
        {
            foreach (var i in Meant(sentence, [.. plans.Where(i => IsPlanBefore(groups[i], entries[i], sentence))], groups, entries))
            {
                if (entries[i].Change is EntryChange.Cancelled or EntryChange.Confirmed) continue;
                entries[i] = entries[i] with { Later = Report(sentence.Change!, sentence.ToQuote()) };
                // "The summit on June 12 was called off" is no second event of that day.
                folded.UnionWith(plans.Where(j => j != i && entries[j].Date == entries[i].Date && groups[j].TrueForAll(s => s.IsSameSentence(sentence))));
            }
        }
        foreach (var i in plans.Where(i => entries[i].Later is null && entries[i].First.IsFull))
            if (ToldAsPast(groups[i], entries[i], groups, entries) is { } past) entries[i] = entries[i] with { Later = new LaterReport(EntryChange.Confirmed, past.ToQuote()) };
        foreach (var i in folded.OrderDescending())
        {
            groups.RemoveAt(i);
            entries.RemoveAt(i);
        }
    }

    public static LaterReport Report(PlanChange change, Quote by) => change.NewDate is { } date && EventDate.Of(date) is { } value
        ? new LaterReport(change.Change, by, value, date.First, date.Last)
        : new LaterReport(change.Change, by);

    /// <summary>Announced by an earlier article for a day that had not come when the sentence was written.</summary>
    private static bool IsPlanBefore(List<DatedSentence> group, TimelineEntry entry, DatedSentence sentence)
    {
        var change = sentence.Change!;
        var plan = group.Find(s => s.Kind == EntryKind.Announced && s.ArticleIndex < sentence.ArticleIndex && s.Events.Overlaps(change.Events) && s.Terms.PlacesAgree(sentence.Terms));
        // What was moved before it was announced is another event.
        if (plan is null || change.OtherDates.Any(d => d.First.IsFull && EventDate.IsAfter(plan.Article.Reference.Date, d.First) || d.First.Year < plan.Article.Reference.Date.Year)) return false;
        if (change.NewDate is { } moved && EventDate.Of(moved) == entry.Date || EventDate.IsAfter(sentence.Article.Reference.Date, entry.Last ?? entry.First)) return false;
        // A coming date that it names is the one it speaks of.
        var coming = change.OtherDates.Where(d => EventDate.IsAfter(d.First, sentence.Article.Reference.Date)).Select(d => EventDate.Of(d)).ToList();
        return coming.Count == 0 || coming.Contains(entry.Date);
    }

    /// <summary>Of the plans in question those with the most names in common, when they stand at one date.</summary>
    private static List<int> Meant(DatedSentence sentence, List<int> plans, List<List<DatedSentence>> groups, List<TimelineEntry> entries)
    {
        var named = plans.ConvertAll(i => (Plan: i, Names: groups[i].Max(s => s.Terms.CommonNames(sentence.Terms))));
        var most = named.Count == 0 ? 0 : named.Max(p => p.Names);
        if (most == 0 && sentence.Terms.HasNames) return [];
        var meant = named.Where(p => p.Names == most).Select(p => p.Plan).ToList();
        return meant.Select(i => entries[i].Date).Distinct(StringComparer.Ordinal).Count() == 1 ? meant : [];
    }

    /// <summary>The sentence of a later report that tells an event of the same kind, on the day announced, of the same names.</summary>
    private static DatedSentence? ToldAsPast(List<DatedSentence> plan, TimelineEntry entry, List<List<DatedSentence>> groups, List<TimelineEntry> entries)
    {
        for (var i = 0; i < entries.Count; i++)
        {
            if (entries[i].Kind != EntryKind.Happened || entries[i].Date != entry.Date) continue;
            foreach (var told in groups[i])
                if (told.Kind == EntryKind.Happened && plan.Exists(p => p.ArticleIndex < told.ArticleIndex && p.Events.Overlaps(told.Events) && p.Terms.CommonNames(told.Terms) >= 2)) return told;
        }
        return null;
    }
}
