using System.Globalization;

namespace NewsCluster.Web.Pages;

/// <summary>A story's articles per day as bars in a small picture.</summary>
public sealed record ActivityBars(int Articles, int Days, DateOnly Busiest, IReadOnlyList<(double X, double Width, double Height)> Bars)
{
    public const int Width = 120;
    public const int Height = 32;
    private const int MostBars = 24;

    /// <summary>Null when no article's day is known in full.</summary>
    public static ActivityBars? Of(IEnumerable<DateOnly?> published)
    {
        var days = published.OfType<DateOnly>().ToList();
        if (days.Count == 0) return null;
        var first = days.Min();
        var span = days.Max().DayNumber - first.DayNumber + 1;
        var bars = Math.Clamp(span, 3, MostBars); // never so few that a single day fills the picture
        var counts = new int[bars];
        foreach (var day in days) counts[(day.DayNumber - first.DayNumber) * bars / Math.Max(span, bars)]++;
        var width = (double)Width / bars;
        var busiest = days.CountBy(day => day).OrderByDescending(day => day.Value).ThenBy(day => day.Key).First().Key;
        return new ActivityBars(days.Count, days.Distinct().Count(), busiest, counts
            .Select((count, i) => (X: i * width, Width: width - 1, Height: (double)count / counts.Max() * (Height - 2)))
            .Where(bar => bar.Height > 0).ToList());
    }
}

internal static class Svg
{
    /// <summary>A coordinate as SVG writes it, whatever the reader's language.</summary>
    public static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
