using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>Tells what happened from what was said, is planned, is long past, or is not vouched for.</summary>
internal static class SentenceKind
{
    /// <summary>A date this long before the report is background.</summary>
    private const int BackgroundMonths = 6;

    /// <summary>How near a verb of telling must stand to the date for the date to be the statement's, in characters.</summary>
    private const int TellingBefore = 34, TellingAfter = 70;

    public static EntryKind Of(string words, in DateMention mention, string dateText, ReferenceTime reference)
    {
        if (IsAhead(words, mention, dateText, reference)) return EntryKind.Announced;
        if (IsBackground(mention, reference.Date)) return EntryKind.Background;
        if (Cues.Has(words, Cue.Unconfirmed)) return EntryKind.Unconfirmed;
        return IsStatement(words, dateText) ? EntryKind.Stated : EntryKind.Happened;
    }

    private static bool IsAhead(string words, in DateMention mention, string dateText, ReferenceTime reference)
    {
        if (EventDate.IsAfter(mention.First, reference.Date)) return true;
        if ((mention.Marks & DateMarks.Future) != 0) return true;
        // "sẽ … hôm nay", "will … in May" written in May: it still lies ahead.
        var now = mention.First == reference.Date && dateText.Length > 0 || mention.First is { Day: null } && mention.First.Month == reference.Date.Month && mention.First.Year == reference.Date.Year;
        return now && Cues.Has(Around(words, dateText, 60, 0), Cue.Ahead);
    }

    private static bool IsBackground(in DateMention mention, PartialDate reference)
    {
        if (mention.First.Year is not { } year || reference.Year is not { } present) return mention.Grain == Grain.Year;
        if (mention.First.Month is not { } month || reference.Month is not { } now) return year < present;
        return present * 12 + now - year * 12 - month > BackgroundMonths;
    }

    private static bool IsStatement(string words, string dateText) =>
        Cues.Has(dateText.Length == 0 ? words : Around(words, dateText, TellingBefore, TellingAfter), Cue.Telling);

    /// <summary>The words around the date, whole ones.</summary>
    private static string Around(string words, string dateText, int before, int after)
    {
        var date = Cues.Prepare(dateText);
        var at = words.IndexOf(date, StringComparison.Ordinal);
        if (at < 0) return words;
        var (from, to) = (Math.Max(0, at - before), Math.Min(words.Length, at + date.Length + after));
        while (from > 0 && words[from] != ' ') from--;
        while (to < words.Length && words[to - 1] != ' ') to++;
        return words[from..to];
    }
}
