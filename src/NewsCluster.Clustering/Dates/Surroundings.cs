using NewsCluster.Clustering.Dates.Lexing;

namespace NewsCluster.Clustering.Dates;

/// <summary>What the words around a date say about it.</summary>
internal static class Surroundings
{
    /// <summary>How far cue words reach, in tokens.</summary>
    private const int Before = 14, After = 6;

    /// <summary>The nearest sign before the date in its sentence, else the nearest one shortly after it.</summary>
    public static Outlook Outlook(in Line line, int start, int end)
    {
        if (Grammar.IsAlone(line, start, end)) return Dates.Outlook.Alone;
        // "hôm 7/9" is said of days that are over, whatever the sentence looks forward to.
        if (line.TextOf(start) is "hôm" && line.IsNumber(start + 1)) return Dates.Outlook.Over;
        for (var i = start - 1; i >= Math.Max(0, start - Before) && !line.EndsSentence(i); i--)
        {
            if (line.Is(i, Role.Ahead)) return Dates.Outlook.Ahead;
            if (line.Is(i, Role.Over)) return Dates.Outlook.Over;
        }
        for (var i = end; i < end + After && !line.EndsSentence(i); i++)
        {
            if (line.Is(i, Role.Ahead)) return Dates.Outlook.Ahead;
            if (line.Is(i, Role.Over)) return Dates.Outlook.Over;
        }
        return Dates.Outlook.Unsaid;
    }

    public static DateMarks Marks(in Line line, int start)
    {
        var marks = DateMarks.None;
        if (line.Is(start - 1, Role.Approximate)) marks |= DateMarks.Approximate;
        if (line.Is(start - 1, Role.Bound)) marks |= DateMarks.Bound;
        return marks;
    }
}
