using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>Lengths of time of both languages: "3 ngày", "hai năm rưỡi", "1 day 21 hours", "two and a half years", "half an hour".</summary>
internal static class AmountReader
{
    public static bool Read(in Line line, int i, out Amount amount, out bool approximate, out int next)
    {
        amount = default;
        approximate = false;
        next = i;
        while (line.Is(next, Role.Approximate) && line.NumberAt(next) < 0 && next < i + 3)
        {
            approximate = true;
            next++;
        }
        if (line.IsMark(next, '~')) (approximate, next) = (true, next + 1);
        var read = false;
        while (One(line, next, ref amount, ref approximate, out var after))
        {
            read = true;
            next = after;
            // "1d, 2hr, and 5min"
            var more = line.IsMark(next, ',') ? next + 1 : next;
            if (line.Is(more, Role.And)) more++;
            if (line.NumberAt(more) < 0 || line.MeaningOf(more).Is(Role.Article) || !IsFinerUnit(line, more, amount.Finest)) break;
            next = more;
        }
        return read;
    }

    private static bool IsFinerUnit(in Line line, int i, Unit than)
    {
        var unit = line.MeaningOf(i + 1).Unit;
        return unit != Unit.None && unit < than && (line.Sticks(i + 1) || !line.Is(i + 1, Role.Attached));
    }

    private static bool One(in Line line, int i, ref Amount amount, ref bool approximate, out int next)
    {
        next = i;
        var half = line.Is(i, Role.Half);
        var number = half ? 0 : Number(line, ref next, ref approximate);
        if (half)
        {
            next++;
            if (line.Is(next, Role.Article)) next++;
        }
        if (number < 0) return false;
        // "two and a half years"
        if (line.Is(next, Role.And) && line.Is(next + 1, Role.Half)) (half, next) = (true, next + 2);
        else if (line.Is(next, Role.And) && line.Is(next + 1, Role.Article) && line.Is(next + 2, Role.Half)) (half, next) = (true, next + 3);
        if (line.IsDash(next) && line.Sticks(next) && line.Sticks(next + 1)) next++;
        while (line.Is(next, Role.Filler) && next < i + 5) next++;
        var meaning = line.MeaningOf(next);
        if (meaning.Unit == Unit.None) return false;
        // "3h" is a length, "269m" a sum.
        if (meaning.Is(Role.Attached) && (!line.Sticks(next) || number >= 100)) return false;
        // "hai năm 2016 và 2017" counts years by name; "năm tháng 5" is no length.
        if (meaning.Unit is Unit.Year or Unit.Month && NamesYearOrMonth(line, next + 1)) return false;
        // "trong hai ngày 12 và 13/10": the days are named.
        if (meaning.Unit == Unit.Day && meaning.Is(Role.DayPrefix) && NamesDays(line, next + 1)) return false;
        next++;
        if (line.Is(next, Role.Half) && line.MeaningOf(next).Unit == Unit.None && line.MeaningOf(next).Number < 0) (half, next) = (true, next + 1);
        return amount.Add(meaning.Unit, number, half);
    }

    private static bool NamesYearOrMonth(in Line line, int i) =>
        line.IsNumber(i) && line[i].Length is 1 or 2 or 4 && line.MeaningOf(i + 1).Unit is Unit.None or Unit.Year;

    private static bool NamesDays(in Line line, int i) =>
        line.IsNumber(i) && (line.Is(i + 1, Role.And | Role.To) || line[i + 1].Kind == TokenKind.Mark);

    /// <summary>A number in digits or words ("24", "hai mươi", "thirty-three"); -1 for none, and for decimals and thousands.</summary>
    private static int Number(in Line line, ref int next, ref bool approximate)
    {
        var number = line.NumberAt(next);
        if (number < 0) return -1;
        if (line.IsNumber(next))
        {
            if (line[next - 1] is { Kind: TokenKind.Mark, Value: '$' or '£' or '€' }) return -1;
            if (!NumericDate.IsFree(line, next) && !line.IsDash(next - 1) && !line.IsMark(next - 1, '+') && !line.IsMark(next - 1, '~') && line[next - 1].Kind == TokenKind.Mark) return -1;
            next++;
            return number;
        }
        approximate |= line.Is(next, Role.Approximate);
        next++;
        if (number < 20 || number % 10 != 0) return number;
        var unit = line.IsDash(next) ? next + 1 : next;
        if (line.IsNumber(unit) || line.NumberAt(unit) is not (>= 1 and <= 9) || line.Is(unit, Role.Article)) return number;
        number += line.NumberAt(unit);
        next = unit + 1;
        return number;
    }
}
