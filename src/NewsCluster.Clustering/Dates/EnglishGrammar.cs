using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>English dates: modifiers precede what they modify ("last week"); digits alone are month first.</summary>
internal sealed partial class EnglishGrammar : Grammar
{
    public static readonly EnglishGrammar Instance = new();

    private EnglishGrammar() : base(Lexicon.English) { }

    public override bool LoneWeekdayIsComing => false;

    public override bool NextWeekdayIsNextWeek => true;

    public override bool Part(in Line line, int i, out DateParts parts, out int next)
    {
        if (line.IsNumber(i)) return FromNumber(line, i, out parts, out next);
        parts = default;
        next = i + 1;
        if (line[i].Kind == TokenKind.Mark) return Sign(line, i, ref parts, ref next);
        var meaning = line.MeaningOf(i);
        if (ReferenceEquals(meaning, Meaning.None) || line.Sticks(i) && line.IsMark(i - 1, '\'')) return false;
        if (meaning.Day is { } day) return RelativeDay(line, i, day, ref parts, ref next);
        if (meaning.Is(Role.SameDay)) return FromPrevious(0, ref parts);
        // "the day after the attack" is counted from an event and no date of its own.
        if (meaning.Is(Role.DayAfter | Role.DayBefore) && EndsInPreposition(line.TextOf(i)) && !line.EndsSentence(next) && !line.IsMark(next, ',')) return false;
        if (meaning.Is(Role.DayAfter)) return FromPrevious(1, ref parts);
        if (meaning.Is(Role.DayBefore)) return FromPrevious(-1, ref parts);
        if (meaning.Is(Role.Now)) { parts.Said = Said.Now; return !line.Is(i - 1, Role.From); }
        if (meaning.Month > 0 && MonthFirst(line, i, ref parts, ref next)) return true;
        if (meaning.Weekday > 0) return Weekday(line, i, ref parts, ref next);
        if (meaning.Holiday > 0) { parts = DateParts.OfDay(meaning.Holiday % 100, meaning.Holiday / 100); return true; }
        if (QuarterLetter(line, i, ref parts, ref next)) return true;
        if (meaning.Portion != Portion.None && OfPortion(line, i, meaning.Portion, ref parts, ref next)) return true;
        if (meaning.Ordinal > 0 && NthOfMonth(line, i, ref parts, ref next)) return true;
        if (meaning.Shift is { } shift && Shifted(line, i, shift, ref parts, ref next)) return true;
        if ((meaning.Ordinal > 0 || meaning.Number is 20 or 30) && FromOrdinal(line, i, ref parts, ref next)) return true;
        if (meaning.Season >= 0) return Season(line, i, ref parts, ref next);
        if (meaning.Is(Role.Lasting | Role.Later) && AfterLasting(line, i, ref parts, ref next)) return true;
        if ((meaning.Number >= 0 || meaning.Is(Role.Half | Role.Approximate)) && CountedTime(line, i, ref parts, ref next)) return true;
        if (meaning.Is(Role.Article)) return AfterArticle(line, i, out parts, out next);
        if (meaning.Is(Role.Approximate)) return !line.Is(next, Role.Approximate) && Part(line, i + 1, out parts, out next) && !parts.Has(Said.Length);
        return meaning.Part >= 0 && PartOfTheDay(line, i, ref parts, ref next);
    }

    public override bool Continues(in Line line, int i, out DateParts parts, out int next)
    {
        parts = default;
        next = i;
        if (line.IsNumber(i) && NumericDate.Read(line, i, NumericDate.Setting.AfterDash | NumericDate.Setting.ShortBelieved, out parts, out next)) return true;
        if (Date(line, i, out parts, out next) && !parts.Has(Said.Length)) return true;
        // "July 5-7", "May eighth - tenth, 2010": a day of the month named before.
        var day = DayNumber(line, i, out next);
        if (day < 0 || line.MeaningOf(next).Unit != Unit.None || line.Is(next, Role.Counted)) return false;
        if (line.Sticks(next) && (line.IsMark(next, ':') || line.IsMark(next, '%') || line[next].Kind == TokenKind.Word)) return false;
        parts = new DateParts { Said = Said.Day, Day = day };
        var year = line.IsMark(next, ',') ? next + 1 : next;
        if (line.FourDigitYear(year) is > 0 and var known && NumericDate.Ends(line, year + 1))
        {
            parts.SetYear(known);
            next = year + 1;
        }
        else if (ClockTime.Read(line, year, bareHour: false, out var time, out var after) && time.TimeGrain == Grain.Second && line.FourDigitYear(after) is > 0 and var stamped)
        {
            // A log's time stamp ends with the year: "Oct 26 - 28, 11:00:09 2023".
            parts.TryMerge(time);
            parts.SetYear(stamped);
            next = after + 1;
        }
        return true;
    }

    private static bool EndsInPreposition(ReadOnlySpan<char> phrase) =>
        phrase.EndsWith(" after", StringComparison.OrdinalIgnoreCase) || phrase.EndsWith(" before", StringComparison.OrdinalIgnoreCase);

