using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Timelines.Evaluation;

/// <summary>Days with the sentences told of each: what people write and what is compared with it.</summary>
public sealed record DayTexts(IReadOnlyDictionary<DateOnly, IReadOnlyList<string>> Days);

/// <summary>
/// Scores of a timeline against a human one, as published for timeline17: date selection F1, and
/// alignment-based ROUGE-1 (Martschat and Markert, "Improving ROUGE for Timeline Summarization", EACL 2017; many-to-one by date and content).
/// </summary>
public readonly record struct TimelineScore(double DatePrecision, double DateRecall, double AlignedPrecision, double AlignedRecall)
{
    public double DateF1 => Harmonic(DatePrecision, DateRecall);

    /// <summary>AR1: alignment-based ROUGE-1 F.</summary>
    public double AlignedRouge1 => Harmonic(AlignedPrecision, AlignedRecall);

    public static TimelineScore Of(DayTexts predicted, DayTexts gold)
    {
        var hits = predicted.Days.Keys.Count(gold.Days.ContainsKey);
        var predictedCounts = Counts(predicted);
        var goldCounts = Counts(gold);
        return new TimelineScore(
            Ratio(hits, predicted.Days.Count), Ratio(hits, gold.Days.Count),
            Aligned(predictedCounts, goldCounts), Aligned(goldCounts, predictedCounts));
    }

    /// <summary>
    /// The share of the words of <paramref name="from"/> that <paramref name="to"/> has on the day each day is aligned to,
    /// discounted by 1 / (days between + 1).
    /// </summary>
    private static double Aligned(SortedDictionary<DateOnly, Dictionary<string, int>> from, SortedDictionary<DateOnly, Dictionary<string, int>> to)
    {
        var (shared, total) = (0.0, 0.0);
        foreach (var (day, words) in from)
        {
            var count = words.Values.Sum();
            total += count;
            var (best, overlap) = (0.0, 0.0);
            foreach (var (other, otherWords) in to)
            {
                var near = 1.0 / (Math.Abs(day.DayNumber - other.DayNumber) + 1);
                var common = words.Sum(word => Math.Min(word.Value, otherWords.GetValueOrDefault(word.Key)));
                var likeness = near * 2.0 * common / Math.Max(1, count + otherWords.Values.Sum());
                if (likeness > best) (best, overlap) = (likeness, near * common);
            }
            shared += overlap;
        }
        return Ratio(shared, total);
    }

    private static SortedDictionary<DateOnly, Dictionary<string, int>> Counts(DayTexts texts)
    {
        var counts = new SortedDictionary<DateOnly, Dictionary<string, int>>();
        foreach (var (day, sentences) in texts.Days)
        {
            var words = counts[day] = new Dictionary<string, int>(StringComparer.Ordinal);
            foreach (var sentence in sentences)
                foreach (var token in Tokenizer.Tokenize(sentence))
                {
                    var word = sentence.Substring(token.Start, token.Length).ToLowerInvariant();
                    words[word] = words.GetValueOrDefault(word) + 1;
                }
        }
        return counts;
    }

    private static double Ratio(double part, double whole) => whole == 0 ? 0 : part / whole;

    private static double Harmonic(double a, double b) => a + b == 0 ? 0 : 2 * a * b / (a + b);
}
