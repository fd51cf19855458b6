using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

internal sealed partial class VietnameseGrammar
{
    /// <summary>"ngày 8/12", "hôm 5", "ngày mùng 3 tháng 3", "ngày đầu tiên của tháng ba", "hôm thứ Ba".</summary>
    private static bool AfterDayPrefix(in Line line, int i, ref DateParts parts, ref int next)
    {
        var at = i + 1;
        var early = line.Is(i, Role.EarlyDay);
        if (line.Is(at, Role.EarlyDay)) (early, at) = (true, at + 1);
        if (line.MeaningOf(at).Weekday > 0) return Weekday(line, at, line.MeaningOf(at).Weekday, ref parts, ref next);
        if (line.Is(at, Role.WeekdayPrefix))
        {
            // "ngày thứ ba" is the third day, "ngày thứ Ba" and "hôm thứ ba" are Tuesday.
            var named = !line.Is(i, Role.OrdinalAfter) || line[at + 1].Capital || line.IsNumber(at + 1);
            return named && NumberedWeekday(line, at, ref parts, ref next);
        }
        if (line.MeaningOf(at).Portion is Portion.Start or Portion.End) return FirstOrLastDay(line, at, ref parts, ref next);
        if (line.NumberAt(at) < 0) return false;
        // "ngày 28 tháng trước": a day of last month, not 28 months ago.
        if (line.Digits(at, 1, 31) is > 0 and var inMonth && line.MeaningOf(at + 1).Unit == Unit.Month && line.MeaningOf(at + 2).Shift is { } shift && MonthNumber(line, at + 2) < 0)
        {
            parts = new DateParts { Said = Said.Day, Day = inMonth };
            next = at + 3;
            return parts.TryMerge(DateParts.OfShift(Unit.Month, shift));
        }
        if (FromNumber(line, at, out var date, out var after) && (date.Has(Said.Day) || date.Has(Said.Month | Said.Time)))
        {
            (parts, next) = (date, after);
            return true;
        }
        return DayAlone(line, i, at, early, ref parts, ref next);
    }

    /// <summary>"ngày 14": a day of the month that is being talked of.</summary>
    private static bool DayAlone(in Line line, int prefix, int at, bool early, ref DateParts parts, ref int next)
    {
        var day = line.NumberAt(at);
        if (day is < 1 or > 31 || !line.IsNumber(at) && !early || early && day > 10) return false;
        if (line.IsNumber(at) && (line[at].Length > 2 || !NumericDate.Ends(line, at + 1) || line.Sticks(at + 1) && line.IsDash(at + 1))) return false;
        // "mỗi ngày 3 lần", "ngày 2 bữa": a count, said by the word after it.
        if (line.Is(prefix - 1, Role.Recurring) || line.Is(at + 1, Role.Counted) || line.MeaningOf(at + 1).Unit is Unit.Hour or Unit.Day) return false;
        if (line.TextOf(at + 1) is "lần" or "bữa" or "viên" or "tháng" or "cử") return false;
        parts = new DateParts { Said = Said.Day, Day = day };
        next = at + 1;
        Trailing(line, ref next, ref parts);
        MonthOfList(line, next, ref parts);
        return true;
    }

    /// <summary>"ngày 5, 6 và 7/12", "ngày 8 và 9 tháng 5": the month stands with the last of the days.</summary>
    private static void MonthOfList(in Line line, int next, ref DateParts parts)
    {
        for (var listed = 0; listed < 4 && IsLink(line, next); listed++, next += 2)
        {
            var day = line.Is(next + 1, Role.DayPrefix) ? next + 2 : next + 1;
            var last = default(DateParts);
            var after = next;
            if (!NumericDate.Read(line, day, NumericDate.Setting.DayFirst | NumericDate.Setting.ShortBelieved | NumericDate.Setting.Announced, out last, out _)
                && !DayAndMonth(line, day, ref last, ref after) || !last.Has(Said.Day)) continue;
            if (!Calendar.Exists(null, last.Month, parts.Day)) return;
            (parts.Said, parts.Month) = (parts.Said | Said.Month, last.Month);
            if (last.Has(Said.Year)) parts.SetYear(last.Year);
            return;
        }
    }

    /// <summary>The "6" of "các ngày 5, 6 và 7/12": numbers only between it and "ngày".</summary>
    private static bool IsListed(in Line line, int i)
    {
        for (var listed = 0; listed < 4 && IsLink(line, i - 1) && line.Digits(i - 2, 1, 31) > 0; listed++)
        {
            i -= 2;
            if (line.Is(i - 1, Role.DayPrefix)) return true;
        }
        return false;
    }