    private static bool FromPrevious(int days, ref DateParts parts)
    {
        parts = DateParts.OfShift(Unit.Day, days);
        parts.FromPrevious = true;
        return true;
    }

    private static bool RelativeDay(in Line line, int i, int day, ref DateParts parts, ref int next)
    {
        parts = DateParts.OfShift(Unit.Day, day);
        if (line.MeaningOf(i).Part is >= 0 and var part) (parts.Said, parts.Part) = (parts.Said | Said.PartOfDay, part);
        return true;
    }

    private bool FromNumber(in Line line, int i, out DateParts parts, out int next)
    {
        var setting = NumericDate.Setting.None;
        if (line.Is(i - 1, Role.DateAhead) || line.MeaningOf(i - 1).Weekday > 0 || line.IsMark(i - 1, ',') && line.MeaningOf(i - 2).Weekday > 0
            || i == 0 && (line.Count <= 3 || line.Is(3, Role.Join) || line.IsMark(3, ','))) setting |= NumericDate.Setting.ShortBelieved;
        if (NumericDate.Read(line, i, setting, out parts, out next))
        {
            if (line.Is(next, Role.Counted) || line.Is(i - 1, Role.Figure) || !parts.Has(Said.Year) && line.TextOf(next) is "of") return false;
            if (parts.Has(Said.Day)) TimeSuffix(line, ref parts, ref next);
            if (!parts.Has(Said.Year) && line[next].Length == 2 && line.Digits(next, 0, 99) is >= 0 and var two) { parts.SetYear(Calendar.FullYear(two)); next++; }
            return true;
        }
        if (DayFirst(line, i, ref parts, ref next) || Listed(line, i, ref parts, ref next)) return true;
        if (ClockTime.Read(line, i, bareHour: false, out parts, out next)) return true;
        if (ClockTime.ReadMilitary(line, i, out parts, out next)) return true;
        if (Decade(line, i, ref parts, ref next)) return true;
        if (CountedTime(line, i, ref parts, ref next)) return true;
        if (Century(line, i, ref parts, ref next)) return true;
        if (YearFirst(line, i, ref parts, ref next)) return true;
        return HourByContext(line, i, ref parts, ref next) || BareYear(line, i, ref parts, ref next) || FromOrdinal(line, i, ref parts, ref next);
    }

    /// <summary>"T13:15:30Z" after an ISO date, ":06:36:02 +0200" after a log's.</summary>
    private static void TimeSuffix(in Line line, ref DateParts parts, ref int next)
    {
        var glued = line.Sticks(next) && (line[next].Length == 1 && line.TextOf(next)[0] is 'T' or ':' or '-');
        if (!glued || !line.IsNumber(next + 1)) return;
        var hour = line.Digits(next + 1, 0, 24);
        if (hour < 0 || !line.IsMark(next + 2, ':')) return;
        if (ReadGlued(line, next + 1, out var time, out var after) && parts.TryMerge(time)) next = after;
    }

    private static bool ReadGlued(in Line line, int i, out DateParts parts, out int next) => ClockTime.Read(line, i, bareHour: false, out parts, out next, glued: true);

    /// <summary>"tonight at 8", "11 tonight", "1 at night": a bare number that the words beside it make an hour.</summary>
    private static bool HourByContext(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.Digits(i, 1, 12) is not (> 0 and var hour) || line[i].Length > 2 || !NumericDate.IsFree(line, i) || !NumericDate.Ends(line, i + 1)) return false;
        var before = line.TextOf(i - 1) is "at" && line.MeaningOf(i - 2).Part >= 0;
        var at = line.TextOf(i + 1) is "at" or "in" ? i + 2 : i + 1;
        if (line.Is(at, Role.Article)) at++;
        var after = line.MeaningOf(at).Part >= 0 && (at > i + 1 || line.MeaningOf(at).Day is not null);
        if (!before && !after) return false;
        parts = new DateParts { Said = Said.Time, Hour = hour, TimeGrain = Grain.Hour };
        next = i + 1;
        return true;
    }

    /// <summary>"2008" in running text: a year unless something is counted.</summary>
    private static bool BareYear(in Line line, int i, ref DateParts parts, ref int next)
    {
        next = i + 1;
        if (line.FourDigitYear(i) is not (>= 1800 and <= 2049 and var year)) return false;
        // Free, or the year of "mid-2011".
        if (!NumericDate.IsFree(line, i) && !(line.IsDash(i - 1) && line.MeaningOf(i - 2).Portion != Portion.None)) return false;
        if (!NumericDate.Ends(line, next) && !line.IsDash(next) || line.IsNumber(next) || line.Sticks(next) && line.IsDash(next) && line.IsNumber(next + 1)) return false;
        if (line.Is(next, Role.Counted) || line.MeaningOf(next).Unit is not (Unit.None or Unit.Year) || line.Is(i - 1, Role.Figure)) return false;
        if (line[i - 1].Value is '$' or '£' or '€' or '#' && line[i - 1].Kind == TokenKind.Mark) return false;
        parts = DateParts.OfYear(year);
        return true;
    }
}
