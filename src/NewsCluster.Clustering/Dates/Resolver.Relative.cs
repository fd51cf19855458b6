using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

internal readonly partial struct Resolver
{
    /// <summary>"hôm qua", "tuần trước", "next month", "năm ngoái".</summary>
    private static void Shifted(in DateParts parts, DateOnly? day, PartialDate baseDate, ref Moment moment)
    {
        var open = baseDate.Year is null;
        var last = parts.Portion == Portion.End;
        switch (parts.Unit)
        {
            case Unit.Day when day is { } known:
                var shifted = Calendar.AddDays(known, parts.Shift);
                for (var i = 0; parts.WorkingDay && !open && i < 2 && Calendar.Weekday(shifted) > 5; i++) shifted = Calendar.AddDays(shifted, parts.Shift);
                moment.First = Strip(shifted, open);
                return;
            case Unit.Week or Unit.Weekend:
                moment.Grain = parts.Unit == Unit.Week ? Grain.Week : Grain.Weekend;
                if (open || day is not { } inWeek) return;
                var monday = Calendar.AddDays(Calendar.Monday(inWeek), 7 * parts.Shift);
                moment.First = PartialDate.Of(parts.Unit == Unit.Week ? monday : Calendar.AddDays(monday, 5));
                moment.Last = PartialDate.Of(Calendar.AddDays(monday, 6));
                return;
            case Unit.Month when baseDate.Month is { } month:
                moment.Grain = Grain.Month;
                moment.First = StripMonth(Calendar.AddMonths(new DateOnly(baseDate.Year ?? 2001, month, 1), parts.Shift), open);
                return;
            case Unit.Quarter when baseDate is { Year: { } year, Month: { } month }:
                var start = Calendar.AddMonths(new DateOnly(year, (month - 1) / 3 * 3 + 1, 1), 3 * parts.Shift);
                QuarterOf(start.Year, (start.Month + 2) / 3, ref moment);
                return;
            case Unit.Year when baseDate.Year is { } year:
                moment.Grain = Grain.Year;
                moment.First = new PartialDate(Math.Clamp(year + parts.Shift, 1, 9999));
                return;
            case Unit.Decade when baseDate.Year is { } year:
                var decade = year / 10 * 10 + 10 * parts.Shift;
                (moment.First, moment.Last, moment.Grain) = (new PartialDate(decade), new PartialDate(decade + 9), Grain.Decade);
                return;
            case Unit.Century when baseDate.Year is { } year:
                var century = year / 100 * 100 + 100 * parts.Shift;
                (moment.First, moment.Last, moment.Grain) = (new PartialDate(century), new PartialDate(century + 99), Grain.Century);
                return;
            default:
                moment.Grain = GrainOf(parts.Unit);
                moment.Text = "XXXX-XX-XX";
                return;
        }
    }

    /// <summary>"ba ngày trước", "in two weeks": as exact as the unit counted. True when a clock time may still refine it.</summary>
    private static bool Counted(in DateParts parts, DateOnly? day, TimeOnly? time, bool open, ref Moment moment)
    {
        var amount = parts.Amount;
        var sign = parts.Direction < 0 ? -1 : 1;
        if (sign > 0 && !parts.FromPrevious) moment.Marks |= DateMarks.Future;
        if (day is not { } known)
        {
            moment.Grain = GrainOf(amount.Finest);
            moment.Text = "XXXX-XX-XX";
            return false;
        }
        known = Calendar.AddDays(Calendar.AddMonths(known, sign * amount.Months), sign * amount.Days);
        if (amount.Seconds > 0)
        {
            var clock = (time is { } start ? start.Ticks / TimeSpan.TicksPerSecond : 43_200) + sign * amount.Seconds;
            known = Calendar.AddDays(known, (int)Math.Floor(clock / 86_400.0));
            moment.First = Strip(known, open);
            if (time is null) { moment.Marks |= DateMarks.Approximate; return false; }
            var inDay = (int)(((clock % 86_400) + 86_400) % 86_400);
            (moment.Hour, moment.Minute, moment.Second) = (inDay / 3600, inDay / 60 % 60, inDay % 60);
            moment.Grain = amount.Finest == Unit.Second ? Grain.Second : Grain.Minute;
            return false;
        }
        switch (amount.Finest)
        {
            case Unit.Day or Unit.Week or Unit.Weekend:
                moment.First = Strip(known, open);
                if (amount.Finest != Unit.Day) moment.Marks |= DateMarks.Approximate;
                return true;
            case Unit.Month or Unit.Quarter:
                moment.First = StripMonth(known, open);
                moment.Grain = Grain.Month;
                return false;
            default:
                moment.First = open ? default : new PartialDate(known.Year);
                moment.Grain = Grain.Year;
                return false;
        }
    }

    /// <summary>"two days after Christmas", "now + 40 minutes": what is said is resolved first and counted from then.</summary>
    private bool Added(DateParts parts, Outlook outlook, Moment? previous, bool sameLine, out Moment moment)
    {
        var count = new DateParts { Said = Said.Count, Amount = parts.Amount, Direction = parts.Added };
        parts.Added = 0;
        if (!Resolve(parts, outlook, previous, sameLine, out var start)) { moment = start; return false; }
        var clock = ClockOf(start);
        var from = new ReferenceTime(start.HasDay ? start.First : default, clock, start.Anchor);
        if (!new Resolver(from, grammar).Resolve(count, outlook, null, sameLine: false, out moment)) return false;
        moment.Zone = start.Zone;
        if (clock is not null && moment.Grain == Grain.Day) (moment.Grain, moment.Hour, moment.Minute, moment.Second) = (start.Grain, start.Hour, start.Minute, start.Second);
        var ahead = moment.First.ToDateOnly() is { } day && reference.Date.ToDateOnly() is { } today && day > today;
        moment.Marks = start.Marks & ~DateMarks.Future | moment.Marks & DateMarks.Approximate | (ahead ? DateMarks.Future : DateMarks.None);
        return true;
    }

    private static TimeOnly? ClockOf(in Moment moment) => moment.Grain <= Grain.Hour ? new TimeOnly(moment.Hour, moment.Minute, moment.Second) : null;

    /// <summary>"3 ngày qua", "the next two months": whole units before or after the present one, both ends included.</summary>
    private bool Stretch(in DateParts parts, DateOnly? day, bool open, ref Moment moment)
    {
        var amount = parts.Amount;
        var ahead = parts.Direction > 0;
        if (ahead) moment.Marks |= DateMarks.Future;
        moment.Grain = GrainOf(amount.Finest);
        if (day is not { } known || open && amount.Finest >= Unit.Year) { moment.Text = "XXXX-XX-XX"; return true; }
        if (amount.Seconds > 0)
        {
            moment.First = Strip(known, open);
            if (reference.Time is not { } time) { moment.Marks |= DateMarks.Approximate; moment.Grain = Grain.Day; return true; }
            StretchOfHours(known.ToDateTime(time), amount, ahead, ref moment);
            return true;
        }
        if (amount.Finest is Unit.Day or Unit.Week or Unit.Weekend)
        {
            var (from, to) = ahead ? (1, amount.Days) : (-amount.Days, -1);
            (moment.First, moment.Last) = (Strip(Calendar.AddDays(known, from), open), Strip(Calendar.AddDays(known, to), open));
            moment.Text = $"{moment.First}/{moment.Last}";
            if (amount.Days == 1) (moment.Text, moment.Last) = (null, null);
            moment.Grain = Grain.Day;
            return true;
        }
        if (amount.Finest is Unit.Month or Unit.Quarter)
        {
            var (from, to) = ahead ? (1, amount.Months) : (-amount.Months, -1);
            (moment.First, moment.Last) = (StripMonth(Calendar.AddMonths(known, from), open), StripMonth(Calendar.AddMonths(known, to), open));
            moment.Grain = Grain.Month;
            if (moment.First == moment.Last) moment.Last = null;
            return true;
        }
        var years = Math.Max(1, amount.Months / 12);
        var first = Math.Clamp(ahead ? known.Year + 1 : known.Year - years, 1, 9999);
        moment.First = new PartialDate(first);
        moment.Last = years == 1 ? null : new PartialDate(Math.Min(first + years - 1, 9999));
        moment.Text = moment.Last is null ? null : $"{moment.First}/{moment.Last}";
        moment.Grain = Grain.Year;
        return true;
    }

    private static void StretchOfHours(DateTime now, in Amount amount, bool ahead, ref Moment moment)
    {
        var unit = amount.Finest switch { Unit.Hour => TimeSpan.FromHours(1), Unit.Minute => TimeSpan.FromMinutes(1), _ => TimeSpan.FromSeconds(1) };
        var floor = new DateTime(now.Ticks / unit.Ticks * unit.Ticks);
        var length = TimeSpan.FromSeconds(amount.Seconds);
        var (from, to) = ahead ? (floor + unit, floor + unit + length) : (floor - length, floor);
        var form = amount.Finest == Unit.Second ? "yyyy-MM-ddTHH:mm:ss" : "yyyy-MM-ddTHH:mm";
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        moment.Text = $"{from.ToString(form, culture)}/{to.ToString(form, culture)}";
    }

    private static Grain GrainOf(Unit unit) => unit switch
    {
        Unit.Second => Grain.Second, Unit.Minute => Grain.Minute, Unit.Hour => Grain.Hour, Unit.Weekend => Grain.Weekend,
        Unit.Week => Grain.Week, Unit.Month => Grain.Month, Unit.Quarter => Grain.Quarter, Unit.HalfYear => Grain.HalfYear,
        Unit.Year => Grain.Year, Unit.Decade => Grain.Decade, Unit.Century => Grain.Century, _ => Grain.Day,
    };
}
