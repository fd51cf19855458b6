using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>Vietnamese dates: modifiers follow what they modify ("tuần trước"), the day comes before the month.</summary>
internal sealed partial class VietnameseGrammar : Grammar
{
    public static readonly VietnameseGrammar Instance = new();

    private VietnameseGrammar() : base(Lexicon.Vietnamese) { }

    public override bool LoneWeekdayIsComing => true;

    public override bool NextWeekdayIsNextWeek => false;

    public override bool Part(in Line line, int i, out DateParts parts, out int next)
    {
        if (line.IsNumber(i)) return FromNumber(line, i, out parts, out next);
        var meaning = line.MeaningOf(i);
        parts = default;
        next = i + 1;
        if (ReferenceEquals(meaning, Meaning.None)) return false;
        if (meaning.Is(Role.Attached)) return ShortWeekday(line, i, ref parts, ref next);
        if (meaning.Day is { } day) { parts = DateParts.OfShift(Unit.Day, day); return true; }
        if (meaning.Holiday > 0) return Holiday(line, i, meaning.Holiday, ref parts, ref next);
        if (meaning.Is(Role.Now)) { parts.Said = Said.Now; return true; }
        if (meaning.Is(Role.SameDay)) return FromPrevious(0, ref parts);
        if (meaning.Is(Role.DayAfter)) return FromPrevious(1, ref parts);
        if (meaning.Is(Role.DayBefore)) return FromPrevious(-1, ref parts);
        if (meaning.Is(Role.FullMoon)) return FullMoon(line, i, ref parts, ref next);
        if (meaning.Weekday > 0) return Weekday(line, i, meaning.Weekday, ref parts, ref next);
        if (meaning.Is(Role.WeekdayPrefix)) return NumberedWeekday(line, i, ref parts, ref next);
        // "sau bữa trưa" and "lúc 7 giờ" before what their first words could also be.
        if (meaning.Part >= 0 && PartOfTheDay(line, i, ref parts, ref next)) return true;
        if (meaning.Is(Role.SeasonPrefix) && Season(line, i, ref parts, ref next)) return true;
        if (meaning.Portion != Portion.None && OfPortion(line, i, meaning.Portion, ref parts, ref next)) return true;
        if (meaning.Is(Role.YearsAhead) && Decade(line, i + 1, ref parts, ref next)) return true;
        if (meaning.Is(Role.DayPrefix | Role.EarlyDay) && AfterDayPrefix(line, i, ref parts, ref next)) return true;
        if (meaning.Is(Role.AgoPrefix)) return AgoPrefix(line, i, ref parts, ref next);
        if (meaning.Number >= 0 && FromNumber(line, i, out parts, out next)) return true;
        if (meaning.Is(Role.Join) && ClockTime.Read(line, i + 1, bareHour: line.TextOf(i) is not "khoảng", out parts, out next)) return true;
        if (meaning.Is(Role.Lasting | Role.Approximate) && CountedTime(line, i, ref parts, ref next)) return true;
        return Period(line, i, meaning.Unit, ref parts, ref next);
    }

    public override bool Continues(in Line line, int i, out DateParts parts, out int next)
    {
        parts = default;
        next = i;
        if (!line.IsNumber(i)) return Date(line, i, out parts, out next);
        if (NumericDate.Read(line, i, NumericDate.Setting.DayFirst | NumericDate.Setting.AfterDash | NumericDate.Setting.ShortBelieved, out parts, out next))
            return !line.Is(next, Role.Counted);
        return Date(line, i, out parts, out next);
    }

    private static bool FromPrevious(int days, ref DateParts parts)
    {
        parts = DateParts.OfShift(Unit.Day, days);
        parts.FromPrevious = true;
        return true;
    }

    private static bool FromNumber(in Line line, int i, out DateParts parts, out int next)
    {
        var setting = NumericDate.Setting.DayFirst;
        if (!line.Is(i - 1, Role.Figure) && line[i - 1].Value is not ('$' or '€' or '+' or '=')) setting |= NumericDate.Setting.ShortBelieved;
        if (line.Is(i - 1, Role.DayPrefix | Role.EarlyDay) || line.MeaningOf(i - 1).Part >= 0 || IsListed(line, i) || ExplainsDay(line, i)) setting |= NumericDate.Setting.Announced;
        if (NumericDate.Read(line, i, setting, out parts, out next))
        {
            if (parts.Has(Said.Year) && parts.Has(Said.Day)) { TimeSuffix(line, ref parts, ref next); return !line.Is(i - 1, Role.Figure); }
            if (parts.Has(Said.Year)) return !line.Is(i - 1, Role.Figure) || line.Is(i - 1, Role.DateAhead);
            if (line.Is(next, Role.Counted) && !setting.HasFlag(NumericDate.Setting.Announced)) return false;
            Trailing(line, ref next, ref parts);
            return true;
        }
        if (DayAndMonth(line, i, ref parts, ref next) || LunarNewYear(line, i, ref parts, ref next)) return true;
        if (IsListed(line, i) && DayAlone(line, i - 1, i, early: false, ref parts, ref next) && parts.Has(Said.Month)) return true;
        if (MonthsOfYear(line, i, ref parts, ref next)) return true;
        if (CountedTime(line, i, ref parts, ref next) && !parts.Has(Said.Length)) return true;
        var bareHour = line.Is(i - 1, Role.Join | Role.DateAhead) && !line.Is(i - 1, Role.Lasting) || line.Count == 2;
        if (ClockTime.Read(line, i, bareHour, out var time, out var after))
        {
            (parts, next) = (time, after);
            return true;
        }
        return parts.Has(Said.Length);
    }

