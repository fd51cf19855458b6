using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

internal sealed partial class VietnameseGrammar
{
    /// <summary>"tháng 5/2019", "tháng trước", "năm ngoái", "quý II/2016", "tuần này", "thế kỷ 20", "thập niên 1990".</summary>
    private static bool Period(in Line line, int i, Unit unit, ref DateParts parts, ref int next)
    {
        if (unit == Unit.None || line.Is(i - 1, Role.Recurring)) return false;
        next = i + 1;
        switch (unit)
        {
            case Unit.Month when line.IsNumber(i - 1) && line.Is(i - 2, Role.DayPrefix):
                // "ngày 0 tháng 4 năm 2000" is no date, and neither are its pieces.
                next = i + 2;
                YearAfter(line, ref next, ref parts);
                return Refuse(next, out parts, out next);
            // "Cách mạng tháng Tám" is a name.
            case Unit.Month when line.Is(i - 1, Role.Figure): return false;
            case Unit.Month when MonthNumber(line, next) is > 0 and var month: return NamedMonth(line, month, ref parts, ref next);
            case Unit.Year when Year(line, ref next, ref parts): return true;
            case Unit.Quarter when RomanQuarter(line, next) is > 0 and var quarter:
                parts = new DateParts { Said = Said.Quarter, Quarter = quarter };
                next++;
                YearAfter(line, ref next, ref parts);
                Trailing(line, ref next, ref parts);
                return true;
            // "quý đầu năm 2019", "quý cuối năm"
            case Unit.Quarter when line.MeaningOf(next).Portion is Portion.Start or Portion.End && line.MeaningOf(next + 1).Unit == Unit.Year:
                var first = line.MeaningOf(next).Portion == Portion.Start;
                if (!Period(line, next + 1, Unit.Year, ref parts, ref next)) (parts, next) = (DateParts.OfShift(Unit.Year, 0), next + 2);
                (parts.Said, parts.Quarter) = (parts.Said | Said.Quarter, first ? 1 : 4);
                return true;
            case Unit.Decade when Decade(line, next, ref parts, ref next): return true;
            case Unit.Century when Century(line, ref next, ref parts): return true;
        }
        if (line.MeaningOf(next).Shift is not { } shift || unit is Unit.Second or Unit.Minute) return false;
        // "ngày trước", "ngày sau" are "once" and "some day"; "giờ này" is "now".
        if (unit == Unit.Day && line.TextOf(next) is "tiếp theo" or "kế tiếp") { next++; return FromPrevious(1, ref parts); }
        if (unit is Unit.Day or Unit.Hour || shift != 0 && line.Is(next + 1, Role.Event)) return false;
        // "năm qua", "tháng qua" say a stretch of that length up to now, which is the period before for months and years.
        parts = DateParts.OfShift(unit, shift);
        next++;
        return true;
    }

    private static bool NamedMonth(in Line line, int month, ref DateParts parts, ref int next)
    {
        parts = new DateParts { Said = Said.Month, Month = month };
        if (line.Is(next, Role.Lunar)) parts.Marks |= DateMarks.Lunar;
        next++;
        // "Tháng Mười Hai 29, 2013": dates set by English templates.
        if (line.Digits(next, 1, 31) is > 0 and var day && line.IsMark(next + 1, ',') && line.FourDigitYear(next + 2) is > 0 and var year && Calendar.Exists(year, month, day))
        {
            parts = DateParts.OfDay(day, month, year);
            next += 3;
            return true;
        }
        YearAfter(line, ref next, ref parts);
        Trailing(line, ref next, ref parts);
        return true;
    }

    /// <summary>"năm 2017", "năm 938", "năm 179 TCN", "năm 2017-2020" (the range is built by the tagger).</summary>
    private static bool Year(in Line line, ref int next, ref DateParts parts)
    {
        if (!line.IsNumber(next) || line[next].Length > 4 || line[next].Value is < 1 or > 3000) return false;
        var era = line.Is(next + 1, Role.BeforeChrist) ? -1 : line.Is(next + 1, Role.AnnoDomini) ? 1 : 0;
        if (era == 0 && (line[next].Length < 3 || line.Is(next + 1, Role.Counted) && line[next].Length < 4)) return false;
        if (!NumericDate.Ends(line, next + 1) && !line.IsDash(next + 1) && !line.IsMark(next + 1, '/')) return false;
        parts = DateParts.OfYear(era < 0 ? -line[next].Value : line[next].Value);
        next += era == 0 ? 1 : 2;
        return true;
    }

