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

    public static DateMarks Marks(in Line line, int start, Outlook outlook)
    {
        var marks = DateMarks.None;
        if (line.Is(start - 1, Role.Approximate)) marks |= DateMarks.Approximate;
        if (line.Is(start - 1, Role.Bound)) marks |= DateMarks.Bound;
        if (outlook == Dates.Outlook.Ahead) marks |= DateMarks.None;
        return marks;
    }
}
