using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

// Points told by how far they are from another: "5 days ago", "two weeks after Friday", "+2 months".
internal sealed partial class EnglishGrammar
{
    /// <summary>"in five days", "within two weeks", "for an hour", "after a year".</summary>
    private bool AfterLasting(in Line line, int i, ref DateParts parts, ref int next)
    {
        var at = line.Is(i + 1, Role.Article) && line.NumberAt(i + 1) < 0 ? i + 2 : i + 1;
        if (line.MeaningOf(at).Shift is not null || !AmountReader.Read(line, at, out var amount, out var approximate, out next) || line.IsDash(next - 2)) return false;
        if (IsTail(line, next)) return CountedTime(line, i + 1, ref parts, ref next);
        // "a timer for five minutes" goes off then.
        var timer = line.TextOf(i - 1) is "timer" or "alarm" or "countdown";
        parts = new DateParts
        {
            Said = timer || line.MeaningOf(i).Is(Role.Lasting) && line.TextOf(i) is "in" or "In" ? Said.Count : Said.Length,
            Amount = amount,
            Direction = 1,
            InWords = !timer,
            Marks = approximate ? DateMarks.Approximate : DateMarks.None,
        };
        return true;
    }

    private static bool IsTail(in Line line, int i) => line.Is(i, Role.Ago | Role.FromNow | Role.Earlier) || line.Is(i, Role.Later) && line.EndsSentence(i + 1);

    /// <summary>"5 days ago", "a week before yesterday", "two years later", "15 minutes from now"; else just a length.</summary>
    private bool CountedTime(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (!AmountReader.Read(line, i, out var amount, out var approximate, out next)) return false;
        parts = new DateParts { Said = Said.Length, Amount = amount, Marks = approximate ? DateMarks.Approximate : DateMarks.None };
        var tail = line.MeaningOf(next);
        if (tail.Is(Role.Ago)) (parts.Said, parts.Direction) = (Said.Count, -1);
        else if (tail.Is(Role.FromNow) && line.TextOf(next) is not "out") (parts.Said, parts.Direction) = (Said.Count, 1);
        else if (tail.Is(Role.Earlier | Role.Later))
        {
            var sign = tail.Is(Role.Earlier) ? -1 : 1;
            // "came in 15s later" is a gap and no time of day.
            if (line.IsNumber(i) && line.Sticks(i + 1) && amount.Finest < Unit.Day) return true;
            // "the two days before Christmas" are a stretch and no point.
            if (line.TextOf(i - 1) is not ("the" or "The") && FromPoint(line, next, amount, sign, ref parts, ref next)) return true;
            var preposition = line.TextOf(next) is "before" or "after" or "Before" or "After";
            if (preposition && !line.EndsSentence(next + 1) && !line.IsMark(next + 1, ',')) return true;
            (parts.Said, parts.Direction, parts.FromPrevious) = (Said.Count, sign, true);
        }
        else return !tail.Is(Role.From) || FromPoint(line, next, amount, 1, ref parts, ref next) || true;
        next++;
        return true;
    }

    /// <summary>"two weeks after yesterday", "three days before May 5", "a week after next Friday".</summary>
    private bool FromPoint(in Line line, int i, in Amount amount, int sign, ref DateParts parts, ref int next)
    {
        var first = line.MeaningOf(i + 1);
        // "two weeks from tomorrow"; but "for two weeks from May 5" is a stretch.
        if (line.TextOf(i) is not ("before" or "after") && (first.Day is null && first.Weekday < 1 || amount.Finest < Unit.Day)) return false;
        var begins = line.IsNumber(i + 1) || first.Month > 0 || first.Weekday > 0 || first.Holiday > 0 || first.Day is not null || first.Shift is not null;
        // A row of lengths ("a day after two days after …") is read once and not again from each.
        if (!begins || AmountReader.Read(line, i + 1, out _, out _, out _)) return false;
        if (!Part(line, i + 1, out var from, out var end) || !from.SaysPoint || from.Added != 0) return false;
        // "two years after 9/11": which one is not said.
        if (amount.Finest >= Unit.Year && !from.Has(Said.Year)) return false;
        from.Marks |= parts.Marks;
        (parts, next) = (from, end);
        (parts.Amount, parts.Added) = (amount, sign);
        return true;
    }

    /// <summary>"+2 months, 5 days", "-2hr5min", "'82".</summary>
    private static bool Sign(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (!line.Sticks(i + 1) && !line.IsMark(i, '+') || !line.IsNumber(i + 1)) return false;
        if (line[i].Value is '\'' or '’' or '`' && !line.Sticks(i))
        {
            if (line[i + 1].Length != 2 || line.Sticks(i + 2) && line[i + 2].Kind == TokenKind.Word) return false;
            parts = DateParts.OfYear(Calendar.FullYear(line[i + 1].Value));
            next = i + 2;
            return true;
        }
        if (line[i].Value is not ('+' or '-') || line.Sticks(i) || !AmountReader.Read(line, i + 1, out var amount, out _, out next)) return false;
        parts = new DateParts { Said = Said.Count, Amount = amount, Direction = line.IsMark(i, '-') ? -1 : 1 };
        return true;
    }
}