    private static bool IsLink(in Line line, int i) => line.IsMark(i, ',') || line.Is(i, Role.And);

    /// <summary>"mùng 1 Tết", "29 Tết": days around the lunar new year.</summary>
    private static bool LunarNewYear(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.TextOf(i + 1) is not ("Tết" or "tết")) return false;
        var day = line.NumberAt(i);
        var early = line.Is(i - 1, Role.EarlyDay);
        if (early ? day is < 1 or > 10 : day is < 23 or > 30) return false;
        parts = DateParts.OfDay(day, early ? 1 : 12);
        parts.Marks = DateMarks.Lunar;
        next = i + 2;
        return true;
    }

    /// <summary>"Quốc khánh", "Quốc khánh 2-9"; not another country's ("Quốc khánh Pháp").</summary>
    private static bool Holiday(in Line line, int i, int holiday, ref DateParts parts, ref int next)
    {
        parts = DateParts.OfDay(holiday % 100, holiday / 100);
        const NumericDate.Setting Setting = NumericDate.Setting.DayFirst | NumericDate.Setting.ShortBelieved | NumericDate.Setting.Announced;
        var at = line.IsMark(next, '(') || line.Is(next, Role.DayPrefix) ? next + 1 : next;
        if (NumericDate.Read(line, at, Setting, out var said, out var after) && said.Has(Said.Day))
        {
            (parts, next) = (said, line.IsMark(next, '(') && line.IsMark(after, ')') ? after + 1 : after);
            return true;
        }
        return !line[next].Capital && line.TextOf(next) is not ("nước" or "của");
    }

    private static bool FirstOrLastDay(in Line line, int at, ref DateParts parts, ref int next)
    {
        var month = at + 1;
        if (line.Is(month, Role.Join)) month++;
        var first = line.MeaningOf(at).Portion == Portion.Start;
        if (line.MeaningOf(month).Unit == Unit.Month && MonthNumber(line, month + 1) is > 0 and var number)
        {
            next = month + 2;
            parts = DateParts.OfDay(1, number);
            YearAfter(line, ref next, ref parts);
            if (!first) parts.Day = DateTime.DaysInMonth(parts.Has(Said.Year) ? parts.Year : 2001, number);
            return true;
        }
        if (line.MeaningOf(month).Unit == Unit.Year && line.FourDigitYear(month + 1) is > 0 and var year)
        {
            next = month + 2;
            parts = first ? DateParts.OfDay(1, 1, year) : DateParts.OfDay(31, 12, year);
            return true;
        }
        return false;
    }

    /// <summary>"rằm tháng 7": always lunar.</summary>
    private static bool FullMoon(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.MeaningOf(i + 1).Unit != Unit.Month || MonthNumber(line, i + 2) is not (> 0 and var month)) return false;
        parts = DateParts.OfDay(15, month);
        parts.Marks = DateMarks.Lunar;
        next = i + 3;
        return true;
    }

    /// <summary>"thứ Ba", "thứ 2": a weekday, unless it is "the second", "the third" of something.</summary>
    private static bool NumberedWeekday(in Line line, int i, ref DateParts parts, ref int next)
    {
        var number = line.NumberAt(i + 1);
        if (number is < 2 or > 7 || line.IsNumber(i + 1) && !NumericDate.Ends(line, i + 2)) return false;
        // "thứ bốn" is an ordinal only; Wednesday is "thứ tư".
        if (line.TextOf(i + 1) is "bốn" or "Bốn" or "bẩy" or "lăm") return false;
        var after = i + 2;
        var followed = line.MeaningOf(after).Unit is Unit.Week or Unit.Weekend || line.Is(after, Role.DayPrefix) || line.IsMark(after, '(') && line.IsNumber(after + 1)
            || line.Is(after, Role.Join) && line.MeaningOf(after + 1).Unit == Unit.Week
            || line.MeaningOf(after).Shift is not null && !line.Is(after, Role.Bound) || line.IsMark(after, ',') && (line.Is(after + 1, Role.DayPrefix) || line.IsNumber(after + 1));
        if (!followed)
        {
            if (line.Is(i - 1, Role.OrdinalAfter) && !(line.Is(i - 1, Role.DayPrefix) && line[i + 1].Capital)) return false;
            var led = i == 0 || line.Is(i - 1, Role.DateAhead) || line[i - 1].Kind == TokenKind.Mark;
            var named = line[i + 1].Capital && !line[i + 2].Capital || line[i].Capital && line[i + 1].Capital;
            if (!led && !named) return false;
            // "Thứ hai là …", "thứ ba, …" at the start of a sentence count points of an argument.
            if (!named && line.Is(i - 1, Role.DateAhead) is false && line.Count > i + 2 && !line.IsNumber(i + 1)) return false;
        }
        parts = new DateParts { Said = Said.Weekday, Weekday = number - 1 };
        next = after;
        WeekdayTail(line, ref next, ref parts);
        return true;
    }

    private static bool Weekday(in Line line, int i, int weekday, ref DateParts parts, ref int next)
    {
        // "cn" is Sunday only where a date stands; elsewhere it abbreviates anything.
        if (line[i].Length == 2 && !(line.Count == 1 || line.Is(i - 1, Role.DateAhead))) return false;
        if (line.Is(i - 1, Role.Recurring)) return false;
        parts = new DateParts { Said = Said.Weekday, Weekday = weekday };
        next = i + 1;
        WeekdayTail(line, ref next, ref parts);
        return true;
    }

    private static void WeekdayTail(in Line line, ref int next, ref DateParts parts)
    {
        if (line.MeaningOf(next).Shift is not { } shift || line.Is(next, Role.Bound) && !line.EndsSentence(next + 1) || IsRangeEnd(line, next)) return;
        if (shift == 0) parts.Present = true;
        else parts.Direction = shift;
        next++;
    }

    /// <summary>"t2" … "t7", "CN": as in television guides, so only beside a date or alone.</summary>
    private static bool ShortWeekday(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.TextOf(i) is not ("t" or "T") || !line.Sticks(i + 1) || line.Digits(i + 1, 2, 7) is not (> 0 and var number)) return false;
        if (!NumericDate.Ends(line, i + 2) || line.Count > i + 2 && !line.IsMark(i + 2, ',') && !line.IsMark(i + 2, '(')) return false;
        parts = new DateParts { Said = Said.Weekday, Weekday = number - 1 };
        next = i + 2;
        return true;
    }

    /// <summary>"sáng nay", "tối qua", "chiều mai", "buổi trưa", "tối 7/5" (the day merges from what follows).</summary>
    private static bool PartOfTheDay(in Line line, int i, ref DateParts parts, ref int next)
    {
        parts = new DateParts { Said = Said.PartOfDay, Part = line.MeaningOf(i).Part };
        next = i + 1;
        int? day = line.Is(next, Role.TailToday) ? 0 : line.Is(next, Role.TailYesterday) ? -1 : line.Is(next, Role.TailTomorrow) ? 1 : null;
        if (day is { } shift)
        {
            parts.TryMerge(DateParts.OfShift(Unit.Day, shift));
            next++;
            return true;
        }
        // "cùng ngày", "hôm nay", a weekday, a day or a clock time makes it a date; alone it needs "buổi".
        if (StartsDay(line, next)) return true;
        var said = line[i].Length > 5 && line.TextOf(i).StartsWith("buổi", StringComparison.OrdinalIgnoreCase) || line.TextOf(i) is "sau bữa trưa" or "nửa đêm";
        return line.IsNumber(i - 1) || line.Is(i - 1, Role.Hour | Role.Half) || line.MeaningOf(i - 1).Unit == Unit.Minute || said || IsJustAfterDate(line, i);
    }

    private static bool StartsDay(in Line line, int i)
    {
        var meaning = line.MeaningOf(i);
        return meaning.Day is not null || meaning.Weekday > 0 || meaning.Is(Role.SameDay | Role.DayAfter | Role.DayBefore)
            || meaning.Is(Role.WeekdayPrefix) && line.NumberAt(i + 1) is >= 2 and <= 7
            || meaning.Is(Role.DayPrefix) && (line.NumberAt(i + 1) > 0 || line.Is(i + 1, Role.EarlyDay | Role.WeekdayPrefix))
            || line.IsNumber(i) && line.Digits(i, 1, 31) > 0 && (line.IsMark(i + 1, '/') || line.IsMark(i + 1, '-') || line.IsMark(i + 1, '.') && line.Sticks(i + 2));
    }

    private static bool IsJustAfterDate(in Line line, int i) => line.MeaningOf(i - 1).Day is not null || line.Is(i - 1, Role.Join) && line.MeaningOf(i - 2).Day is not null;
}