    /// <summary>"những năm 1990", "những năm 90", "thập niên 80", "giai đoạn" is left to ranges.</summary>
    private static bool Decade(in Line line, int at, ref DateParts parts, ref int next)
    {
        var value = line[at].Value;
        if (!line.IsNumber(at) || value % 10 != 0 || !NumericDate.Ends(line, at + 1)) return false;
        if (line.TextOf(at - 1) is not ("những năm" or "Những năm") && line.MeaningOf(at - 1).Unit != Unit.Decade) return false;
        if (line[at].Length == 2 && value >= 20) value += 1900;
        else if (line.FourDigitYear(at) < 0) return false;
        parts = new DateParts { Said = Said.Decade, Decade = value };
        next = at + 1;
        // "những năm 80 của thế kỷ trước", "thập niên 30 thế kỷ 19": one date, and the century that is meant.
        var unit = line.Is(next, Role.Join) ? next + 1 : next;
        if (line.MeaningOf(unit).Unit != Unit.Century) return true;
        if (line.MeaningOf(unit + 1).Shift is not null) next = unit + 2;
        else if (Number(line, unit + 1) is > 0 and var century) (parts.Decade, next) = ((century - 1) * 100 + value % 100, unit + 2);
        return true;
    }

    private static int Number(in Line line, int i) =>
        line.IsNumber(i) ? line.Digits(i, 1, 21) : line.TextOf(i) is { Length: > 0 and < 6 } text && text.IndexOfAnyExcept("IVX") < 0 ? RomanCentury(text) : -1;

    private static bool Century(in Line line, ref int next, ref DateParts parts)
    {
        if (line.Is(next, Role.WeekdayPrefix)) next++;
        var century = Number(line, next);
        if (century < 0) return false;
        next++;
        if (line.Is(next, Role.BeforeChrist)) return false;
        parts = new DateParts { Said = Said.Century, Century = century };
        return true;
    }

    /// <summary>"cuối tháng trước", "đầu năm 2018", "giữa thế kỷ 19", "nửa đầu năm nay", "cuối mùa hè".</summary>
    private static bool OfPortion(in Line line, int i, Portion portion, ref DateParts parts, ref int next)
    {
        var at = i + 1;
        if (line.Is(at, Role.Join)) at++;
        var half = line.TextOf(i).StartsWith("nửa", StringComparison.OrdinalIgnoreCase);
        var unit = line.MeaningOf(at).Unit;
        if (unit is not (Unit.Week or Unit.Month or Unit.Quarter or Unit.Year or Unit.Decade or Unit.Century))
        {
            return line.Is(at, Role.SeasonPrefix) && Season(line, at, ref parts, ref next) && WithPortion(portion, ref parts)
                || line.Is(at, Role.YearsAhead) && Decade(line, at + 1, ref parts, ref next) && WithPortion(portion, ref parts);
        }
        if (!Period(line, at, unit, ref parts, ref next))
        {
            // "từ đầu năm", "cuối tháng": of the present one, unless something else follows that it is the beginning of.
            if (unit is not (Unit.Year or Unit.Month) || line.Is(i - 1, Role.Recurring) || line.IsNumber(at + 1) || line.MeaningOf(at + 1).Number >= 0) return false;
            parts = DateParts.OfShift(unit, 0);
            next = at + 1;
        }
        if (half && unit == Unit.Year && parts.Has(Said.Year | Said.Shift))
        {
            parts.Said |= Said.Half;
            parts.Half = portion == Portion.Start ? 1 : 2;
            return true;
        }
        return WithPortion(portion, ref parts);
    }

    private static bool WithPortion(Portion portion, ref DateParts parts)
    {
        parts.Portion = portion;
        return true;
    }

