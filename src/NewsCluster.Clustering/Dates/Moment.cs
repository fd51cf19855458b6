using System.Globalization;

namespace NewsCluster.Clustering.Dates;

/// <summary>A resolved date or time with all that its text form needs.</summary>
internal struct Moment
{
    public PartialDate First;
    public PartialDate? Last;
    public Grain Grain;
    public int Hour, Minute, Second;
    public int? Zone;
    /// <summary>Quarter, half, season, part of the day or ISO weekday, by grain.</summary>
    public int Number;
    public Anchor Anchor;
    public DateMarks Marks;
    /// <summary>Text form when the others do not say it: an interval's ends, a length, an unresolved weekday.</summary>
    public string? Text;

    public readonly bool HasDay => First.Day is not null && Grain <= Grain.Day;

    public readonly override string ToString()
    {
        if (Text is not null) return Text;
        var year = First.Year is { } known ? new PartialDate(known).ToString() : "XXXX";
        return Grain switch
        {
            Grain.Second => string.Create(CultureInfo.InvariantCulture, $"{First}T{Hour:00}:{Minute:00}:{Second:00}{ZoneText}"),
            Grain.Minute => string.Create(CultureInfo.InvariantCulture, $"{First}T{Hour:00}:{Minute:00}{ZoneText}"),
            Grain.Hour => string.Create(CultureInfo.InvariantCulture, $"{First}T{Hour:00}:00{ZoneText}"),
            Grain.PartOfDay => PartText(),
            Grain.Week when First.ToDateOnly() is { } monday => string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(default)):00}"),
            Grain.Week => $"{year}-WXX",
            Grain.Quarter => $"{year}-Q{Number}",
            Grain.HalfYear => $"{year}-H{Number}",
            Grain.Season => $"{year}-{(Number switch { 0 => "SP", 1 => "SU", 2 => "FA", _ => "WI" })}",
            Grain.Decade => $"{year[..3]}X",
            Grain.Century => $"{year[..2]}XX",
            _ => Last is { } last ? $"{First}/{last}" : First == default ? "XXXX-XX-XX" : First.ToString(),
        };
    }

    private readonly string ZoneText => Zone switch
    {
        null => "",
        0 => "Z",
        { } minutes => string.Create(CultureInfo.InvariantCulture, $"{(minutes < 0 ? '-' : '+')}{Math.Abs(minutes) / 60:00}:{Math.Abs(minutes) % 60:00}"),
    };

    private readonly string PartText()
    {
        var part = PartOfDay.All[Number];
        if (part.From == part.To) return string.Create(CultureInfo.InvariantCulture, $"{First}T{part.From:00}:00");
        var (day, hour) = part.To < 24 ? (First, part.To) : (Resolver.NextDay(First), 0);
        return string.Create(CultureInfo.InvariantCulture, $"{First}T{part.From:00}:00/{day}T{hour:00}:00");
    }
}
