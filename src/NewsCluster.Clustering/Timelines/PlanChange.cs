using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>A sentence that says a planned event is moved or cancelled.</summary>
/// <param name="Events">The kinds of event it says so of.</param>
/// <param name="NewDate">What the event is moved to, or null.</param>
/// <param name="OtherDates">The other dates of the sentence, as timelines use them.</param>
internal sealed record PlanChange(EntryChange Change, HashSet<string> Events, DateMention? NewDate, IReadOnlyList<DateMention> OtherDates)
{
    /// <summary>How far from the word of moving or cancelling its subject and object stand, in characters.</summary>
    private const int Before = 140, After = 34;

    /// <summary>How far before it a word takes it back ("may be", "đe dọa"), in characters.</summary>
    private const int DoubtBefore = 30;

    private static readonly string[] Onto = [" to ", " until ", " till ", " sang ", " đến ", " tới ", " lại ", " vào "];

    /// <param name="words">The sentence as <see cref="Cues.Prepare"/> gives it.</param>
    /// <param name="mentions">Its dates with their words, in order.</param>
    /// <returns>Null when it says nothing of the kind, doubts it, or names no kind of event that it says so of.</returns>
    public static PlanChange? Of(string words, IReadOnlyList<(DateMention Date, string Text)> mentions)
    {
        var (change, at, end) = Find(words);
        if (change == EntryChange.None || Cues.Has(words[Math.Max(0, words.LastIndexOf(' ', Math.Max(0, at - DoubtBefore)))..(at + 1)], Cue.Doubt)) return null;
        var around = words.AsSpan(Math.Max(0, at - Before), Math.Min(words.Length, end + After) - Math.Max(0, at - Before));
        var events = EventWords.Of(around);
        if (events.Count == 0) return null;
        DateMention? moved = null;
        if (change == EntryChange.Moved)
        {
            foreach (var (date, text) in mentions)
            {
                var said = words.IndexOf(Cues.Prepare(text), end - 1, StringComparison.Ordinal);
                if (Days(date) is { } days) moved = days.To;
                else if (said >= 0 && Array.Exists(Onto, word => words.AsSpan(at, said - at + 1).Contains(word, StringComparison.Ordinal))) moved = date;
            }
        }
        return new PlanChange(change, events, moved, [.. mentions.Select(m => Days(m.Date)?.From ?? m.Date).Where(d => d != moved)]);
    }

    private static (EntryChange Change, int At, int End) Find(string words)
    {
        if (Cues.Find(words, Cue.Cancelled) is (>= 0 and var cancelled, var cancelledEnd)) return (EntryChange.Cancelled, cancelled, cancelledEnd);
        if (Cues.Find(words, Cue.Moved) is (>= 0 and var moved, var movedEnd)) return (EntryChange.Moved, moved, movedEnd);
        return default;
    }

    /// <summary>"moved from May 14 to June 3" is no range: the day it was, and the day it is now.</summary>
    public IEnumerable<DateMention> Split(DateMention mention) =>
        Change == EntryChange.Moved && Days(mention) is { } days ? [days.From, days.To] : [mention];

    private static (DateMention From, DateMention To)? Days(DateMention mention) => mention is { Grain: <= Grain.Day, Last: { Day: not null } last }
        ? (mention with { Value = mention.First.ToString(), Last = null }, mention with { Value = last.ToString(), First = last, Last = null })
        : null;
}
