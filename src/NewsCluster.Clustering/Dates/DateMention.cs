namespace NewsCluster.Clustering.Dates;

/// <summary>A date as a text mentions it, resolved as far as the words and the reference time allow.</summary>
/// <param name="Start">Offset of the first character (UTF-16 units).</param>
/// <param name="Length">Length of the span (UTF-16 units).</param>
/// <param name="Value">
/// ISO 8601: <c>2019-05-14</c>, <c>2019-05</c>, <c>2019-05-14T09:30</c>, <c>2019-W20</c>, an interval <c>a/b</c>
/// with both ends included; unknown parts are <c>X</c> (<c>XXXX-12-08</c>). Three forms are TimeML's, as
/// ISO 8601 has none: <c>2019-Q2</c>, <c>2019-H1</c>, <c>2019-SU</c>; decades and centuries are cut years (<c>199X</c>, <c>19XX</c>).
/// </param>
/// <param name="First">First day, month or year covered; default when nothing of it is known.</param>
/// <param name="Last">Last one covered when it differs from <paramref name="First"/>.</param>
public readonly record struct DateMention(
    int Start, int Length, string Value, PartialDate First, PartialDate? Last, Grain Grain, Anchor Anchor, DateMarks Marks)
{
    public bool Uncertain => (Marks & (DateMarks.Approximate | DateMarks.Guessed | DateMarks.Lunar)) != 0;
}

/// <summary>What a reader should know about a resolved date.</summary>
[Flags]
public enum DateMarks
{
    None = 0,
    /// <summary>The words themselves are vague ("khoảng", "about", "vài ngày trước").</summary>
    Approximate = 1,
    /// <summary>Past or future, or the year, was chosen by rule and not said.</summary>
    Guessed = 2,
    /// <summary>A date of the lunar calendar: the value holds the lunar month and day and no year.</summary>
    Lunar = 4,
    /// <summary>The words place it after the reference time ("tới", "sẽ", "next", "will").</summary>
    Future = 8,
    /// <summary>Only the beginning, the middle or the end of the value is meant.</summary>
    StartOf = 16, MiddleOf = 32, EndOf = 64,
    /// <summary>A bound and not the time itself ("trước ngày", "since", "by").</summary>
    Bound = 128,
    /// <summary>The weekday named does not agree with the date named.</summary>
    WeekdayDisagrees = 256,
    /// <summary>The weekday named agrees with the date named.</summary>
    WeekdayAgrees = 512,
}
