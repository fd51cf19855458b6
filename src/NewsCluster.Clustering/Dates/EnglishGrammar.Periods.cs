using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

internal sealed partial class EnglishGrammar
{
    /// <summary>"last week", "next two quarters", "this morning", "last September", "next Saturday", "this summer", "lastmonth".</summary>
    private bool Shifted(in Line line, int i, int shift, ref DateParts parts, ref int next)
    {
        // A space lost between the two leaves one word that means both.
        var at = line.MeaningOf(i) is { Unit: not Unit.None } or { Part: >= 0 } ? i : i + 1;
        var same = line.TextOf(i) is "same" or "Same";
        if (same && line.MeaningOf(at).Unit is not (Unit.Week or Unit.Month or Unit.Year)) return false;
        if (same && line.MeaningOf(at).Unit == Unit.Month && line.TextOf(at) is not "month") return false;
        if (shift != 0 && AmountReader.Read(line, at, out var amount, out _, out var after) && line.NumberAt(at) != 1)
        {
            // "next 2 weeks" and nothing else is a term that somebody set, in a sentence it is the time until then.
            var term = shift > 0 && i == 0 && line.EndsSentence(after);
            parts = new DateParts { Said = term ? Said.Count : Said.Stretch, Amount = amount, Direction = shift };
            next = after;
            return true;
        }
        while (line.Is(at, Role.Filler) && at < i + 3) at++;
        var meaning = line.MeaningOf(at);
        next = at + 1;
        if (shift != 0 && line.TextOf(at) is "weekday")
        {
            parts = DateParts.OfShift(Unit.Day, shift);
            parts.WorkingDay = true;
            return true;
        }
        if (meaning.Unit != Unit.None && !meaning.Is(Role.Attached))
        {
            if (line.TextOf(at) is [.., 's'] and not ['t', 'h', 'i', 's'] && meaning.Unit >= Unit.Day) return false;
            if (meaning.Unit is Unit.Second or Unit.Minute or Unit.Hour)
            {
                var one = default(Amount);
                one.Add(meaning.Unit, 1);
                parts = new DateParts { Said = shift == 0 ? Said.Nothing : Said.Count, Amount = one, Direction = shift };
                return shift != 0 && !line.Is(at, Role.Ambiguous);
            }
            // "current year" and "past week" are said of the calendar; "this time" of none.
            parts = DateParts.OfShift(meaning.Unit, shift);
            return true;
        }
        if (meaning.Part >= 0 && meaning.Day is null)
        {
            if (shift > 0) return false;
            parts = new DateParts { Said = Said.PartOfDay, Part = meaning.Part };
            return parts.TryMerge(DateParts.OfShift(Unit.Day, shift));
        }
        if (meaning.Season >= 0 && !same)
        {
            parts = new DateParts { Said = Said.Season, Season = meaning.Season, Direction = shift, Present = shift == 0 };
            return true;
        }
        if (meaning.Month <= 0 && meaning.Weekday <= 0 || same || line.Is(at, Role.Ambiguous) && !line[at].Capital) return false;
        if (!Part(line, at, out parts, out next)) return false;
        // "next Friday" is the one of next week, "the coming Friday" the first to come.
        if (shift == 0 || parts.Has(Said.Weekday) && line.TextOf(i) is "coming" or "upcoming") parts.Present = true;
        else parts.Direction = shift;
        return true;
    }

    /// <summary>"early 2009", "late in the day", "mid-2011", "the end of last year", "earlier today".</summary>
    private bool OfPortion(in Line line, int i, Portion portion, ref DateParts parts, ref int next)
    {
        var at = i + 1;
        if (line.IsDash(at) && line.Sticks(at) && line.Sticks(at + 1)) at++;
        for (var skipped = 0; skipped < 3 && (line.Is(at, Role.Article) || line.TextOf(at) is "of" or "on" or "in"); skipped++) at++;
        var meaning = line.MeaningOf(at);
        // One beginning or end a date: rows of such words would be read over and over.
        if (meaning.Portion != Portion.None || meaning.Is(Role.Approximate) && meaning.Number < 0) return false;
        // "the end of the week", "the beginning of the year": of the present one.
        if (meaning.Unit is Unit.Week or Unit.Month or Unit.Quarter or Unit.Year or Unit.Day or Unit.Decade && line.Is(at - 1, Role.Article) && line.TextOf(at) is not [.., 's'])
        {
            if (line.Is(at + 1, Role.Join) && line.MeaningOf(at + 1).Is(Role.Article) is false && line.TextOf(at + 1) is "of") return false;
            parts = DateParts.OfShift(meaning.Unit, 0);
            parts.FromPrevious = meaning.Unit == Unit.Day;
            next = at + 1;
        }
        else if (!Part(line, at, out parts, out next) || parts.Has(Said.Length | Said.Count | Said.Stretch | Said.Time)) return false;
        parts.Portion = portion;
        return true;
    }

    /// <summary>"summer 2009", "spring of 2012"; "fall" and "spring" alone are verbs too.</summary>
    private static bool Season(in Line line, int i, ref DateParts parts, ref int next)
    {
        next = i + 1;
        var at = line.TextOf(next) is "of" ? next + 1 : next;
        parts = new DateParts { Said = Said.Season, Season = line.MeaningOf(i).Season };
        if (line.FourDigitYear(at) is > 0 and var year) { parts.SetYear(year); next = at + 1; return true; }
        var led = line.TextOf(i - 1) is "in" or "In" or "the" or "this" or "by" || line.Is(i - 1, Role.Article);
        return led && !(line.Is(i, Role.Ambiguous) && line.Is(i - 1, Role.Article));
    }

