using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>Clock times of both languages: <c>15:30</c>, <c>10h45</c>, <c>3 giờ rưỡi</c>, <c>5 p.m.</c>, <c>10 o'clock</c>, <c>18:00 UTC</c>.</summary>
internal static class ClockTime
{
    /// <param name="bareHour">"7 giờ" is a time here and not seven hours.</param>
    public static bool Read(in Line line, int i, bool bareHour, out DateParts parts, out int next, bool glued = false)
    {
        parts = new DateParts { Said = Said.Time, TimeGrain = Grain.Hour };
        next = i + 1;
        var hour = line.NumberAt(i);
        if (hour is < 0 or > 24 || line[i].Length > 2 && line.IsNumber(i) || line.IsNumber(i) && !glued && !NumericDate.IsFree(line, i) && !line.IsDash(i - 1)) return false;
        parts.Hour = hour;
        if (line.IsNumber(i) && line.IsMark(next, ':') && line.Sticks(next) && line.Sticks(next + 1))
        {
            if (!Minutes(line, next + 1, ref parts)) return false;
            next += 2;
            if (line.IsMark(next, ':') && line.Sticks(next) && line.Sticks(next + 1) && line[next + 1].Length == 2 && line.Digits(next + 1, 0, 59) is >= 0 and var second)
            {
                (parts.Second, parts.TimeGrain) = (second, Grain.Second);
                next += 2;
                if (line.IsMark(next, '.') && line.Sticks(next + 1) && line.IsNumber(next + 1)) next += 2;
            }
            parts.HourCertain = hour is 0 or > 12 || line[i].Length == 2 && line.TextOf(i)[0] == '0';
            if (line.Sticks(next) && (line.IsMark(next, ':') || line.IsMark(next, '/') || line.IsMark(next, '%'))) return false;
            return HalfOfDay(line, ref next, ref parts) | Zone(line, ref next, ref parts) || NumericDate.Ends(line, next) || line.Sticks(next);
        }
        if (line.IsNumber(i) && Dotted(line, ref next, ref parts)) return hour is >= 1 and <= 12 && (Zone(line, ref next, ref parts) | true);
        if (HalfOfDay(line, ref next, ref parts)) return hour is >= 1 and <= 12 && (Zone(line, ref next, ref parts) | true);
        if (line.Is(next, Role.Hour)) return Hours(line, i, bareHour, ref next, ref parts);
        // "10 o'clock", "10 o clock"
        if (line.TextOf(next) is "o" && line.Is(next + (line[next + 1].Kind == TokenKind.Mark ? 2 : 1), Role.Hour))
        {
            next += line[next + 1].Kind == TokenKind.Mark ? 3 : 2;
            return hour is >= 1 and <= 12;
        }
        // "0800 UTC" is read by the English grammar's caller as digits with a zone.
        return false;
    }

    /// <summary>"6.30pm", as British newspapers write.</summary>
    private static bool Dotted(in Line line, ref int next, ref DateParts parts)
    {
        var after = next + 2;
        if (!line.IsMark(next, '.') || !line.Sticks(next) || !line.Sticks(next + 1) || line[next + 1].Length != 2 || line.Digits(next + 1, 0, 59) is not (>= 0 and var minute)) return false;
        if (!HalfOfDay(line, ref after, ref parts)) return false;
        (parts.Minute, parts.TimeGrain, next) = (minute, Grain.Minute, after);
        return true;
    }

    /// <summary>Four digits before a time zone: "0800 UTC".</summary>
    public static bool ReadMilitary(in Line line, int i, out DateParts parts, out int next)
    {
        parts = new DateParts { Said = Said.Time, TimeGrain = Grain.Minute, HourCertain = true };
        next = i + 1;
        if (line[i].Length != 4 || line.Digits(i, 0, 2359) is not (>= 0 and var digits) || digits % 100 > 59) return false;
        (parts.Hour, parts.Minute) = (digits / 100, digits % 100);
        return line.MeaningOf(next).Zone is not null && Zone(line, ref next, ref parts);
    }

