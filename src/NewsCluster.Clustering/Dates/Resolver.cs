using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>How the words around a date place it when it does not say so itself.</summary>
internal enum Outlook { Unsaid, Over, Ahead, Alone }

/// <summary>
/// Reckons what words say against a reference time. Arithmetic with an unknown year is done in a
/// stand-in year that is taken away from the result; what depends on the year (weekdays, weeks) stays open.
/// </summary>
internal readonly partial struct Resolver(ReferenceTime reference, Grammar grammar)
{
    /// <param name="previous">The day mentioned before, for "cùng ngày" and "three days later".</param>
    /// <param name="sameLine">The previous day is near enough for a clock time without a day to belong to it.</param>
    /// <returns>False when the words are no date here (a length of time).</returns>
    public bool Resolve(DateParts parts, Outlook outlook, Moment? previous, bool sameLine, out Moment moment)
    {
        if (parts.Added != 0) return Added(parts, outlook, previous, sameLine, out moment);
        moment = new Moment { Marks = parts.Marks, Grain = Grain.Day };
        if (parts.Has(Said.Length))
        {
            if (outlook != Outlook.Alone || parts.Direction == 0) return false;
            parts.Said = Said.Count;
        }
        var anchored = parts.FromPrevious && previous is not null;
        var baseDate = anchored ? previous!.Value.First : reference.Date;
        var day = anchored ? new ReferenceTime(baseDate).CountingDay() : reference.CountingDay();
        moment.Anchor = anchored ? Anchor.PreviousDate : reference.Anchor;
        var marks = parts.Marks | (parts.Portion switch
        {
            Portion.Start => DateMarks.StartOf, Portion.Middle => DateMarks.MiddleOf, Portion.End => DateMarks.EndOf, _ => DateMarks.None,
        });
        moment.Marks = marks;

        if (parts.Has(Said.Now)) return Now(ref moment);
        if (parts.Has(Said.Stretch)) return Stretch(parts, day, baseDate.Year is null, ref moment);
        if (parts.Has(Said.Count)) { if (!Counted(parts, day, anchored ? ClockOf(previous!.Value) : reference.Time, baseDate.Year is null, ref moment)) return true; }
        else if (parts.Has(Said.Decade)) Years(ref moment, parts.Decade, parts.Decade + 9, Grain.Decade);
        else if (parts.Has(Said.Century)) Years(ref moment, (parts.Century - 1) * 100, parts.Century * 100 - 1, Grain.Century);
        else if (parts.Has(Said.Weekday) && !parts.Has(Said.Day)) Weekday(parts, outlook, ref moment);
        else if (parts.Has(Said.Quarter | Said.Half | Said.Season)) PartOfYear(parts, outlook, ref moment);
        else if (parts.Has(Said.Day | Said.Month)) DayOrMonth(parts, outlook, previous, ref moment);
        else if (parts.Has(Said.Year)) Years(ref moment, parts.Year, parts.Year, Grain.Year);
        else if (parts.Has(Said.Shift)) Shifted(parts, day, baseDate, ref moment);
        else
        {
            // A time alone: of the day just mentioned, else of the reference.
            var near = previous is not null && (sameLine || IsNear(previous.Value.First));
            moment.First = near ? previous!.Value.First : reference.Date;
            if (moment.First.Day is null) moment.First = default;
            moment.Anchor = near ? Anchor.PreviousDate : reference.Anchor;
        }
        Clock(parts, ref moment);
        if (parts.Months != 0 && moment.Grain == Grain.Year) MonthsOf(moment.First.Year, parts.Months, ref moment);
        return true;
    }

    /// <summary>Within a week before the reference: the day that is being told, not one of the past that came up.</summary>
    private bool IsNear(PartialDate day) =>
        day.ToDateOnly() is { } told && reference.Date.ToDateOnly() is { } report && report.DayNumber - told.DayNumber is >= 0 and <= 7;

    private static void MonthsOf(int? year, int months, ref Moment moment)
    {
        (moment.First, moment.Last) = months > 0
            ? (new PartialDate(year, 1), new PartialDate(year, months))
            : (new PartialDate(year, 13 + months), new PartialDate(year, 12));
        moment.Grain = Grain.Month;
        moment.Text = $"{moment.First}/{moment.Last}";
        moment.Marks &= ~(DateMarks.StartOf | DateMarks.EndOf);
    }

    private static void Clock(in DateParts parts, ref Moment moment)
    {
        if (moment.Grain != Grain.Day || !parts.Has(Said.Time | Said.PartOfDay)) return;
        if (!parts.Has(Said.Time))
        {
            (moment.Grain, moment.Number) = (Grain.PartOfDay, parts.Part);
            moment.Marks |= DateMarks.Approximate;
            return;
        }
        (moment.Grain, moment.Hour, moment.Minute, moment.Second, moment.Zone) =
            (parts.TimeGrain, parts.Hour, parts.Minute, parts.Second, parts.Zone);
        if (parts.Has(Said.PartOfDay) && !parts.HourCertain) moment.Hour = HourOf(parts.Hour, PartOfDay.All[parts.Part]);
        if (moment.Hour == 24) (moment.Hour, moment.First) = (0, NextDay(moment.First));
    }

    /// <summary>The hour of a twelve-hour clock in a part of the day: "10 giờ đêm" is 22, "1 giờ đêm" is 1, "12 giờ sáng" is 0.</summary>
    private static int HourOf(int hour, PartOfDay part)
    {
        if (!part.Afternoon) return hour == 12 ? 0 : hour;
        if (hour == 12) return part.From >= 18 ? 0 : 12;
        if (part.From >= 20 && hour < 6) return hour;
        return part.From == 12 && part.To == 14 && hour >= 10 ? hour : hour + 12;
    }

    private bool Now(ref Moment moment)
    {
        moment.First = reference.Date;
        if (reference.Time is not { } time) return true;
        (moment.Hour, moment.Minute, moment.Second, moment.Grain) = (time.Hour, time.Minute, time.Second, Grain.Second);
        return true;
    }

    private static void Years(ref Moment moment, int first, int last, Grain grain)
    {
        moment.First = new PartialDate(first);
        moment.Last = last > first ? new PartialDate(last) : null;
        moment.Grain = grain;
        moment.Anchor = Anchor.None;
    }

    /// <summary>The day after, with a year or without one.</summary>
    public static PartialDate NextDay(PartialDate date) =>
        new ReferenceTime(date).CountingDay() is { } day ? Strip(Calendar.AddDays(day, 1), date.Year is null) : date;

    private static PartialDate Strip(DateOnly day, bool yearUnknown) => new(yearUnknown ? null : day.Year, day.Month, day.Day);

    private static PartialDate StripMonth(DateOnly day, bool yearUnknown) => new(yearUnknown ? null : day.Year, day.Month);
}
