using NewsCluster.Clustering.Dates;

namespace NewsCluster.Clustering.Timelines;

/// <summary>A story's own chronology.</summary>
/// <param name="Entries">Everything, by event date; those without a year stand last, by month and day.</param>
/// <param name="Key">The entries that tell the story in short, by event date; at most <see cref="TimelineOptions.KeyEntries"/>.</param>
/// <param name="Years">The years that were inferred for articles whose year is unknown, with what tells them.</param>
public sealed record Timeline(IReadOnlyList<TimelineEntry> Entries, IReadOnlyList<TimelineEntry> Key, IReadOnlyList<InferredYear> Years);

/// <param name="KeyEntries">How many entries the short form has at most.</param>
public sealed record TimelineOptions(int KeyEntries = 12);

/// <summary>What a sentence, or an entry, says of its event.</summary>
public enum EntryKind
{
    Happened,
    /// <summary>It lay ahead when it was written, and nothing since says that it happened.</summary>
    Announced,
    /// <summary>Somebody said something: the event is the statement.</summary>
    Stated,
    /// <summary>It belongs to the past of the story.</summary>
    Background,
    /// <summary>The source itself does not vouch for it ("reportedly", "được cho là").</summary>
    Unconfirmed,
}

/// <summary>What later reports did to an announced event.</summary>
public enum EntryChange { None, Confirmed, Moved, Cancelled }

/// <summary>A later report of an announced event.</summary>
/// <param name="By">The sentence that says so.</param>
/// <param name="NewDate">What it was moved to, in the form of <see cref="TimelineEntry.Date"/>; null when that is not said.</param>
public sealed record LaterReport(EntryChange Change, Quote By, string? NewDate = null, PartialDate NewFirst = default, PartialDate? NewLast = null);

/// <summary>One event: what happened, or was said, or is planned, on a date.</summary>
/// <param name="Date">ISO 8601 form of the date, as in <see cref="DateMention.Value"/>; <c>../2019-05-07</c> is "by that day".</param>
/// <param name="First">First day, month or year of it.</param>
/// <param name="Last">Last one when it covers several.</param>
/// <param name="Marks">What is uncertain about the date, or what part of it is meant ("end of November").</param>
/// <param name="Later">What later reports did to it when it was announced.</param>
/// <param name="Quote">The sentence that tells it best.</param>
/// <param name="Sources">All sentences that tell it, the quoted one first.</param>
/// <param name="Outlets">Independent outlets that carry it; copies of one wire report count once.</param>
/// <param name="Score">Weight in the story; comparable within one timeline only.</param>
/// <param name="Contradictions">Where its sources, or another entry, disagree.</param>
public sealed record TimelineEntry(
    string Date, PartialDate First, PartialDate? Last, Grain Grain, DateMarks Marks, EntryKind Kind, LaterReport? Later,
    Quote Quote, IReadOnlyList<Quote> Sources, int Outlets, double Score, IReadOnlyList<Contradiction> Contradictions)
{
    public EntryChange Change => Later?.Change ?? EntryChange.None;

    public bool YearKnown => First.Year is not null;

    /// <summary>It happened by the day given, not necessarily on it (<see cref="Date"/> is <c>../2019-05-07</c>).</summary>
    public bool ByThen => Date.StartsWith(EventDate.OpenBeginning, StringComparison.Ordinal);
}

/// <summary>A sentence as its article has it.</summary>
/// <param name="Paragraph">Index into the article's paragraphs; -1 is the title.</param>
/// <param name="Start">Offset of the sentence in the paragraph.</param>
/// <param name="Text">The exact text.</param>
/// <param name="DateText">The words of the sentence that say the date; empty when it is the day of the report itself.</param>
/// <param name="NeedsContext">It begins with a pronoun or a connective, so that its subject stands before it.</param>
/// <param name="CopyOf">The article whose sentence this one repeats word for word, or null.</param>
/// <param name="Published">When the article was published, as far as known.</param>
/// <param name="Weight">How much the sentence counts for its date, from 0.</param>
public sealed record Quote(
    string ArticleId, string Language, string Outlet, int Paragraph, int Start, string Text, string DateText,
    Anchor Anchor, EntryKind Kind, bool NeedsContext, string? CopyOf, PartialDate Published, double Weight);

/// <summary>Two sources that do not agree.</summary>
/// <param name="IsDate">The values are dates (ISO 8601); else numbers in the sources' own words ("12 người chết").</param>
public sealed record Contradiction(bool IsDate, string ValueA, Quote A, string ValueB, Quote B);

/// <summary>A year found for an article that does not state one.</summary>
/// <param name="Evidence">What tells it.</param>
public sealed record InferredYear(string ArticleId, int Year, IReadOnlyList<YearEvidence> Evidence);

/// <summary>The date of another article of the story, or words of the article itself.</summary>
public sealed record YearEvidence(string ArticleId, string Words);