    /// <summary>"9 tháng đầu năm", "6 tháng cuối năm 2017": a stretch of a year from its beginning or to its end.</summary>
    private static bool MonthsOfYear(in Line line, int i, ref DateParts parts, ref int next)
    {
        var months = line.NumberAt(i);
        var portion = line.MeaningOf(i + 2).Portion;
        if (months is < 1 or > 11 || line.MeaningOf(i + 1).Unit != Unit.Month || portion is not (Portion.Start or Portion.End) || line.MeaningOf(i + 3).Unit != Unit.Year) return false;
        if (!OfPortion(line, i + 2, portion, ref parts, ref next)) return false;
        parts.Months = portion == Portion.Start ? months : -months;
        return true;
    }

    /// <summary>"mùa hè này", "mùa xuân 2018"; bare only where a date is due: "Olympic mùa Đông" is a name.</summary>
    private static bool Season(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.MeaningOf(i + 1).Season is not (>= 0 and var season)) return false;
        parts = new DateParts { Said = Said.Season, Season = season };
        next = i + 2;
        YearAfter(line, ref next, ref parts);
        Trailing(line, ref next, ref parts);
        var bare = next == i + 2 && line.MeaningOf(next).Unit != Unit.Year;
        return !bare || i == 0 || line.Is(i - 1, Role.DateAhead) || line[i - 1].Kind == TokenKind.Mark || line.MeaningOf(i - 1).Portion != Portion.None;
    }

    private static bool AgoPrefix(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (!AmountReader.Read(line, i + 1, out var amount, out var approximate, out next)) return false;
        parts = Counted(Said.Count, amount, -1, approximate);
        if (line.Is(next, Role.Ago)) next++;
        return true;
    }

    /// <summary>A length and what it is counted from: "3 ngày trước", "hai tuần nữa", "3 ngày sau đó", "2 năm qua"; else just a length.</summary>
    private static bool CountedTime(in Line line, int i, ref DateParts parts, ref int next)
    {
        var at = i;
        if (line.Is(at, Role.Lasting)) at++;
        if (!AmountReader.Read(line, at, out var amount, out var approximate, out next)) return false;
        var tail = line.MeaningOf(next);
        var counts = !line.Is(next + 1, Role.Event) && !line.IsNumber(next + 1);
        if (tail.Is(Role.Earlier | Role.Later))
        {
            parts = Counted(Said.Count, amount, tail.Is(Role.Earlier) ? -1 : 1, approximate);
            parts.FromPrevious = true;
            next++;
        }
        else if (tail.Shift is -1 && !tail.Is(Role.Ago) || tail.Is(Role.TailToday)) parts = Stretch(amount, -1, ref next);
        else if (tail.Is(Role.Ago) && counts) parts = Point(amount, -1, approximate, ref next);
        else if (tail.Is(Role.FromNow) && !tail.Is(Role.Bound) && tail.Shift is 1 && !IsRangeEnd(line, next)) parts = Stretch(amount, 1, ref next);
        else if (tail.Is(Role.FromNow) && tail.Shift is null) parts = Point(amount, 1, approximate, ref next);
        else if (tail.Is(Role.FromNow) && counts)
        {
            parts = Point(amount, 1, approximate, ref next);
            parts.FromPrevious = true;
        }
        else if (tail.Shift is 1 && !tail.Is(Role.Bound)) parts = Stretch(amount, 1, ref next);
        else
        {
            var within = line.TextOf(i).StartsWith("trong", StringComparison.OrdinalIgnoreCase);
            parts = Counted(Said.Length, amount, within ? 1 : 0, approximate);
            // "nộp trong 3 ngày", "sẽ hoàn thành trong 2 tuần": the term ends then.
            if (within && line.Is(i - 1, Role.Due)) (parts.Said, parts.InWords) = (Said.Count, true);
        }
        return true;
    }

    private static DateParts Stretch(Amount amount, int direction, ref int next)
    {
        next++;
        return Counted(Said.Stretch, amount, direction, approximate: false);
    }

    private static DateParts Point(Amount amount, int direction, bool approximate, ref int next)
    {
        next++;
        return Counted(Said.Count, amount, direction, approximate);
    }

    private static DateParts Counted(Said said, Amount amount, int direction, bool approximate) => new()
    {
        Said = said,
        Amount = amount,
        Direction = direction,
        Marks = approximate ? DateMarks.Approximate : DateMarks.None,
    };
}
