using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>Ranges: "từ 5 đến 8/12", "7-9/5", "10 - 22 August 2012", "between 2014 and 2016", "8 - 11pm".</summary>
internal static class RangeReader
{
    private const Said Finer = Said.Day | Said.Weekday | Said.Time | Said.PartOfDay;

    public static bool Read(Grammar grammar, in Line line, int i, out DateParts from, out DateParts to, out int next)
    {
        from = to = default;
        next = i;
        var led = line.Is(i, Role.From | Role.Between);
        var between = line.Is(i, Role.Between);
        var at = led ? i + 1 : i;
        return BareFirst(grammar, line, at, between, ref from, ref to, ref next)
            || grammar.Date(line, at, out from, out var middle) && !from.Has(Said.Length | Said.Stretch | Said.Now)
                && Connector(line, middle, between) is > 0 and var second
                && (BareHour(line, second, from, out to, out next) || grammar.Continues(line, second, out to, out next))
                && from.Said != Said.Nothing && to.Said != Said.Nothing && Agree(ref from, ref to);
    }

    /// <summary>"11pm-3": the second end is an hour because the first is a time.</summary>
    private static bool BareHour(in Line line, int i, in DateParts from, out DateParts to, out int next)
    {
        next = i + 1;
        var hour = line[i].Value;
        // "1pm-3" and "10am-2" end in the afternoon, "11pm-3" the next night.
        if (from.HourCertain && hour < 12 && (from.Hour < 12 ? hour < from.Hour : hour + 12 > from.Hour)) hour += 12;
        to = new DateParts { Said = Said.Time, Hour = hour, TimeGrain = Grain.Hour };
        var beside = line.Sticks(i) || line.IsDash(i - 1) && from.HourCertain && line[next].Kind == TokenKind.Mark;
        return from.Said == Said.Time && beside && line[i].Length <= 2 && line.Digits(i, 0, 23) >= 0 && NumericDate.Ends(line, next);
    }

    /// <summary>The first end is a number that needs the second to be a day, a year or an hour.</summary>
    private static bool BareFirst(Grammar grammar, in Line line, int at, bool between, ref DateParts from, ref DateParts to, ref int next)
    {
        var number = line.IsNumber(at) ? line[at].Value : line.MeaningOf(at).Ordinal;
        if (number < 0 || line.IsNumber(at) && !NumericDate.IsFree(line, at) || line.Is(at - 1, Role.Figure)) return false;
        // "8th - 11th of May", "eighth to eleventh of May"
        var after = line.Sticks(at + 1) && line.MeaningOf(at + 1).Ordinal > 0 ? at + 2 : at + 1;
        if (Connector(line, after, between) is not (> 0 and var second)) return false;
        if (line.FourDigitYear(at) is > 0 and var firstYear) return Years(line, at, firstYear, second, ref from, ref to, ref next);
        if (line.IsNumber(at) && line[at].Length > 2 || !grammar.Continues(line, second, out to, out next)) return false;
        if (to.Has(Said.Day) && to.Has(Said.Month))
        {
            if (number < 1 || number >= to.Day || !Calendar.Exists(null, to.Month, number)) return false;
            from = to;
            from.Day = number;
            from.Said &= ~(Said.Time | Said.PartOfDay | Said.Weekday);
            return true;
        }
        if (!to.Has(Said.Time) || !line.IsNumber(at) || number > 24 || to.Has(~(Said.Time | Said.PartOfDay | Said.Weekday | Said.Shift))) return false;
        from = to;
        (from.Hour, from.Minute, from.TimeGrain) = (to.HourCertain && to.Hour >= 12 && number < 12 && number + 12 < to.Hour ? number + 12 : number, 0, Grain.Hour);
        return true;
    }

    /// <summary>"giai đoạn 2016-2020", "từ 2015 đến 2017", "2010-11".</summary>
    private static bool Years(in Line line, int at, int first, int second, ref DateParts from, ref DateParts to, ref int next)
    {
        var last = line.FourDigitYear(second);
        if (last < 0 && line[second].Length == 2 && line.IsDash(at + 1) && line.Sticks(second) && line.Digits(second, 1, 99) is > 12 and var two) last = first / 100 * 100 + two;
        if (last <= first || last > first + 200 || first < 1500 || !NumericDate.Ends(line, second + 1)) return false;
        var before = line.MeaningOf(at - 1);
        const Role Announcing = Role.YearsAhead | Role.From | Role.DateAhead | Role.Between | Role.Article;
        var announced = before.Is(Announcing) || before.Unit is Unit.Year or Unit.Decade || line.IsMark(at - 1, '(');
        if (!announced && line.Is(second + 1, Role.Counted)) return false;
        (from, to, next) = (DateParts.OfYear(first), DateParts.OfYear(last), second + 1);
        return true;
    }

