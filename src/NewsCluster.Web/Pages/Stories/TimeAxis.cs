namespace NewsCluster.Web.Pages.Stories;

/// <summary>
/// Where a timeline's days stand on a drawn vertical axis: the more days lie between two, the further apart,
/// with room for a label each; a gap of more than a month is folded.
/// </summary>
/// <param name="Height">Of the picture, in pixels at its natural size.</param>
public sealed record TimeAxis(double Height, IReadOnlyList<TimeAxis.Mark> Marks, IReadOnlyList<double> Folds)
{
    /// <summary>A day on the axis; the more outlets tell of it, the larger.</summary>
    public sealed record Mark(TimelineDay Day, double Y, double Radius);

    public const double Width = 168;
    private const double Margin = 14;
    private const double LabelHeight = 22;
    private const double DayHeight = 1.5;

    /// <param name="days">In their order.</param>
    /// <returns>Null when fewer than two days can be placed.</returns>
    public static TimeAxis? Of(IReadOnlyList<TimelineDay> days)
    {
        var placed = days.Where(d => d.Day is not null).ToList();
        if (placed.Count < 2) return null;

        var marks = new List<Mark>();
        var folds = new List<double>();
        var y = Margin;
        for (var i = 0; i < placed.Count; i++)
        {
            if (i > 0)
            {
                var gap = placed[i].Day!.Value.DayNumber - placed[i - 1].Day!.Value.DayNumber;
                var step = LabelHeight + Math.Min(gap, TimelineDay.LongestGap) * DayHeight;
                if (placed[i].GapAfter(placed[i - 1]) is not null) folds.Add(y + step / 2);
                y += step;
            }
            marks.Add(new Mark(placed[i], y, Math.Min(8, 4 + placed[i].Entries.Sum(e => e.Outlets) * 0.5)));
        }
        return new TimeAxis(y + Margin, marks, folds);
    }
}
