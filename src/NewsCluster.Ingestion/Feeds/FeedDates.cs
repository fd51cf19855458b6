using System.Globalization;
using System.Text.RegularExpressions;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>
/// Dates in the forms feeds have them: ISO 8601 and W3C-DTF, RFC 822/2822/5322, asctime, and the loose
/// forms of Vietnamese and English sites (<c>Thứ Ba, 05/12/2017 10:00 +7</c>, <c>12/5/2017 3:04:05 PM</c>).
/// </summary>
public static partial class FeedDates
{
    private static readonly Dictionary<string, double> Zones = new(StringComparer.OrdinalIgnoreCase)
    {
        ["z"] = 0, ["ut"] = 0, ["utc"] = 0, ["gmt"] = 0, ["wet"] = 0, ["bst"] = 1, ["cet"] = 1, ["cest"] = 2, ["eet"] = 2, ["eest"] = 3, ["msk"] = 3,
        ["est"] = -5, ["edt"] = -4, ["et"] = -5, ["cst"] = -6, ["cdt"] = -5, ["ct"] = -6, ["mst"] = -7, ["mdt"] = -6, ["mt"] = -7, ["pst"] = -8, ["pdt"] = -7, ["pt"] = -8,
        ["ist"] = 5.5, ["ict"] = 7, ["wib"] = 7, ["sgt"] = 8, ["hkt"] = 8, ["jst"] = 9, ["kst"] = 9, ["aest"] = 10, ["aedt"] = 11,
    };

    /// <param name="text">What stands in the date element.</param>
    /// <param name="language">Of the feed; <c>en-US</c> reads 12/5 as December the fifth.</param>
    public static FeedDate? Parse(string? text, string? language = null)
    {
        if (text is null || text.Length > 200) return null;
        text = text.Trim();
        try
        {
            return Iso(text) ?? Loose(text, language);
        }
        catch (ArgumentOutOfRangeException)
        {
            // A 31st of February, an hour 25: no date.
            return null;
        }
    }

    private static FeedDate? Iso(string text)
    {
        var m = IsoForm().Match(text);
        if (!m.Success) return null;
        var day = new DateTime(Number(m, "y"), m.Groups["m"].Success ? Number(m, "m") : 1, m.Groups["d"].Success ? Number(m, "d") : 1);
        return m.Groups["h"].Success ? AtTime(day, m) : FeedDate.Of(day, null, false);
    }

    private static FeedDate? Loose(string text, string? language)
    {
        var time = TimeForm().Match(text);
        var rest = time.Success ? text.Remove(time.Index, time.Length).Insert(time.Index, " ") : text;
        var half = time.Groups["half"].Value.ToLowerInvariant();
        if (Day(rest, half is "am" or "pm" || string.Equals(language, "en-us", StringComparison.OrdinalIgnoreCase)) is not { } day) return null;
        return time.Success ? AtTime(day, time) : FeedDate.Of(day, null, false);
    }

    private static DateTime? Day(string text, bool monthFirst)
    {
        if (NamedMonth().Match(text) is { Success: true } named)
            return new DateTime(Year(named.Groups["y"].Value), MonthNames.Find(named.Groups["m"].ValueSpan)!.Value, Number(named, "d"));
        if (VietnameseDay().Match(text) is { Success: true } spoken)
            return new DateTime(Year(spoken.Groups["y"].Value), Number(spoken, "m"), Number(spoken, "d"));
        if (YearFirst().Match(text) is { Success: true } iso)
            return new DateTime(Number(iso, "y"), Number(iso, "m"), Number(iso, "d"));
        if (NumericDay().Match(text) is not { Success: true } m) return null;
        var (first, second) = (Number(m, "a"), Number(m, "b"));
        if (second > 12 || monthFirst && first <= 12) (first, second) = (second, first);
        return new DateTime(Year(m.Groups["y"].Value), second, first);
    }

