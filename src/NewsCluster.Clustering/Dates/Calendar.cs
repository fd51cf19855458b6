namespace NewsCluster.Clustering.Dates;

/// <summary>Calendar facts the resolver and the grammars share.</summary>
internal static class Calendar
{
    /// <summary>True for a day of the calendar; without a year 29 February exists.</summary>
    public static bool Exists(int? year, int month, int day) =>
        month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year is >= 1 and <= 9999 ? year.Value : 2000, month);

    /// <summary>The year two digits stand for: 1950 to 2049.</summary>
    public static int FullYear(int twoDigits) => twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>Monday of the ISO week of a day.</summary>
    public static DateOnly Monday(DateOnly day) => day.AddDays(-((int)day.DayOfWeek + 6) % 7);

    /// <summary>1 = Monday … 7 = Sunday.</summary>
    public static int Weekday(DateOnly day) => ((int)day.DayOfWeek + 6) % 7 + 1;

    /// <summary>Adds without leaving the calendar (years 1 to 9999).</summary>
    public static DateOnly AddDays(DateOnly day, int days) =>
        DateOnly.FromDayNumber((int)Math.Clamp((long)day.DayNumber + days, 0, DateOnly.MaxValue.DayNumber));

    /// <summary>Adds without leaving the calendar; the day is cut to the month's length.</summary>
    public static DateOnly AddMonths(DateOnly day, int months)
    {
        var total = Math.Clamp((day.Year - 1) * 12L + day.Month - 1 + months, 0, 9999 * 12 - 1);
        var (year, month) = ((int)(total / 12) + 1, (int)(total % 12) + 1);
        return new DateOnly(year, month, Math.Min(day.Day, DateTime.DaysInMonth(year, month)));
    }
}
