using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

// Days of a month that is said for several of them, or of which they are the third Tuesday.
internal sealed partial class EnglishGrammar
{
    private const int LongestList = 5;

    /// <summary>The "15" of "May 14 and 15" and of "5, 6 and 7 December": the month stands at one end of the list.</summary>
    private static bool Listed(in Line line, int i, ref DateParts parts, ref int next)
    {
        var day = DayNumber(line, i, out var at);
        if (day < 0 || line.IsNumber(i) && (!NumericDate.IsFree(line, i) || !NumericDate.Ends(line, at))) return false;
        var last = LastOfList(line, day, at, out var end, out var ends);
        if (line.MeaningOf(end).Month is > 0 and var month && line[end].Capital)
        {
            // "on 14 and 15 May"; "between 5 and 9 June" is a range.
            if (last == day || !line.Is(i - 1, Role.DateAhead | Role.Article | Role.And) && !line.IsMark(i - 1, ',')) return false;
            next = at;
            return InList(line, day, month, end + 1, ref parts);
        }
        var first = i;
        for (var steps = 0; steps < LongestList && IsLink(line, first - 1); steps++)
        {
            first -= line.Is(first - 1, Role.And) && line.IsMark(first - 2, ',') ? 3 : 2;
            if (line.Sticks(first) && line.MeaningOf(first).Ordinal > 0) first--;
            if (DayNumber(line, first, out _) < 0) return false;
            if (line.MeaningOf(first - 1).Month is not (> 0 and var named) || !line[first - 1].Capital || !ends) continue;
            next = at;
            if (!InList(line, day, named, end, ref parts)) return false;
            if (parts.Has(Said.Year) && end == at) next = line.IsMark(end, ',') ? end + 2 : end + 1;
            return true;
        }
        return false;
    }

    /// <summary>A list of days ends with "and", and nothing follows that its last number could count.</summary>
    private static int LastOfList(in Line line, int day, int i, out int end, out bool ends)
    {
        end = i;
        var and = line.Is(i - 2, Role.And) || line.Is(i - 3, Role.And);
        for (var steps = 0; steps < LongestList && IsLink(line, end); steps++)
        {
            var at = line.IsMark(end, ',') && line.Is(end + 1, Role.And) ? end + 2 : end + 1;
            if (DayNumber(line, at, out var after) is not (> 0 and var more) || more <= day || !NumericDate.Ends(line, after)) break;
            and |= line.Is(at - 1, Role.And);
            (day, end) = (more, after);
        }
        ends = and && (line[end].Kind == TokenKind.Mark || line.Is(end, Role.Join | Role.DateAhead | Role.Over | Role.Ahead | Role.To) || line.FourDigitYear(end) > 0);
        return day;
    }

    private static bool InList(in Line line, int day, int month, int end, ref DateParts parts)
    {
        if (!Calendar.Exists(null, month, day)) return false;
        parts = DateParts.OfDay(day, month);
        SetListYear(line, end, ref parts);
        return true;
    }

    private static void SetListYear(in Line line, int end, ref DateParts parts)
    {
        var at = line.IsMark(end, ',') ? end + 1 : end;
        if (line.FourDigitYear(at) is > 0 and var year && NumericDate.Ends(line, at + 1) && Calendar.Exists(year, parts.Month, parts.Day)) parts.SetYear(year);
    }

    private static bool IsLink(in Line line, int i) => line.Is(i, Role.And) || line.IsMark(i, ',');

    /// <summary>"the third Tuesday of October 2018", "the last day of February 2019"; without a year the month is all that is said.</summary>
    private static bool NthOfMonth(in Line line, int i, ref DateParts parts, ref int next)
    {
        var last = line.TextOf(i) is "last" or "Last";
        var (rank, weekday) = (line.MeaningOf(i).Ordinal, line.MeaningOf(i + 1).Weekday);
        if (rank is < 1 or > 5 || weekday < 1 && line.TextOf(i + 1) is not "day" || line.TextOf(i + 2) is not ("of" or "in")) return false;
        if (line.MeaningOf(i + 3).Month is not (> 0 and var month) || !line[i + 3].Capital) return false;
        next = i + 4;
        parts = new DateParts { Said = Said.Month, Month = month };
        if (line.FourDigitYear(next) is not (> 0 and var year)) return true;
        next++;
        var days = DateTime.DaysInMonth(year, month);
        if (weekday < 1) { parts = DateParts.OfDay(last ? days : rank, month, year); return true; }
        var first = (weekday - Calendar.Weekday(new DateOnly(year, month, 1)) + 7) % 7 + 1;
        var day = last ? first + (days - first) / 7 * 7 : first + (rank - 1) * 7;
        if (day > days) return false;
        parts = DateParts.OfDay(day, month, year);
        return true;
    }
}
