using System.Globalization;
using System.Text.RegularExpressions;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>A full date as metadata, addresses and the lines around headlines write it, with the time of day where one stands beside it.</summary>
/// <param name="Start">Offset of its first character.</param>
internal readonly partial record struct WrittenDate(DateOnly Day, TimeOnly? Time, TimeSpan? Zone, int Start, int End)
{
    /// <summary>Pages older than the web's newspapers are none; a year further on is a misprint.</summary>
    private const int FirstYear = 1994, LastYear = 2099;

    /// <summary>How far from the day its time of day may stand, in characters.</summary>
    private const int TimeAfter = 28, TimeBefore = 24;

    public PageDate ToPageDate(DateOrigin origin, TimeSpan defaultZone) => new(
        PartialDate.Of(Day),
        Time is { } time ? new DateTimeOffset(Day.ToDateTime(time), Zone ?? defaultZone) : null,
        origin);

    /// <param name="monthFirst">Read 3/4/2020 as 4 March.</param>
    public static IEnumerable<WrittenDate> All(string text, bool monthFirst = false)
    {
        foreach (Match match in Pattern().Matches(text))
            if (DayOf(match, monthFirst) is { } day)
            {
                var (time, zone) = TimeNear(text, match.Index, match.Index + match.Length);
                yield return new WrittenDate(day, time, zone, match.Index, match.Index + match.Length);
            }
    }

    /// <summary>The value of a date attribute or meta element: any of the written forms, <c>20200304</c>, RFC 822, Unix time.</summary>
    public static WrittenDate? Value(string? text, bool monthFirst = false)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100) return null;
        text = text.Trim();
        foreach (var date in All(text, monthFirst)) return date;
        if (Compact().Match(text) is { Success: true } compact && DayOf(compact.Groups["y"].Value, compact.Groups["m"].Value, compact.Groups["d"].Value) is { } day)
            return new WrittenDate(day, null, null, 0, text.Length);
        if (text.Length is 10 or 13 && long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var unix))
        {
            var instant = DateTimeOffset.FromUnixTimeSeconds(text.Length == 13 ? unix / 1000 : unix);
            return new WrittenDate(DateOnly.FromDateTime(instant.DateTime), TimeOnly.FromDateTime(instant.DateTime), TimeSpan.Zero, 0, text.Length);
        }
        return null;
    }

    internal static DateOnly? DayOf(string year, string month, string day)
    {
        var (y, m, d) = (int.Parse(year, CultureInfo.InvariantCulture), int.Parse(month, CultureInfo.InvariantCulture), int.Parse(day, CultureInfo.InvariantCulture));
        if (year.Length == 2) y += 2000;
        return y is >= FirstYear and <= LastYear && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    private static DateOnly? DayOf(Match match, bool monthFirst)
    {
        string? Part(string name) => match.Groups[name] is { Success: true } group ? group.Value : null;
        if (Part("y1") is { } year) return DayOf(year, Part("m1")!, Part("d1")!);
        if (Part("y2") is { } numeric)
        {
            var (first, second) = (Part("a2")!, Part("b2")!);
            return monthFirst ? DayOf(numeric, first, second) ?? DayOf(numeric, second, first) : DayOf(numeric, second, first) ?? DayOf(numeric, first, second);
        }
        if (Part("y3") is { } spelt) return MonthNames.Find(Part("m3")) is { } month ? DayOf(spelt, Number(month), Part("d3")!) : null;
        if (Part("y4") is { } english) return MonthNames.Find(Part("m4")) is { } month ? DayOf(english, Number(month), Part("d4")!) : null;
        if (Part("y5") is { } vietnamese) return DayOf(vietnamese, Part("m5")!, Part("d5")!);
        return null;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static (TimeOnly? Time, TimeSpan? Zone) TimeNear(string text, int start, int end)
    {
        if (Clock(text[end..Math.Min(text.Length, end + TimeAfter)], leading: false) is { Time: not null } after) return after;
        return Clock(text[Math.Max(0, start - TimeBefore)..start], leading: true);
    }

    private static (TimeOnly? Time, TimeSpan? Zone) Clock(string text, bool leading)
    {
        var match = leading ? TimeOfDay().Matches(text).LastOrDefault() : TimeOfDay().Match(text);
        if (match is not { Success: true }) return default;
        var hour = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        var minute = int.Parse(match.Groups["min"].Value, CultureInfo.InvariantCulture);
        var second = match.Groups["s"] is { Success: true } s ? int.Parse(s.Value, CultureInfo.InvariantCulture) : 0;
        var half = match.Groups["half"].Value.Replace(".", "", StringComparison.Ordinal).ToLowerInvariant();
        if (half is "pm" or "ch" or "chiều" or "tối" && hour < 12) hour += 12;
        if (half is "am" or "sa" && hour == 12) hour = 0;
        if (hour > 23 || minute > 59 || second > 59) return default;
        return (new TimeOnly(hour, minute, second), ZoneOf(match));
    }

    private static TimeSpan? ZoneOf(Match match)
    {
        if (match.Groups["z"].Success) return TimeSpan.Zero;
        if (match.Groups["zh"] is not { Success: true } zone) return null;
        var hours = int.Parse(zone.Value, CultureInfo.InvariantCulture);
        var minutes = match.Groups["zm"] is { Success: true } zm ? int.Parse(zm.Value, CultureInfo.InvariantCulture) : 0;
        if (hours > 14 || minutes > 59) return null;
        var offset = new TimeSpan(hours, minutes, 0);
        return match.Groups["sign"].Value is "-" or "−" ? -offset : offset;
    }

    [GeneratedRegex(
        @"\b(?<y1>(19|20)\d\d)(?:[-/.]|年 ?)(?<m1>\d{1,2})(?:[-/.]|月 ?)(?<d1>\d{1,2})(?!\d)"
        + @"|(?<![\d.,/])(?<a2>\d{1,2})(?:[/-]|\. ?)(?<b2>\d{1,2})(?:[/-]|\. ?)(?<y2>(19|20)\d\d|[0-3]\d)(?![\d])"
        + @"|(?<!\d)(?<d3>\d{1,2})(?:st|nd|rd|th|er|\.|º)?[\s,-]+(?:de |of )?(?<m3>\p{L}{3,10})\.?(?: de| del)?[\s,-]+(?<y3>(19|20)\d\d)(?!\d)"
        + @"|\b(?<m4>\p{L}{3,10})\.?\s+(?<d4>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<y4>(19|20)\d\d)(?!\d)"
        + @"|(?<!\d)(?<d5>\d{1,2})\s+tháng\s+(?<m5>\d{1,2})\s*(?:,|năm)?\s*(?<y5>(19|20)\d\d)(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();

    [GeneratedRegex(@"^(?<y>(19|20)\d\d)(?<m>\d\d)(?<d>\d\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Compact();

    [GeneratedRegex(
        @"(?<![\d:])(?<h>\d{1,2})(?::|h|g)(?<min>\d\d)(?::(?<s>\d\d)(?:[.,]\d+)?)?\s*(?<half>[ap]\.?m\b|SA\b|CH\b|sáng|chiều|tối)?\s*[(]?(?:(?<z>Z\b|UTC(?!\s*[+-])|GMT(?!\s*[+-]))|(?:GMT|UTC)?\s*(?<sign>[+\-−])\s*(?<zh>\d{1,2})(?::?(?<zm>\d\d))?)?",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TimeOfDay();
}