    /// <summary>Where the second end begins; 0 when no range goes on here.</summary>
    private static int Connector(in Line line, int i, bool between)
    {
        if (line.IsDash(i) || line.IsMark(i, '/') && line.FourDigitYear(i - 1) > 0 && line.FourDigitYear(i + 1) > 0) return i + 1;
        if (between) return line.Is(i, Role.And) ? i + 1 : 0;
        return line.Is(i, Role.To) ? i + 1 : 0;
    }

    /// <summary>Both ends must be of one kind; what only one of them says is lent to the other.</summary>
    private static bool Agree(ref DateParts from, ref DateParts to)
    {
        if (to.Has(Said.Length | Said.Stretch | Said.Count | Said.Now)) return false;
        if (from.Has(Said.Time) && to.Has(Said.Time)) from.Zone ??= to.Zone;
        if (to.Said == (Said.Time | Said.Year) && from.Has(Said.Day) && !from.Has(Said.Year))
        {
            from.SetYear(to.Year);
            to.Said = Said.Time;
        }
        if (to.Said == Said.Time && from.Has(Said.Time)) to = Lend(from, to);
        else if (from.Said == Said.Time && to.Has(Said.Time)) from = Lend(to, from);
        else if ((to.Said & ~(Said.Year | Said.Time)) == Said.Day && from.Has(Said.Day)) (to.Said, to.Month) = (to.Said | Said.Month, from.Month);
        else if (from.Said == Said.Day && to.Has(Said.Day) && to.Has(Said.Month))
        {
            if (from.Day >= to.Day || !Calendar.Exists(null, to.Month, from.Day)) return false;
            (from.Said, from.Month) = (from.Said | Said.Month, to.Month);
        }
        if (to.Has(Said.Month) != from.Has(Said.Month) && !from.Has(Said.Shift) && !to.Has(Said.Shift)) return false;
        if (to.Has(Said.Shift) || from.Has(Said.Shift)) return (to.Said & Finer) == 0 == ((from.Said & Finer) == 0) || to.Unit == Unit.Day;
        if (to.Has(Finer) != from.Has(Finer) || to.Has(Said.Day) != from.Has(Said.Day) && !to.Has(Said.Time)) return false;
        if (to.Has(Said.Year) && !from.Has(Said.Year) && from.Has(Said.Month | Said.Quarter))
            from.SetYear(from.Month * 100 + from.Day > to.Month * 100 + to.Day ? to.Year - 1 : to.Year);
        return to.Said != Said.Year || to.Year > from.Year;
    }

    private static DateParts Lend(in DateParts whole, in DateParts time)
    {
        var parts = whole;
        (parts.Hour, parts.Minute, parts.Second, parts.TimeGrain, parts.HourCertain, parts.Zone) =
            (time.Hour, time.Minute, time.Second, time.TimeGrain, time.HourCertain, time.Zone);
        return parts;
    }

    /// <summary>The second end, made to follow the first: the year of the first is its own.</summary>
    public static DateParts After(in Moment first, in DateParts from, DateParts to)
    {
        if (!to.Has(Said.Year) && to.Has(Said.Month) && first.First.Year is { } year && !to.Has(Said.Shift))
            to.SetYear(to.Month * 100 + to.Day < (first.First.Month ?? 0) * 100 + (first.First.Day ?? 0) ? year + 1 : year);
        if (to.Said == Said.Weekday && from.Has(Said.Weekday)) to.Direction = 0;
        return to;
    }

    /// <summary>Weekdays and hours may wrap around: "Friday to Monday", "11pm-3".</summary>
    public static void Order(ref Moment first, ref Moment last, in DateParts from, in DateParts to)
    {
        if (first.First.ToDateOnly() is not { } a || last.First.ToDateOnly() is not { } b) return;
        if (from.Has(Said.Weekday) && to.Has(Said.Weekday) && !to.Has(Said.Day))
        {
            while (b < a) b = b.AddDays(7);
            while (b > a.AddDays(7)) b = b.AddDays(-7);
            last.First = PartialDate.Of(b);
        }
        else if (a == b && first.Grain <= Grain.Hour && last.Grain <= Grain.Hour && (last.Hour, last.Minute).CompareTo((first.Hour, first.Minute)) < 0)
        {
            last.First = PartialDate.Of(Calendar.AddDays(b, 1));
        }
    }
}