    /// <summary>"10 giờ 45 phút", "10h45", "10 giờ", "3 giờ rưỡi", "11 giờ kém 15".</summary>
    private static bool Hours(in Line line, int i, bool bareHour, ref int next, ref DateParts parts)
    {
        var letter = line[next].Length == 1;
        if (letter && !line.Sticks(next)) return false;
        next++;
        if (line.Is(next, Role.Half))
        {
            (parts.Minute, parts.TimeGrain) = (30, Grain.Minute);
            next++;
        }
        else if (line.Is(next, Role.Less) && line.NumberAt(next + 1) is >= 1 and <= 59 and var less)
        {
            (parts.Hour, parts.Minute, parts.TimeGrain) = (parts.Hour - 1, 60 - less, Grain.Minute);
            next += 2;
            if (line.MeaningOf(next).Unit == Unit.Minute) next++;
        }
        else if (letter ? line.IsNumber(next) && line.Sticks(next) : AreMinutes(line, next))
        {
            if (line.NumberAt(next) > 59) return false;
            (parts.Minute, parts.TimeGrain) = (line.NumberAt(next), Grain.Minute);
            next++;
            // "8h30'"
            if (line.MeaningOf(next).Unit == Unit.Minute || line.Sticks(next) && (line.IsMark(next, '\'') || line.IsMark(next, '’') || line.TextOf(next) is "p" or "ph")) next++;
        }
        else if (!bareHour && !(letter && line.IsNumber(i)) && line.MeaningOf(next).Part < 0)
        {
            return false;
        }
        parts.HourCertain = parts.Hour is 0 or > 12;
        Zone(line, ref next, ref parts);
        return parts.Hour is >= 0 and < 24 || parts is { Hour: 24, Minute: 0 };
    }

    /// <summary>"45 phút", or two digits as in "10 giờ 45".</summary>
    private static bool AreMinutes(in Line line, int i) =>
        line.NumberAt(i) >= 0 && line.MeaningOf(i + 1).Unit == Unit.Minute || line.IsNumber(i) && line[i].Length == 2 && !line.Sticks(i + 1);

    private static bool Minutes(in Line line, int i, ref DateParts parts)
    {
        if (line[i].Length != 2 || line.Digits(i, 0, 59) is not (>= 0 and var minute)) return false;
        (parts.Minute, parts.TimeGrain) = (minute, Grain.Minute);
        return parts.Hour < 24 || minute == 0;
    }

    /// <summary>"pm", "p.m."; after a clock of twelve hours.</summary>
    private static bool HalfOfDay(in Line line, ref int next, ref DateParts parts)
    {
        var end = next + 1;
        bool afternoon;
        if (line.Is(next, Role.Am | Role.Pm)) afternoon = line.Is(next, Role.Pm);
        else if (line[next].Length == 1 && line.TextOf(next)[0] is 'a' or 'p' or 'A' or 'P' && line.IsMark(next + 1, '.') && line.TextOf(next + 2) is "m" or "M")
        {
            afternoon = line.TextOf(next)[0] is 'p' or 'P';
            end = next + 3;
            if (line.IsMark(end, '.') && line.Sticks(end)) end++;
        }
        else return false;
        if (parts.Hour is < 1 or > 12) return false;
        parts.Hour = parts.Hour % 12 + (afternoon ? 12 : 0);
        parts.HourCertain = true;
        next = end;
        return true;
    }

    /// <summary>A sign and digits: one, two or four after a named zone; else "+01:00" at the clock or " +0200" after it.</summary>
    private static bool IsOffset(in Line line, int at, bool named)
    {
        if (!line.IsMark(at, '+') && !line.IsMark(at, '-') || !line.Sticks(at + 1) || !line.IsNumber(at + 1)) return false;
        var digits = line[at + 1].Length;
        if (named) return digits is 1 or 2 or 4;
        return digits == 4 && line[at].SpaceBefore || digits == 2 && (!line[at].SpaceBefore || line.IsMark(at + 2, ':') && line.Sticks(at + 2));
    }

    /// <summary>"UTC", "(GMT +8)", "+01:00", "giờ Hà Nội"; true when there is one.</summary>
    private static bool Zone(in Line line, ref int next, ref DateParts parts)
    {
        var at = next;
        var bracket = line.IsMark(at, '(');
        if (bracket) at++;
        var named = line.MeaningOf(at).Zone;
        if (named is not null) at++;
        var minutes = named ?? 0;
        if (IsOffset(line, at, named is not null))
        {
            var digits = line[at + 1].Value;
            var offset = line[at + 1].Length == 4 ? digits / 100 * 60 + digits % 100 : digits * 60;
            var after = at + 2;
            if (line.IsMark(after, ':') && line.Sticks(after) && line[after + 1].Length == 2 && line.Digits(after + 1, 0, 59) is >= 0 and var rest)
            {
                offset += rest;
                after += 2;
            }
            else if (named is null && line[at + 1].Length == 2) return false;
            if (offset > 14 * 60) return false;
            minutes += line.IsMark(at, '+') ? offset : -offset;
            at = after;
        }
        else if (named is null) return false;
        if (bracket && !line.IsMark(at, ')')) return false;
        parts.Zone = minutes;
        next = bracket ? at + 1 : at;
        return true;
    }
}
