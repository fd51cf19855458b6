using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

[Flags]
internal enum Said : ushort
{
    Nothing = 0,
    Time = 1, PartOfDay = 2, Weekday = 4, Day = 8, Month = 16, Quarter = 32, Half = 64, Season = 128, Year = 256,
    Decade = 512, Century = 1024,
    /// <summary>A period next to the present one: "last month", "hôm qua".</summary>
    Shift = 2048,
    /// <summary>A point so far away: "three days ago".</summary>
    Count = 4096,
    /// <summary>A stretch of so much: "the next three days".</summary>
    Stretch = 8192,
    /// <summary>A length of time and no date.</summary>
    Length = 16384,
    Now = 32768,
}

/// <summary>What the words of one date say, before anything is reckoned.</summary>
internal struct DateParts
{
    public Said Said;
    public int Year, Month, Day, Weekday, Quarter, Half, Season, Part;
    /// <summary>First year of the decade, or number of the century.</summary>
    public int Decade, Century;
    public int Hour, Minute, Second;
    public Grain TimeGrain;
    /// <summary>The words tell morning from afternoon, or the 24-hour clock does.</summary>
    public bool HourCertain;
    public int? Zone;
    public Unit Unit;
    public int Shift;
    public Amount Amount;
    /// <summary>Sign of <see cref="Amount"/>, or of "next" and "last" before a weekday, day or month; 0 when unsaid.</summary>
    public int Direction;
    /// <summary>Sign of <see cref="Amount"/> when it is counted from the day or time said with it: "two days after Christmas", "now + 3 hours"; else 0.</summary>
    public int Added;
    /// <summary>"this Saturday": within the present week.</summary>
    public bool Present;
    /// <summary>"next weekday": Saturdays and Sundays do not count.</summary>
    public bool WorkingDay;
    public bool FromPrevious;
    /// <summary>"in five days": a date in plans, a length in reports of what was done.</summary>
    public bool InWords;
    public Portion Portion;
    /// <summary>So many months from the beginning of the year, or (negative) up to its end.</summary>
    public int Months;
    public DateMarks Marks;

    public readonly bool Has(Said said) => (Said & said) != 0;

    public static DateParts OfShift(Unit unit, int shift) => new() { Said = Said.Shift, Unit = unit, Shift = shift };

    public static DateParts OfDay(int day, int month, int? year = null)
    {
        var parts = new DateParts { Said = Said.Day | Said.Month, Day = day, Month = month };
        if (year is { } known) parts.SetYear(known);
        return parts;
    }

    public static DateParts OfYear(int year)
    {
        var parts = new DateParts();
        parts.SetYear(year);
        return parts;
    }

    public void SetYear(int year)
    {
        Said |= Said.Year;
        Year = year;
    }

    /// <summary>Takes in what the neighbouring words say when both can belong to one date.</summary>
    public bool TryMerge(in DateParts other)
    {
        if (!Fits(this, other) || !Fits(other, this)) return false;
        // "hôm nay (8/12)": the date said in full counts; the two are one.
        var day = Has(Said.Day) && other.Has(Said.Shift) || other.Has(Said.Day) && Has(Said.Shift) && Unit == Unit.Day;
        Said |= other.Said;
        if (other.Has(Said.Time)) (Hour, Minute, Second, TimeGrain, HourCertain, Zone) =
            (other.Hour, other.Minute, other.Second, other.TimeGrain, other.HourCertain, other.Zone);
        if (other.Has(Said.PartOfDay)) Part = other.Part;
        if (other.Has(Said.Weekday)) Weekday = other.Weekday;
        if (other.Has(Said.Day)) Day = other.Day;
        if (other.Has(Said.Month)) Month = other.Month;
        if (other.Has(Said.Quarter)) Quarter = other.Quarter;
        if (other.Has(Said.Half)) Half = other.Half;
        if (other.Has(Said.Season)) Season = other.Season;
        if (other.Has(Said.Year)) Year = other.Year;
        if (other.Has(Said.Shift)) (Unit, Shift) = (other.Unit, other.Shift);
        if (other.Has(Said.Count | Said.Stretch)) Amount = other.Amount;
        if (other.Added != 0) (Added, Amount) = (other.Added, other.Amount);
        if (other.Direction != 0) Direction = other.Direction;
        if (other.Portion != Portion.None) Portion = other.Portion;
        Present |= other.Present;
        FromPrevious |= other.FromPrevious;
        Marks |= other.Marks;
        if (day && Unit == Unit.Day) Said &= ~Said.Shift;
        return true;
    }

    /// <summary>Says one day or time, from which others can be counted.</summary>
    public readonly bool SaysPoint => Has(Said.Time | Said.Day | Said.Weekday | Said.Now) || Has(Said.Shift) && Unit == Unit.Day;

    private static bool Fits(in DateParts a, in DateParts b)
    {
        const Said Lone = Said.Length | Said.Stretch | Said.Decade | Said.Century | Said.Now;
        if ((a.Said & b.Said) != 0 || a.Has(Lone) || b.Has(Lone)) return false;
        if (a.Has(Said.Count)) return b.Said is Said.Time or Said.PartOfDay && a.Amount.Finest >= Unit.Day;
        // A log's time stamp ends with the year: "Oct 26 11:00:09 2023".
        if (!a.Has(Said.Shift)) return a.Said != Said.Year || b.Has(Said.Month | Said.Quarter | Said.Half | Said.Season) || b.Has(Said.Time) && b.TimeGrain == Grain.Second;
        return a.Unit switch
        {
            Unit.Day => (b.Said & ~(Said.Time | Said.PartOfDay | Said.Day | Said.Month | Said.Year | Said.Weekday)) == 0,
            Unit.Week or Unit.Weekend => (b.Said & ~(Said.Time | Said.PartOfDay | Said.Weekday)) == 0,
            Unit.Month => (b.Said & ~(Said.Time | Said.PartOfDay | Said.Day | Said.Weekday)) == 0 && !b.Has(Said.Month),
            Unit.Year => !b.Has(Said.Year) && b.Has(Said.Month | Said.Quarter | Said.Half | Said.Season),
            _ => false,
        };
    }
}
