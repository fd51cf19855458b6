using System.Globalization;

namespace NewsCluster.Clustering.Dates;

/// <summary>
/// A calendar date of which the year, the day, or the month and the day may be unknown.
/// Text form is ISO 8601 with <c>X</c> for what is not known (as in EDTF, ISO 8601-2:2019):
/// <c>2017-12-08</c>, <c>2017-12</c>, <c>2017</c>, <c>XXXX-12-08</c>. Years before Christ are negative: <c>-0179</c> is 179 BC.
/// </summary>
public readonly record struct PartialDate(int? Year, int? Month = null, int? Day = null)
{
    public bool IsFull => Year is not null && Month is not null && Day is not null;

    /// <summary>The day, or null unless year, month and day are all known (and the year is after Christ).</summary>
    public DateOnly? ToDateOnly() =>
        Year is >= 1 and <= 9999 and var year && Month is { } month && Day is { } day ? new DateOnly(year, month, day) : null;

    public static PartialDate Of(DateOnly day) => new(day.Year, day.Month, day.Day);

    /// <summary>Reads the text form; false when it is not a date that exists (29 February counts when the year is open).</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var parts = text?.Split('-');
        if (parts is not { Length: >= 1 and <= 3 } || !Part(parts[0], 4, 1, 9999, out var year)) return false;
        int? month = null, day = null;
        if (parts.Length > 1 && !Part(parts[1], 2, 1, 12, out month)) return false;
        if (parts.Length > 2 && !Part(parts[2], 2, 1, 31, out day)) return false;
        if (day is not null && (month is null || day > DateTime.DaysInMonth(year ?? 2000, month.Value))) return false;
        date = new PartialDate(year, month, day);
        return year is not null || month is not null;
    }

    private static bool Part(string text, int digits, int least, int most, out int? value)
    {
        value = null;
        if (text.Length != digits) return false;
        if (text.All(c => c == 'X')) return true;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        value = number;
        return number >= least && number <= most;
    }

    public override string ToString()
    {
        var year = Year?.ToString("0000", CultureInfo.InvariantCulture) ?? "XXXX";
        if (Month is not { } month) return year;
        return Day is { } day ? $"{year}-{month:00}-{day:00}" : $"{year}-{month:00}";
    }
}
