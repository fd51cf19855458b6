using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

internal sealed partial class EnglishGrammar
{
    /// <summary>A day of the month: "10", "10th", "tenth", "twenty-fourth"; -1 when it is none.</summary>
    private static int DayNumber(in Line line, int i, out int next)
    {
        next = i + 1;
        if (line.IsNumber(i))
        {
            if (line[i].Length > 2 || line.Digits(i, 1, 31) is not (> 0 and var day)) return -1;
            if (line.Sticks(next) && line.MeaningOf(next).Ordinal > 0) next++;
            return day;
        }
        var meaning = line.MeaningOf(i);
        if (meaning.Ordinal > 0 && !meaning.Is(Role.Attached) && line.TextOf(i) is not ("last" or "final")) return meaning.Ordinal;
        if (meaning.Number is not (20 or 30) || line.MeaningOf(line.IsDash(next) ? next + 1 : next).Ordinal is not (>= 1 and <= 9 and var unit)) return -1;
        next = line.IsDash(next) ? next + 2 : next + 1;
        return meaning.Number + unit <= 31 ? meaning.Number + unit : -1;
    }

    /// <summary>"10 August 2012", "10th of August", "15SEP", "09/JAN/2017", "21-APR-16", "10-August-2012".</summary>
    private static bool DayFirst(in Line line, int i, ref DateParts parts, ref int next)
    {
        var day = DayNumber(line, i, out var at);
        if (day < 0 || line.IsNumber(i) && !NumericDate.IsFree(line, i) && !line.IsDash(i - 1)) return false;
        var glue = line.Sticks(at) && line.Sticks(at + 1) && (line.IsDash(at) || line.IsMark(at, '/'));
        if (glue) at++;
        else if (line.TextOf(at) is "of") at++;
        if (line.MeaningOf(at).Month is not (> 0 and var month) || !Calendar.Exists(null, month, day)) return false;
        // "10 may have died" counts people.
        if (line.Is(at, Role.Ambiguous) && !line[at].Capital && !glue && !line.IsNumber(at + 1) && line.Count > at + 1) return false;
        next = at + 1;
        Dot(line, ref next);
        parts = DateParts.OfDay(day, month);
        return YearAfter(line, glue, ref next, ref parts);
    }

    /// <summary>"August 10, 2012", "Dec. 21", "May eighth", "August 2012", "Aug 96", "Sep-2012", "August".</summary>
    private static bool MonthFirst(in Line line, int i, ref DateParts parts, ref int next)
    {
        var meaning = line.MeaningOf(i);
        next = i + 1;
        Dot(line, ref next);
        var glue = line.Sticks(next) && line.Sticks(next + 1) && (line.IsDash(next) || line.IsMark(next, '/'));
        var at = glue ? next + 1 : next;
        if (line.TextOf(at) is "the" && DayNumber(line, at + 1, out _) > 0) at++;
        var day = DayNumber(line, at, out var after);
        var ends = NumericDate.Ends(line, after) || line.IsDash(after) || line.IsMark(after, ',');
        var clock = line.Sticks(after) && line.IsMark(after, ':');
        var verb = line.Is(i, Role.Ambiguous) && !line[i].Capital && line.MeaningOf(after).Unit != Unit.None;
        if (day > 0 && Calendar.Exists(null, meaning.Month, day) && ends && !clock && !verb)
        {
            parts = DateParts.OfDay(day, meaning.Month);
            next = after;
            if (!YearAfter(line, glue, ref next, ref parts)) return false;
            if (!parts.Has(Said.Year) && LastOfList(line, day, next, out var end, out var list) > day && list) SetListYear(line, end, ref parts);
            return true;
        }
        // "32 August 2014" and "June 31, 2022" are no dates, and neither are their pieces.
        if (line.IsNumber(i - 1) && line[i - 1].Length == 2 && line.Digits(i - 1, 1, 31) < 0 && NumericDate.IsFree(line, i - 1)) return Refuse(line.FourDigitYear(next) > 0 ? next + 1 : next, out parts, out next);
        if (day > 0 && line.IsMark(after, ',') && line.FourDigitYear(after + 1) > 0) return Refuse(after + 2, out parts, out next);
        parts = new DateParts { Said = Said.Month, Month = meaning.Month };
        if (line.TextOf(at) is "of" || line.IsMark(at, ',')) at++;
        if (line.FourDigitYear(at) is > 0 and var year && NumericDate.Ends(line, at + 1))
        {
            parts.SetYear(year);
            next = at + 1;
            return true;
        }
        if (line[at].Length == 2 && at == next && !line.IsMark(at - 1, ',') && line.Digits(at, 32, 99) is > 0 and var two && NumericDate.Ends(line, at + 1))
        {
            parts.SetYear(Calendar.FullYear(two));
            next = at + 1;
            return true;
        }
        next = i + 1;
        return BareMonth(line, i, ref next);
    }