    private static FeedDate AtTime(DateTime day, Match m)
    {
        var hour = Number(m, "h");
        var half = m.Groups["half"].Value.ToLowerInvariant();
        if (half is "pm" or "ch" && hour < 12) hour += 12;
        if (half is "am" or "sa" && hour == 12) hour = 0;
        var second = m.Groups["s"].Success ? Number(m, "s") : 0;
        // A leap second, and midnight written as the end of the day.
        var clock = day.AddHours(hour is >= 0 and <= 24 ? hour : throw new ArgumentOutOfRangeException(nameof(m)))
            .AddMinutes(m.Groups["min"].Success ? Minute(m) : 0).AddSeconds(Math.Min(second, 59));
        if (m.Groups["f"].Success) clock = clock.AddTicks((long)(double.Parse("0." + m.Groups["f"].Value, CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));
        return FeedDate.Of(clock, Offset(m), true);
    }

    private static int Minute(Match m) => Number(m, "min") is var minute and < 60 ? minute : throw new ArgumentOutOfRangeException(nameof(m));

    private static TimeSpan? Offset(Match m)
    {
        if (m.Groups["zh"].Success)
        {
            var offset = TimeSpan.FromHours(Number(m, "zh")) + TimeSpan.FromMinutes(m.Groups["zm"].Success ? Number(m, "zm") : 0);
            return m.Groups["sign"].Value is "-" or "−" ? -offset : offset;
        }
        return Zones.TryGetValue(m.Groups["zone"].Value, out var hours) ? TimeSpan.FromHours(hours) : null;
    }

    private static int Number(Match m, string group) => int.Parse(m.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    /// <summary>Two digits as RFC 5322 section 4.3 reads them; three are the years since 1900 of old programs.</summary>
    private static int Year(string digits)
    {
        var year = int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);
        return digits.Length switch { 2 => year < 50 ? 2000 + year : 1900 + year, 3 => 1900 + year, _ => year };
    }

    private const string Zone = @"(?:\s*\(?\s*(?:(?:utc|gmt)?\s*(?<sign>[+\-−])(?<zh>\d{1,2}):?(?<zm>\d{2})?(?!\d)|(?<zone>[a-z]{1,4})\b))?";

    [GeneratedRegex(@"^(?<y>\d{4})(?:-(?<m>\d{1,2})(?:-(?<d>\d{1,2}))?|(?<m>\d{2})(?<d>\d{2}))?(?:(?<=\d\d)[T\s]\s*(?<h>\d{1,2}):?(?<min>\d{2})(?::?(?<s>\d{2})(?:[.,](?<f>\d{1,9})\d*)?)?" + Zone + @")?\s*\)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsoForm();

    [GeneratedRegex(@"(?<![\d+\-/])(?<h>\d{1,2})(?:[:h](?<min>\d{2})(?::(?<s>\d{1,2})(?:[.,](?<f>\d{1,9})\d*)?)?|(?=\s*[ap]m\b))\s*(?<half>am|pm|sa|ch)?\b(?![/:])" + Zone,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TimeForm();

    private const string MonthName = @"(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?";

    [GeneratedRegex(@"(?<!\d)(?:(?<d>\d{1,2})(?:st|nd|rd|th)?[\s\-,./]*" + MonthName + @"|\b" + MonthName + @"[\s\-,.]*(?<d>\d{1,2})(?:st|nd|rd|th)?)[\s\-,./]+(?<y>\d{4}|\d{2,3})(?!\d)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NamedMonth();

    [GeneratedRegex(@"(?<!\d)(?<d>\d{1,2})\s*(?:tháng|thg|th)\.?\s*(?<m>\d{1,2})\s*[,/]?\s*(?:năm\s*)?(?<y>\d{4})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VietnameseDay();

    [GeneratedRegex(@"(?<!\d)(?<y>\d{4})[\-/.](?<m>\d{1,2})[\-/.](?<d>\d{1,2})(?!\d)")]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"(?<!\d)(?<a>\d{1,2})[\-/.](?<b>\d{1,2})[\-/.](?<y>\d{4}|\d{2})(?!\d)")]
    private static partial Regex NumericDay();
}
