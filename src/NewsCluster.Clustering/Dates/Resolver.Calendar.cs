using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

internal readonly partial struct Resolver
{
    /// <summary>How much farther a date on the unlikely side must be before it is preferred all the same.</summary>
    private const int SideWeight = 4, SaidSideWeight = 12;

    /// <summary>A weekday: of the week named, else the last one, or the coming one where the words look ahead.</summary>
    private void Weekday(in DateParts parts, Outlook outlook, ref Moment moment)
    {
        moment.Number = parts.Weekday;
        if (reference.Date.ToDateOnly() is not { } today)
        {
            moment.Text = $"XXXX-WXX-{parts.Weekday}";
            return;
        }
        var monday = Calendar.Monday(today);
        if (parts.Has(Said.Shift) && parts.Unit is Unit.Week or Unit.Weekend)
        {
            moment.First = PartialDate.Of(Calendar.AddDays(monday, 7 * parts.Shift + parts.Weekday - 1));
            return;
        }
        var back = (Calendar.Weekday(today) - parts.Weekday + 7) % 7;
        var ahead = (7 - back) % 7;
        int days;
        if (parts.Direction > 0) days = grammar.NextWeekdayIsNextWeek ? parts.Weekday + 7 - Calendar.Weekday(today) : ahead == 0 ? 7 : ahead;
        else if (parts.Direction < 0) days = back == 0 ? -7 : -back;
        else if (parts.Present) days = ahead;
        else
        {
            moment.Marks |= DateMarks.Guessed;
            days = outlook switch
            {
                Outlook.Ahead => ahead,
                Outlook.Alone => grammar.LoneWeekdayIsComing || ahead <= back ? ahead : -back,
                _ => -back,
            };
        }
        if (days > 0) moment.Marks |= DateMarks.Future;
        moment.First = PartialDate.Of(Calendar.AddDays(today, days));
    }

    private void DayOrMonth(in DateParts parts, Outlook outlook, Moment? previous, ref Moment moment)
    {
        var month = parts.Month;
        int? year = parts.Has(Said.Year) ? parts.Year : null;
        if (parts.Has(Said.Shift) && parts.Unit == Unit.Year && reference.Date.Year is { } present) year = present + parts.Shift;
        if (parts.Has(Said.Shift) && parts.Unit == Unit.Month && reference.Date.Month is { } thisMonth)
        {
            var shifted = Calendar.AddMonths(new DateOnly(reference.Date.Year ?? 2001, thisMonth, 1), parts.Shift);
            (year, month) = (reference.Date.Year is null ? null : shifted.Year, shifted.Month);
        }
        else if (!parts.Has(Said.Month) && !LoneDay(parts, outlook, previous, ref year, ref month, ref moment)) return;
        moment.Grain = parts.Has(Said.Day) ? Grain.Day : Grain.Month;
        int? day = parts.Has(Said.Day) ? parts.Day : null;
        if (parts.Has(Said.Month) && (moment.Marks & DateMarks.Lunar) != 0)
        {
            moment.First = year is null ? new PartialDate(null, month, day) : new PartialDate(year, month, day);
            return;
        }
        if (year is not null) moment.Anchor = parts.Has(Said.Year) ? Anchor.None : moment.Anchor;
        else if (reference.Date.Year is { } known)
        {
            year = YearNear(known, month, day, parts, outlook);
            if (!parts.Present && parts.Direction == 0) moment.Marks |= DateMarks.Guessed;
        }
        if (day is { } number && !Calendar.Exists(year, month, number)) day = DateTime.DaysInMonth(Math.Clamp(year ?? 2001, 1, 9999), month);
        moment.First = new PartialDate(year, month, day);
        if (parts.Direction > 0 || reference.Date.ToDateOnly() is { } today && moment.First.ToDateOnly() is { } exact && exact > today) moment.Marks |= DateMarks.Future;
        if (parts.Has(Said.Weekday) && moment.First.ToDateOnly() is { } named)
            moment.Marks |= Calendar.Weekday(named) == parts.Weekday ? DateMarks.WeekdayAgrees : DateMarks.WeekdayDisagrees;
    }

    /// <summary>"ngày 14": in the month of the date before it, else the one nearest to the reference.</summary>
    private bool LoneDay(in DateParts parts, Outlook outlook, Moment? previous, ref int? year, ref int month, ref Moment moment)
    {
        moment.Marks |= DateMarks.Guessed;
        if (parts.Direction == 0 && previous is { First.Month: { } before } near)
        {
            (year, month, moment.Anchor) = (near.First.Year, before, Anchor.PreviousDate);
            return true;
        }
        if (reference.CountingDay() is not { } today)
        {
            moment.Text = $"XXXX-XX-{parts.Day:00}";
            return false;
        }
        var here = new DateOnly(today.Year, today.Month, 1);
        var ahead = parts.Direction > 0 || outlook == Outlook.Ahead;
        if (ahead && parts.Day < today.Day) here = Calendar.AddMonths(here, 1);
        else if (!ahead && (parts.Day > today.Day + 7 || parts.Direction < 0 && parts.Day > today.Day)) here = Calendar.AddMonths(here, -1);
        (year, month) = (reference.Date.Year is null ? null : here.Year, here.Month);
        return true;
    }

    /// <summary>The year that puts a day or month nearest to the reference, on the side the words point to.</summary>
    private int YearNear(int present, int month, int? day, in DateParts parts, Outlook outlook)
    {
        if (reference.CountingDay() is not { } today || parts.Present) return present;
        var best = present;
        var least = int.MaxValue;
        for (var year = present - 1; year <= present + 1; year++)
        {
            if (year is < 1 or > 9999 || day is { } number && !Calendar.Exists(year, month, number)) continue;
            var distance = day is null
                ? (year * 12 + month - today.Year * 12 - today.Month) * 30
                : new DateOnly(year, month, day.Value).DayNumber - today.DayNumber;
            if (parts.Direction > 0 && distance < 0 || parts.Direction < 0 && distance > 0 || parts.Direction != 0 && distance == 0 && day is null) continue;
            // A weekday said with the date tells its year, but not a past one where the words look ahead: then it is the slip.
            var excluded = outlook == Outlook.Ahead && distance < 0;
            if (!excluded && parts.Has(Said.Weekday) && day is { } known && Calendar.Weekday(new DateOnly(year, month, known)) == parts.Weekday) return year;
            var likely = outlook == Outlook.Alone || distance < 0 == (outlook != Outlook.Ahead);
            var weight = likely ? 1 : outlook == Outlook.Over ? SaidSideWeight : SideWeight;
            if (outlook == Outlook.Alone && grammar.LoneWeekdayIsComing && year == present) return year;
            if (Math.Abs(distance) * weight < least) (best, least) = (year, Math.Abs(distance) * weight);
        }
        return best;
    }

    private void PartOfYear(in DateParts parts, Outlook outlook, ref Moment moment)
    {
        int? year = parts.Has(Said.Year) ? parts.Year : parts.Has(Said.Shift) ? reference.Date.Year + parts.Shift : reference.Date.Year;
        if (parts.Has(Said.Year)) moment.Anchor = Anchor.None;
        var (grain, number, start) = parts.Has(Said.Quarter) ? (Grain.Quarter, parts.Quarter, parts.Quarter * 3 - 2)
            : parts.Has(Said.Half) ? (Grain.HalfYear, parts.Half, parts.Half * 6 - 5)
            : (Grain.Season, parts.Season, parts.Season * 3 + 3);
        if (!parts.Has(Said.Year | Said.Shift) && reference.Date is { Year: { } present, Month: { } month } && !parts.Present)
        {
            moment.Marks |= DateMarks.Guessed;
            // A quarter or season that has not begun is last year's in a report, this year's in a plan.
            var begun = start <= month;
            if (parts.Direction < 0 && start + 2 >= month || parts.Direction == 0 && !begun && outlook is Outlook.Over or Outlook.Unsaid && start - month > 3) year = present - 1;
            else if (parts.Direction > 0 && begun) year = present + 1;
        }
        var length = grain == Grain.HalfYear ? 6 : 3;
        if (grain == Grain.Quarter) QuarterOf(year, number, ref moment);
        else
        {
            (moment.Grain, moment.Number, moment.First) = (grain, number, new PartialDate(year, start));
            var end = start + length - 1;
            moment.Last = new PartialDate(end > 12 ? year + 1 : year, end > 12 ? end - 12 : end);
        }
    }

    private static void QuarterOf(int? year, int quarter, ref Moment moment) =>
        (moment.Grain, moment.Number, moment.First, moment.Last) =
        (Grain.Quarter, quarter, new PartialDate(year, quarter * 3 - 2), new PartialDate(year, quarter * 3));
}
