using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>
/// How one language builds dates. A date is a row of parts (a time, a weekday, a day and month, a period …),
/// each read by the language's own rules; what fits together merges into one.
/// </summary>
internal abstract class Grammar(Lexicon lexicon)
{
    public static Grammar? Of(string language) => language switch
    {
        ArticleText.Vietnamese => VietnameseGrammar.Instance,
        ArticleText.English => EnglishGrammar.Instance,
        _ => null,
    };

    public Lexicon Lexicon { get; } = lexicon;

    /// <summary>What a weekday alone on its line stands for: the coming one in Vietnamese calendars, the nearest in English notes.</summary>
    public abstract bool LoneWeekdayIsComing { get; }

    /// <summary>"next Saturday" is the one of next week (English) or the first to come (Vietnamese "thứ Bảy tới").</summary>
    public abstract bool NextWeekdayIsNextWeek { get; }

    /// <summary>Reads the part of a date that begins at token <paramref name="i"/>.</summary>
    public abstract bool Part(in Line line, int i, out DateParts parts, out int next);

    /// <summary>A number that is the first end of a range of days or hours: the "7" of "7-9/5".</summary>
    public abstract bool Continues(in Line line, int i, out DateParts parts, out int next);

    /// <summary>Reads a whole date: the longest row of parts that fit together.</summary>
    public bool Date(in Line line, int i, out DateParts parts, out int next)
    {
        if (!Part(line, i, out parts, out next)) return false;
        if (parts.Said == Said.Nothing) return true;
        while (true)
        {
            var at = Joint(line, next, parts, out var bracket);
            if (at < 0 || !Part(line, at, out var more, out var after) || bracket && !line.IsMark(after, ')') || !parts.TryMerge(more)) break;
            next = bracket ? after + 1 : after;
        }
        Sum(line, ref parts, ref next);
        return true;
    }

    /// <summary>"2023-12-29 -10 days", "now + 40 minutes"; a dash with a space after it only separates.</summary>
    private static void Sum(in Line line, ref DateParts parts, ref int next)
    {
        var plus = line.IsMark(next, '+');
        if (!plus && !(line.IsMark(next, '-') && line[next].SpaceBefore && line.Sticks(next + 1))) return;
        if (!parts.SaysPoint || parts.Added != 0 || !line.IsNumber(next + 1) || !AmountReader.Read(line, next + 1, out var amount, out _, out var after)) return;
        (parts.Amount, parts.Added, next) = (amount, plus ? 1 : -1, after);
    }

    /// <summary>Where the next part of the date could begin after what joins parts; -1 when nothing can follow.</summary>
    private static int Joint(in Line line, int i, in DateParts parts, out bool bracket)
    {
        bracket = line.IsMark(i, '(');
        if (bracket) return i + 1;
        var at = i;
        if (line[at].Kind == TokenKind.Mark)
        {
            if (line[at].Value is not (',' or '|' or '∙' or '·' or '-')) return -1;
            // A comma joins a day with its time, weekday or year, and two stray periods not at all.
            if (!parts.Has(Said.Time | Said.Weekday | Said.Day | Said.Month | Said.PartOfDay | Said.Shift)) return -1;
            // "8/5/2019 - 09:15": a dash with spaces only before the time of a full date.
            var stamp = parts.Has(Said.Year) && parts.Has(Said.Day) && line.IsMark(at + 2, ':');
            if (line.IsMark(at, '-') && !stamp && !(line.Sticks(at) && line.Sticks(at + 1))) return -1;
            at++;
        }
        for (var skipped = 0; skipped < 2 && line.Is(at, Role.Join | Role.Article) && line.NumberAt(at) < 0 && line.MeaningOf(at).Part < 0; skipped++) at++;
        return at;
    }

    /// <summary>The words look like a date that does not exist; they are passed over as a whole.</summary>
    protected static bool Refuse(int end, out DateParts parts, out int next)
    {
        parts = default;
        next = end;
        return true;
    }

    protected static int RomanQuarter(in Line line, int i) => line.TextOf(i) switch
    {
        "I" => 1, "II" => 2, "III" => 3, "IV" => 4,
        _ => line.NumberAt(i) is >= 1 and <= 4 and var digit ? digit : -1,
    };

    protected static int RomanCentury(ReadOnlySpan<char> numeral)
    {
        var total = 0;
        var previous = 0;
        for (var i = numeral.Length - 1; i >= 0; i--)
        {
            var value = numeral[i] switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 100 };
            total += value < previous ? -value : value;
            previous = value;
        }
        return total is >= 1 and <= 21 ? total : -1;
    }

    /// <summary>True for a line with nothing but the date in it: a note or a query, not a report.</summary>
    public static bool IsAlone(in Line line, int start, int end)
    {
        for (var i = 0; i < start; i++)
            if (line[i].Kind != TokenKind.Mark && !line.Is(i, Role.Join | Role.Article | Role.Lasting | Role.Bound | Role.Approximate | Role.DateAhead)) return false;
        for (var i = end; i < line.Count; i++)
            if (line[i].Kind != TokenKind.Mark) return false;
        return true;
    }
}