    /// <summary>A month by itself; "may", "march", "mar" and such only where a date is due and in capitals.</summary>
    private static bool BareMonth(in Line line, int i, ref int next)
    {
        var led = line.Is(i - 1, Role.DateAhead | Role.From | Role.To | Role.Bound | Role.Between) || line.MeaningOf(i - 1).Shift is not null || line.MeaningOf(i - 1).Portion != Portion.None;
        if (!line[i].Capital && !(led || line.Count == 1)) return false;
        if (line[i].Length <= 3 || line.Is(i, Role.Ambiguous))
        {
            if (!(led || line.FourDigitYear(i - 1) > 0 || line.IsMark(i - 1, '/') || line.IsMark(i - 1, '-')) || line.Is(i, Role.Ambiguous) && !line[i].Capital && i > 0) return false;
            // "by May" may be Theresa's; a name is followed by nothing in lower case that a verb would be.
            Dot(line, ref next);
        }
        return line.Count == 1 || line[i].Capital || led;
    }

    private static void Dot(in Line line, ref int next)
    {
        if (line.IsMark(next, '.') && line.Sticks(next) && line[next - 1].Length <= 4 && line[next - 1].Length >= 3 && (line.IsNumber(next + 1) || line.IsMark(next + 1, ','))) next++;
    }

    /// <summary>", 2012", " 2012", "-16", " 96", "234 BCE", "2555 BE"; true always, a date can do without.</summary>
    private static bool YearAfter(in Line line, bool glue, ref int next, ref DateParts parts)
    {
        var at = next;
        if (line.IsMark(at, ',') || line.TextOf(at) is "of" || glue && line.Sticks(at) && (line.IsDash(at) || line.IsMark(at, '/'))) at++;
        if (!line.IsNumber(at)) return true;
        var era = line.Is(at + 1, Role.BeforeChrist) ? -1 : line.Is(at + 1, Role.AnnoDomini) && line[at + 1].Capital ? 1 : line.TextOf(at + 1) is "BE" ? 2 : 0;
        var year = line.FourDigitYear(at);
        if (era != 0 && line[at].Length <= 4) (year, at) = (era < 0 ? -line[at].Value : era == 2 ? line[at].Value - 543 : line[at].Value, at + 1);
        else if (year < 0 && line[at].Length == 2 && (glue || line[at].Value > 31) && !(line.Sticks(at + 1) && line.IsMark(at + 1, ':'))) year = Calendar.FullYear(line[at].Value);
        if (year == -1) return true;
        var exists = year < 1 || !parts.Has(Said.Day) || Calendar.Exists(year, parts.Month, parts.Day);
        // "Oct 26, 11:00:09 2023" and "2012 people" are left alone by what follows.
        if (era == 0 && line.Is(at + 1, Role.Counted)) return true;
        parts.SetYear(year);
        next = at + 1;
        return exists || Refuse(next, out parts, out next);
    }