    /// <summary>"hôm nay (12.8)": what day that is.</summary>
    private static bool ExplainsDay(in Line line, int i) =>
        line.IsMark(i - 1, '(') && (line.IsMark(i + 3, ')') || line.IsMark(i + 5, ')')) && line.MeaningOf(i - 2).Day is not null;

    /// <summary>ISO 8601's time: "2017-12-08T10:30".</summary>
    private static void TimeSuffix(in Line line, ref DateParts parts, ref int next)
    {
        if (!line.Sticks(next) || line[next].Length != 1 || line.TextOf(next)[0] is not 'T') return;
        if (ClockTime.Read(line, next + 1, bareHour: false, out var time, out var after) && parts.TryMerge(time)) next = after;
    }

    /// <summary>"30 tháng 4 năm 1975", "9 tháng 1 2015".</summary>
    private static bool DayAndMonth(in Line line, int i, ref DateParts parts, ref int next)
    {
        var day = line.NumberAt(i);
        if (day is < 1 or > 31 || line[i].Length > 2 && line.IsNumber(i) || line.MeaningOf(i + 1).Unit != Unit.Month) return false;
        var month = MonthNumber(line, i + 2);
        if (month < 0 || !Calendar.Exists(null, month, day)) return false;
        if (line.MeaningOf(i + 3).Unit is not (Unit.None or Unit.Year)) return false;
        parts = DateParts.OfDay(day, month);
        next = i + 3;
        if (line.Is(i + 2, Role.Lunar)) parts.Marks |= DateMarks.Lunar;
        YearAfter(line, ref next, ref parts);
        Trailing(line, ref next, ref parts);
        return true;
    }

    private static int MonthNumber(in Line line, int i)
    {
        var meaning = line.MeaningOf(i);
        if (meaning.Month > 0) return meaning.Month;
        var number = line.NumberAt(i);
        if (number is < 1 or > 12 || line.IsNumber(i) && line[i].Length > 2) return -1;
        // "tháng 5,5 triệu", "tháng 5%" are no months.
        return line.IsNumber(i) && !NumericDate.Ends(line, i + 1) && !line.IsMark(i + 1, '/') && line.FourDigitYear(i + 2) < 0 ? -1 : number;
    }

    /// <summary>"năm 2017", "/2017", "-2017", "2017" right after a day or month.</summary>
    private static void YearAfter(in Line line, ref int next, ref DateParts parts)
    {
        var at = next;
        if (line.MeaningOf(at).Unit == Unit.Year || line.IsMark(at, '/') || line.IsMark(at, '-') && line.Sticks(at) || line.IsMark(at, ',')) at++;
        if (line.FourDigitYear(at) is not (> 0 and var year) || !NumericDate.Ends(line, at + 1)) return;
        if (line.IsMark(next, ',') && parts.Has(Said.Day) is false) return;
        if (parts.Has(Said.Day) && !Calendar.Exists(year, parts.Month, parts.Day)) return;
        parts.SetYear(year);
        next = at + 1;
    }

    /// <summary>What may stand after a day or a month: "tới", "vừa qua", "âm lịch", "tháng này".</summary>
    private static void Trailing(in Line line, ref int next, ref DateParts parts)
    {
        if (line.IsMark(next, '(') && line.Is(next + 1, Role.Lunar) && line.IsMark(next + 2, ')'))
        {
            parts.Marks |= DateMarks.Lunar;
            next += 3;
        }
        else if (line.Is(next, Role.Lunar) && line.MeaningOf(next).Month < 0)
        {
            parts.Marks |= DateMarks.Lunar;
            next++;
        }
        // "năm Ất Mùi": years of the sixty-year cycle count lunar months.
        else if (line.MeaningOf(next).Unit == Unit.Year && line[next + 2].Capital && line.TextOf(next + 1) is "Giáp" or "Ất" or "Bính" or "Đinh" or "Mậu" or "Kỷ" or "Canh" or "Tân" or "Nhâm" or "Quý")
        {
            parts.Marks |= DateMarks.Lunar;
            next += 3;
        }
        if (line.MeaningOf(next).Shift is { } shift && !line.Is(next, Role.Bound) && !IsRangeEnd(line, next))
        {
            if (shift == 0) parts.Present = true;
            else parts.Direction = shift;
            next++;
        }
    }

    /// <summary>"tới" between two dates is "to": "tháng 3 tới tháng 5".</summary>
    private static bool IsRangeEnd(in Line line, int i)
    {
        if (!line.Is(i, Role.To)) return false;
        if (line.IsNumber(i + 1) || line.Is(i + 1, Role.DayPrefix)) return true;
        return line.MeaningOf(i + 1).Unit is Unit.Month or Unit.Year && (line.NumberAt(i + 2) > 0 || line.MeaningOf(i + 2).Shift is not null);
    }
}
