using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>One reading of a text, line by line, remembering the last day mentioned.</summary>
internal sealed class TaggerPass(Grammar grammar, ReferenceTime reference, bool durations, List<DateMention> mentions)
{
    private ReferenceTime _reference = reference;
    private Resolver _resolver = new(reference, grammar);
    private Moment? _previous;

    /// <param name="offset">Where the line begins in the text.</param>
    public void Read(in Line line, int offset)
    {
        var sameLine = false;
        for (var i = 0; i < line.Count;)
        {
            if (line[i].Kind == TokenKind.Word && line[i].Meaning == 0) { i++; continue; }
            if (RangeReader.Read(grammar, line, i, out var from, out var to, out var next) && TryRange(line, i, next, from, to, offset, ref sameLine)
                || grammar.Date(line, i, out from, out next) && TryDate(line, i, next, from, offset, ref sameLine)) i = next;
            else i++;
        }
    }

    private bool TryDate(in Line line, int i, int next, in DateParts parts, int offset, ref bool sameLine)
    {
        if (parts.Said == Said.Nothing) return true;
        if (parts.Has(Said.Length) && durations is false && !Grammar.IsAlone(line, i, next)) return true;
        var outlook = Surroundings.Outlook(line, i, next);
        // "in five days" is a date in plans; "now" says nothing a report's own date does not say, unless it has a clock.
        var opens = i == 0 || i == 1 && line.Is(0, Role.Due);
        if (parts.InWords && outlook is not (Outlook.Ahead or Outlook.Alone) && !(opens && outlook == Outlook.Unsaid)) return true;
        if (parts.Has(Said.Now) && _reference.Time is null && outlook != Outlook.Alone) return true;
        if (!_resolver.Resolve(parts, outlook, _previous, sameLine, out var moment))
        {
            if (durations) Add(line, i, next, offset, new Moment { Text = parts.Amount.ToDuration(), Grain = Grain.Duration, Marks = parts.Marks });
            return true;
        }
        moment.Marks |= Surroundings.Marks(line, i);
        Add(line, i, next, offset, moment);
        Remember(moment, ref sameLine);
        if (outlook == Outlook.Alone) TakeDateline(moment);
        return true;
    }

    /// <summary>Without a reference, a full date on a line of its own is the dateline of what follows.</summary>
    private void TakeDateline(in Moment moment)
    {
        if (_reference.Date != default || !moment.HasDay || !moment.First.IsFull) return;
        _reference = new ReferenceTime(moment.First, null, Anchor.Dateline);
        _resolver = new Resolver(_reference, grammar);
    }

    private bool TryRange(in Line line, int i, int next, in DateParts from, in DateParts to, int offset, ref bool sameLine)
    {
        var outlook = Surroundings.Outlook(line, i, next);
        if (!_resolver.Resolve(from, outlook, _previous, sameLine, out var first)) return false;
        if (!_resolver.Resolve(RangeReader.After(first, from, to), outlook, first, sameLine: true, out var last)) return false;
        RangeReader.Order(ref first, ref last, from, to);
        var moment = first;
        moment.Text = $"{Before(first.ToString())}/{After(last.ToString())}";
        moment.Last = last.Last ?? last.First;
        moment.Marks |= last.Marks | Surroundings.Marks(line, i);
        moment.Marks &= ~DateMarks.Bound;
        Add(line, i, next, offset, moment);
        Remember(last, ref sameLine);
        return true;
    }

    private static string Before(string interval) => interval.IndexOf('/', StringComparison.Ordinal) is >= 0 and var slash ? interval[..slash] : interval;

    private static string After(string interval) => interval[(interval.IndexOf('/', StringComparison.Ordinal) + 1)..];

    private void Remember(in Moment moment, ref bool sameLine)
    {
        if (moment.First.Day is null && moment.First.Month is null || moment.Grain > Grain.Month) return;
        if (moment.First.Day is not null || _previous is null || !sameLine) _previous = moment;
        sameLine = moment.First.Day is not null;
    }

    private void Add(in Line line, int i, int next, int offset, in Moment moment)
    {
        var start = line[i].Start;
        var length = line[next - 1].End - start;
        mentions.Add(new DateMention(offset + start, length, moment.ToString(), moment.First, moment.Last, moment.Grain, moment.Anchor, moment.Marks));
    }
}
