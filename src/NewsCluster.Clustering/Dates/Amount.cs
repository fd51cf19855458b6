using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>A length of time, as far as calendars can add it: "1 day 21 hours", "hai năm rưỡi".</summary>
internal struct Amount
{
    public int Months;
    public int Days;
    public long Seconds;
    /// <summary>The finest unit named; <see cref="Unit.None"/> when nothing was added.</summary>
    public Unit Finest;
    /// <summary>How many of <see cref="Finest"/> when it is the only unit, for lengths such as <c>P2W</c>.</summary>
    public int Count;
    private bool _several;

    /// <summary>Adds so many units, in halves; false for what no calendar adds (too much, or no unit).</summary>
    public bool Add(Unit unit, int number, bool half = false)
    {
        if (number is < 0 or > 100_000) return false;
        switch (unit)
        {
            case Unit.Second: Seconds += number; break;
            case Unit.Minute: Seconds += number * 60L + (half ? 30 : 0); break;
            case Unit.Hour: Seconds += number * 3600L + (half ? 1800 : 0); break;
            case Unit.Day or Unit.Weekend: Days += number; Seconds += half ? 43_200 : 0; break;
            case Unit.Week: Days += number * 7 + (half ? 3 : 0); break;
            case Unit.Month: Months += number; Days += half ? 15 : 0; break;
            case Unit.Quarter: Months += number * 3; break;
            case Unit.Year: Months += number * 12 + (half ? 6 : 0); break;
            case Unit.Decade: Months += number * 120; break;
            case Unit.Century: Months += number * 1200; break;
            default: return false;
        }
        _several |= Finest != Unit.None;
        if (Finest == Unit.None || unit < Finest) Finest = unit;
        Count = number;
        return Months < 60_000 && Days < 1_000_000;
    }

    /// <summary>The ISO 8601 duration: <c>P3Y</c>, <c>PT2H</c>, <c>P1DT21H</c>.</summary>
    public readonly string ToDuration()
    {
        if (!_several && Count > 0)
        {
            switch (Finest)
            {
                case Unit.Year: return Months % 12 == 0 ? $"P{Months / 12}Y" : $"P{Months / 12}.5Y";
                case Unit.Decade or Unit.Century: return $"P{Months / 12}Y";
                case Unit.Week when Days % 7 == 0: return $"P{Count}W";
                case Unit.Quarter or Unit.Month when Days == 0: return $"P{Months}M";
            }
        }
        var time = Seconds == 0 ? "" : "T"
            + (Seconds / 3600 > 0 ? $"{Seconds / 3600}H" : "")
            + (Seconds / 60 % 60 > 0 ? $"{Seconds / 60 % 60}M" : "")
            + (Seconds % 60 > 0 ? $"{Seconds % 60}S" : "");
        var date = (Months / 12 > 0 ? $"{Months / 12}Y" : "") + (Months % 12 > 0 ? $"{Months % 12}M" : "") + (Days > 0 ? $"{Days}D" : "");
        return date.Length + time.Length == 0 ? "P0D" : "P" + date + time;
    }
}