    /// <summary>"Q3 2009", "Q1".</summary>
    private static bool QuarterLetter(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (line.TextOf(i) is not "Q" || !line.Sticks(i + 1) || line[i + 1].Length != 1 || line.Digits(i + 1, 1, 4) is not (> 0 and var quarter)) return false;
        parts = new DateParts { Said = Said.Quarter, Quarter = quarter };
        next = i + 2;
        if (line.FourDigitYear(next) is > 0 and var year) { parts.SetYear(year); next++; }
        return true;
    }

    /// <summary>"1990s", "the '90s", "80s".</summary>
    private static bool Decade(in Line line, int i, ref DateParts parts, ref int next)
    {
        if (!line.IsNumber(i) || line[i].Value % 10 != 0) return false;
        var at = line.IsMark(i + 1, '\'') && line.Sticks(i + 1) ? i + 2 : i + 1;
        if (!line.Sticks(at) || line.TextOf(at) is not "s") return false;
        var value = line[i].Value;
        if (line[i].Length == 2 && value >= 20 && (line.Is(i - 1, Role.Article) || line.Is(i - 1, Role.And) || line.IsMark(i - 1, '\''))) value += 1900;
        else if (line.FourDigitYear(i) < 0) return false;
        parts = new DateParts { Said = Said.Decade, Decade = value };
        next = at + 1;
        return true;
    }

    /// <summary>"20th century", "the nineteenth century".</summary>
    private static bool Century(in Line line, int i, ref DateParts parts, ref int next)
    {
        var century = DayNumber(line, i, out var at);
        if (century is < 1 or > 21) return false;
        if (line.IsDash(at) && line.Sticks(at + 1)) at++;
        if (line.MeaningOf(at).Unit != Unit.Century || line.Is(at + 1, Role.BeforeChrist) || line.IsNumber(i) && line.MeaningOf(i + 1).Ordinal <= 0) return false;
        parts = new DateParts { Said = Said.Century, Century = century };
        next = at + 1;
        return true;
    }

    private static bool PartOfTheDay(in Line line, int i, ref DateParts parts, ref int next)
    {
        // "Friday night", "8 in the evening", "this morning", "Evening JST" after a date; by itself it is any morning.
        var after = line.MeaningOf(i - 1);
        var word = line.TextOf(i);
        var beside = after.Weekday > 0 || after.Day is not null || line.IsNumber(i - 1) || line.Is(i - 1, Role.Am | Role.Pm)
            || line.TextOf(i - 1) is "in" or "at" or "the" || after.Month > 0 || line.IsMark(i - 1, ',');
        var fixedHour = word is "noon" or "midnight" or "midday";
        if (!beside && !fixedHour && !(line.TextOf(i + 1) is "of" or "on" && (line.IsNumber(i + 2) || line.MeaningOf(i + 2).Month > 0 || line.MeaningOf(i + 2).Weekday > 0))) return false;
        parts = new DateParts { Said = Said.PartOfDay, Part = line.MeaningOf(i).Part };
        next = i + 1;
        if (line.MeaningOf(next).Zone is { } && line[next].Capital) next++;
        return true;
    }

    /// <summary>"the next day" and "the last week" begin with the article; so does what it is skipped for.</summary>
    private bool AfterArticle(in Line line, int i, out DateParts parts, out int next)
    {
        parts = default;
        next = i + 1;
        var meaning = line.MeaningOf(i + 1);
        if (meaning.Unit is Unit.Second or Unit.Minute or Unit.Hour && line.Is(i + 2, Role.Earlier | Role.Later) && line.EndsSentence(i + 3))
        {
            var one = default(Amount);
            one.Add(meaning.Unit, 1);
            parts = new DateParts { Said = Said.Count, Amount = one, Direction = line.Is(i + 2, Role.Earlier) ? -1 : 1 };
            next = i + 3;
            return true;
        }
        // "later in the day", "for the day": the day that is being told.
        if (line.TextOf(i + 1) is "day" && (line.EndsSentence(i + 2) || line[i + 2].Kind == TokenKind.Mark || line.TextOf(i + 2) is "at" or "on" or "as" or "down" or "up"))
        {
            next = i + 2;
            return FromPrevious(0, ref parts);
        }
        if (meaning.Number >= 0 && !line.IsNumber(i + 1) && meaning.Shift is null && meaning.Ordinal < 0) return false;
        if (line.Is(i + 1, Role.Article) || meaning.Is(Role.Approximate) && meaning.Number < 0) return false;
        if (meaning.Unit == Unit.Weekend && line.TextOf(i) is "the" or "The") { parts = DateParts.OfShift(Unit.Weekend, 0); next = i + 2; return true; }
        if (!Part(line, i + 1, out parts, out next)) return false;
        // "the year before" is no date of its own; "the 2011 version" has its year without the article.
        return !parts.Has(Said.Length) && parts.Said != Said.Year && parts.Said != Said.Month && parts.Said != Said.Weekday && !parts.Has(Said.Time);
    }
}
