namespace NewsCluster.Clustering.Dates;

/// <summary>Dates in digits: <c>8/12/2017</c>, <c>2017-12-08</c>, <c>8.12.2017</c>, <c>5/2019</c>, <c>8/12</c>.</summary>
internal static class NumericDate
{
    /// <summary>What may be assumed of the numbers at hand.</summary>
    [Flags]
    public enum Setting
    {
        None = 0,
        DayFirst = 1,
        /// <summary>A word before says that a date follows: hyphens and dots are then enough.</summary>
        Announced = 2,
        /// <summary>The number before a hyphen belongs to it: "7-9/5".</summary>
        AfterDash = 4,
        /// <summary>Day and month alone are believed without a word that announces them.</summary>
        ShortBelieved = 8,
    }

    public static bool Read(in Line line, int i, Setting setting, out DateParts parts, out int next)
    {
        parts = default;
        next = i;
        if (!line.IsNumber(i) || !(setting.HasFlag(Setting.AfterDash) || IsFree(line, i))) return false;
        if (!Separator(line, i + 1, out var mark) || !line.IsNumber(i + 2)) return false;
        var (a, b) = (i, i + 2);
        if (line.IsMark(i + 3, mark) && line.Sticks(i + 3) && line.Sticks(i + 4) && line.IsNumber(i + 4))
            return Three(line, a, b, i + 4, mark, setting, ref parts, out next);
        next = i + 3;
        return Ends(line, next) && (MonthYear(line, a, b, mark, setting, ref parts) || DayMonth(line, a, b, mark, setting, ref parts));
    }

    private static bool Three(in Line line, int a, int b, int c, char mark, Setting setting, ref DateParts parts, out int next)
    {
        next = c + 1;
        var time = line.Sticks(next) && line[next].Length == 1 && line.TextOf(next)[0] is 'T' or ':' or '-' && line.IsNumber(next + 1);
        if (!time && !Ends(line, next)) return false;
        if (line.FourDigitYear(a) is > 0 and var first)
            return mark != '.' && Calendar.Exists(first, line[b].Value, line[c].Value) && Set(ref parts, line[c].Value, line[b].Value, first);
        if (line[a].Length > 2 || line[b].Length > 2) return false;
        var year = line.FourDigitYear(c);
        if (year < 0)
        {
            // Two digits are a year after slashes, and after hyphens when all parts have two ("30-12-16").
            if (line[c].Length != 2 || mark == '.' && !setting.HasFlag(Setting.Announced)) return false;
            if (mark == '-' && line[a].Length + line[b].Length < 4 && !setting.HasFlag(Setting.Announced)) return false;
            year = Calendar.FullYear(line[c].Value);
        }
        var (x, y) = (line[a].Value, line[b].Value);
        var dayFirst = setting.HasFlag(Setting.DayFirst) || mark == '.';
        var (day, month) = dayFirst ? (x, y) : (y, x);
        if (month > 12 && day <= 12) (day, month) = (month, day);
        return Calendar.Exists(year, month, day) && Set(ref parts, day, month, year);
    }

    private static bool MonthYear(in Line line, int a, int b, char mark, Setting setting, ref DateParts parts)
    {
        if (mark == '.' && !setting.HasFlag(Setting.Announced) || line[a].Length > 2) return false;
        var (month, year) = (line.Digits(a, 1, 12), line.FourDigitYear(b));
        if (month < 0 || year < 0) return false;
        parts = new DateParts { Said = Said.Month, Month = month };
        parts.SetYear(year);
        return true;
    }

    private static bool DayMonth(in Line line, int a, int b, char mark, Setting setting, ref DateParts parts)
    {
        if (line[a].Length > 2 || line[b].Length > 2 || line[a].Value < 0) return false;
        if (!setting.HasFlag(Setting.Announced) && (mark != '/' || !setting.HasFlag(Setting.ShortBelieved))) return false;
        var (x, y) = (line[a].Value, line[b].Value);
        var (day, month) = setting.HasFlag(Setting.DayFirst) ? (x, y) : (y, x);
        return Calendar.Exists(null, month, day) && Set(ref parts, day, month, null);
    }

    private static bool Set(ref DateParts parts, int day, int month, int? year)
    {
        parts = DateParts.OfDay(day, month, year);
        return true;
    }

    private static bool Separator(in Line line, int i, out char mark)
    {
        mark = (char)line[i].Value;
        return line[i].Kind == Lexing.TokenKind.Mark && mark is '/' or '-' or '.' && line.Sticks(i) && line.Sticks(i + 1);
    }

    /// <summary>Nothing sticks to the front that would make the number part of something longer.</summary>
    public static bool IsFree(in Line line, int i)
    {
        if (!line.Sticks(i)) return true;
        return line[i - 1].Kind == Lexing.TokenKind.Mark
            && line[i - 1].Value is '(' or '[' or '"' or '“' or '‘' or '\'' or '«' or ':' or '–' or '—' or '…' or '|' or '•';
    }

    /// <summary>Nothing sticks to the end that would make it a law's number, a version, a sum.</summary>
    public static bool Ends(in Line line, int i)
    {
        if (!line.Sticks(i)) return true;
        if (line[i].Kind != Lexing.TokenKind.Mark) return false;
        var mark = (char)line[i].Value;
        if (mark is '/' or '%' or '$' or '€' or '+' or '=' or '\\' or '_' or '@' or '#' or '*') return false;
        return mark is not ('-' or '.' or ',' or ':') || !line.Sticks(i + 1) || !(line.IsNumber(i + 1) || mark == '-' && !line[i + 1].Capital);
    }
}
