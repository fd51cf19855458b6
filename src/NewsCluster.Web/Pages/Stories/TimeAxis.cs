namespace NewsCluster.Web.Pages.Stories;

/// <summary>Where a timeline's days stand on a drawn vertical axis. Time is to scale, but a gap of more than a month is folded.</summary>
/// <param name="Height">Of the picture, in pixels at its natural size.</param>
public sealed record TimeAxis(double Height, IReadOnlyList<TimeAxis.Mark> Marks, IReadOnlyList<double> Folds)
{
    /// <summary>A day on the axis.</summary>
    /// <param name="LabelY">Where its label stands: below the label before it, even when the days are close.</param>
    public sealed record Mark(TimelineDay Day, double Y, double LabelY, double Radius);

    public const double Width = 168;
    private const double Margin = 14;
    private const double LabelHeight = 19;
    private const double Tallest = 560;
    private const int LongestGap = 31;

    /// <summary>Null when fewer than two days can be placed.</summary>
    public static TimeAxis? Of(IReadOnlyList<TimelineDay> days)
    {
        var placed = days.Where(d => d.Day is not null).OrderBy(d => d.Day).ToList();
        if (placed.Count < 2) return null;

        var at = new double[placed.Count];
        var folded = new List<int>();
        for (var i = 1; i < placed.Count; i++)
        {
            var gap = placed[i].Day!.Value.DayNumber - placed[i - 1].Day!.Value.DayNumber;
            if (gap > LongestGap) folded.Add(i);
            at[i] = at[i - 1] + Math.Min(gap, LongestGap);
        }
        var height = Math.Max(placed.Count * LabelHeight, Math.Min(Tallest, at[^1] * 8 + placed.Count * LabelHeight));
        var scale = (height - LabelHeight) / Math.Max(1, at[^1]);
        var label = double.NegativeInfinity;
        var marks = placed.Select((day, i) =>
        {
            var y = Margin + at[i] * scale;
            label = Math.Max(y, label + LabelHeight);
            return new Mark(day, y, label, Math.Min(7, 3 + day.Entries.Sum(e => e.Outlets) * 0.6));
        }).ToList();
        return new TimeAxis(
            Math.Max(marks[^1].Y, marks[^1].LabelY) + Margin, marks, [.. folded.Select(i => (marks[i - 1].Y + marks[i].Y) / 2)]);
    }
}