    /// <summary>"2024 August", "2012/aug/10", "2018 March 18".</summary>
    private static bool YearFirst(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.FourDigitYear(i) is not (> 0 and var year) || !NumericDate.IsFree(line, i)) return false;
        var at = i + 1;
        if (line.Is(at, Role.AnnoDomini)) at++;
        if (line.Sticks(at) && (line.IsDash(at) || line.IsMark(at, '/'))) at++;
        if (line.MeaningOf(at).Month is not (> 0 and var month) || line.Is(at, Role.Ambiguous) && !line[at].Capital) return false;
        parts = new DateParts { Said = Said.Month, Month = month };
        parts.SetYear(year);
        next = at + 1;
        var day = next;
        if (line.Sticks(day) && (line.IsDash(day) || line.IsMark(day, '/'))) day++;
        if (DayNumber(line, day, out var after) is > 0 and var number && Calendar.Exists(year, month, number) && line.IsNumber(day) && !(line.Sticks(after) && line.IsMark(after, ':')))
        {
            (parts.Said, parts.Day) = (parts.Said | Said.Day, number);
            next = after;
        }
        return true;
    }

    /// <summary>"the 14th", "twenty-fourth of May", "the third quarter", "the 20th century".</summary>
    private bool FromOrdinal(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (DayFirst(line, i, ref parts, ref next)) return true;
        var number = DayNumber(line, i, out var at);
        if (line.MeaningOf(i).Ordinal is > 0 and var ordinal && line.TextOf(i) is "final" or "last") (number, at) = (ordinal, i + 1);
        var unit = line.IsDash(at) ? at + 1 : at;
        var ranked = !line.IsNumber(i) || line.MeaningOf(i + 1).Ordinal > 0;
        // "three-quarters" is a fraction.
        if (number is >= 1 and <= 4 && ranked && line.MeaningOf(unit).Unit == Unit.Quarter && line.TextOf(unit) is not "quarters")
        {
            if (line.TextOf(i) is "last") return false;
            parts = new DateParts { Said = Said.Quarter, Quarter = number };
            next = unit + 1;
            if (line.FourDigitYear(next) is > 0 and var year) { parts.SetYear(year); next++; }
            return true;
        }
        if (ranked && number is 1 or 2 && line.TextOf(unit) is "half" && line.TextOf(unit + 1) is "of") return HalfOfYear(line, unit + 2, number, ref parts, ref next);
        if (Century(line, i, ref parts, ref next)) return true;
        // "the 14th", "on the 14th": only with the suffix in digits and nothing it could count after it.
        if (number < 0 || !line.IsNumber(i) || line.MeaningOf(i + 1).Ordinal <= 0 || line.TextOf(i - 1) is not ("the" or "The")) return false;
        if (line[at].Kind == TokenKind.Word && !line.Is(at, Role.Join | Role.Over | Role.Ahead | Role.To | Role.And)) return false;
        parts = new DateParts { Said = Said.Day, Day = number };
        next = at;
        return true;
    }

    /// <summary>"the first half of 2019", "of this year", "of the year".</summary>
    private bool HalfOfYear(in Line line, int i, int half, ref DateParts parts, ref int next)
    {
        if (line.TextOf(i) is "the" && line.MeaningOf(i + 1).Unit == Unit.Year) (parts, next) = (DateParts.OfShift(Unit.Year, 0), i + 2);
        else if (!Part(line, i, out parts, out next)) return false;
        if (parts.Said != Said.Year && !(parts.Said == Said.Shift && parts.Unit == Unit.Year)) return false;
        (parts.Said, parts.Half) = (parts.Said | Said.Half, half);
        return true;
    }

    private static bool Weekday(in Line line, int i, ref DateParts parts, ref int next)
    {
        // "every Monday" recurs; "Black Monday" is a name.
        if (line.Is(i - 1, Role.Recurring | Role.Figure)) return false;
        // "sat", "sun", "mon", "wed" are words of their own.
        if (line.Is(i, Role.Ambiguous) && !(line[i].Capital && StandsAsWeekday(line, i))) return false;
        parts = new DateParts { Said = Said.Weekday, Weekday = line.MeaningOf(i).Weekday };
        next = i + 1;
        Dot(line, ref next);
        return true;
    }

    /// <summary>Alone, before a day or month, or at the end of a sentence after a word that announces dates.</summary>
    private static bool StandsAsWeekday(in Line line, int i)
    {
        var after = line.IsMark(i + 1, ',') ? i + 2 : i + 1;
        return line.Count == 1 || line.IsNumber(after) || line.MeaningOf(after).Month > 0 || line.Is(i - 1, Role.DateAhead) && line.EndsSentence(i + 1);
    }
}
