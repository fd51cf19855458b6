namespace NewsCluster.Clustering.Dates;

/// <summary>
/// What relative dates are reckoned from: the publication date, else the dateline.
/// Its year may be unknown (values then keep <c>XXXX</c>), or all of it (<see cref="Unknown"/>).
/// </summary>
/// <param name="Date">The day; relative dates resolve as far as its known parts allow.</param>
/// <param name="Time">Local time of day, used by "two hours ago"; null when not known.</param>
/// <param name="Anchor">Where the date comes from; reported with every date reckoned from it.</param>
public readonly record struct ReferenceTime(PartialDate Date, TimeOnly? Time = null, Anchor Anchor = Anchor.Publication)
{
    public static ReferenceTime Unknown => default;

    /// <summary>True when at least month and day are known, so that days can be counted.</summary>
    public bool HasDay => Date is { Month: not null, Day: not null };

    /// <summary>
    /// A day to count from. When the year is unknown it stands in the year 2001, and what is
    /// counted from it must lose its year again; null when the day is unknown or no day of the calendar.
    /// </summary>
    internal DateOnly? CountingDay()
    {
        if (Date.Month is not { } month || Date.Day is not { } day) return null;
        // 29 February exists in no common year: 2000 stands in for it.
        var year = Date.Year ?? (month == 2 && day == 29 ? 2000 : 2001);
        return year >= 1 && Calendar.Exists(year, month, day) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>Reads <c>2017-12-08</c>, <c>XXXX-12-08</c>, <c>2017-12-08T10:30:00…</c> (any UTC offset is dropped: local time counts).</summary>
    public static bool TryParse(string? text, out ReferenceTime reference)
    {
        reference = Unknown;
        if (text is null) return false;
        var split = text.IndexOf('T', StringComparison.Ordinal);
        if (!PartialDate.TryParse(split < 0 ? text : text[..split], out var date)) return false;
        TimeOnly? time = null;
        if (split >= 0)
        {
            var clock = text.AsSpan(split + 1);
            var end = clock.IndexOfAny('+', '-', 'Z');
            if (!TimeOnly.TryParse(end < 0 ? clock : clock[..end], System.Globalization.CultureInfo.InvariantCulture, out var at)) return false;
            time = at;
        }
        reference = new ReferenceTime(date, time);
        return true;
    }
}
