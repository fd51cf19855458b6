using System.Globalization;
using System.Text;

namespace NewsCluster.Clustering.Evaluation;

/// <summary>Scores and errors as text for a person.</summary>
public static class EvaluationReport
{
    public static string Write(IReadOnlyCollection<Judgement> judgements)
    {
        var report = new StringBuilder();
        var goldStories = judgements.GroupBy(j => j.Gold).ToList();
        report.AppendLine(CultureInfo.InvariantCulture,
            $"{judgements.Count} articles, {goldStories.Count} labelled stories, {judgements.DistinctBy(j => j.Predicted).Count()} predicted");
        Line(report, "B-cubed", ClusterScores.BCubed(judgements));
        Line(report, "pairwise", ClusterScores.Pairwise(judgements));
        foreach (var language in judgements.GroupBy(j => j.Language).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            Line(report, $"B-cubed, {language.Key} only", ClusterScores.BCubed([.. language]));
            Line(report, $"pairwise, {language.Key} only", ClusterScores.Pairwise([.. language]));
        }
        if (judgements.DistinctBy(j => j.Language).Count() > 1)
            Line(report, "pairwise across languages", ClusterScores.AcrossLanguages(judgements));

        var singletons = goldStories.Where(story => story.Count() == 1).Select(story => story.Single()).ToList();
        var sizes = judgements.GroupBy(j => j.Predicted).ToDictionary(group => group.Key, group => group.Count());
        report.AppendLine(CultureInfo.InvariantCulture,
            $"singletons                 {singletons.Count}, left alone {singletons.Count(j => sizes[j.Predicted] == 1)}");
        if (Impure(judgements).FirstOrDefault() is { } worst)
            report.AppendLine(CultureInfo.InvariantCulture,
                $"largest impure story       {worst.Key}: {worst.Count()} articles of {worst.DistinctBy(j => j.Gold).Count()} labelled stories");
        return report.ToString();
    }

    /// <summary>The stories that mix most, then the labelled stories most scattered, with titles.</summary>
    /// <param name="judgements">The articles.</param>
    /// <param name="titles">Their titles by id.</param>
    /// <param name="most">How many of each.</param>
    public static string WriteErrors(IReadOnlyCollection<Judgement> judgements, IReadOnlyDictionary<string, string> titles, int most = 200)
    {
        var report = new StringBuilder();
        foreach (var story in Impure(judgements).Take(most))
            WriteGroup(report, $"MIXED {story.Key}", story.OrderBy(j => j.Gold, StringComparer.Ordinal), j => j.Gold, titles);
        var scattered = judgements.GroupBy(j => j.Gold).Where(story => story.DistinctBy(j => j.Predicted).Count() > 1)
            .OrderByDescending(story => story.DistinctBy(j => j.Predicted).Count()).ThenBy(story => story.Key, StringComparer.Ordinal);
        foreach (var story in scattered.Take(most))
            WriteGroup(report, $"SCATTERED {story.Key}", story.OrderBy(j => j.Predicted, StringComparer.Ordinal), j => j.Predicted, titles);
        return report.ToString();
    }

    /// <summary>Predicted stories that hold articles of several labelled ones, the largest first.</summary>
    private static IEnumerable<IGrouping<string, Judgement>> Impure(IEnumerable<Judgement> judgements) => judgements
        .GroupBy(j => j.Predicted)
        .Where(story => story.DistinctBy(j => j.Gold).Count() > 1)
        .OrderByDescending(story => story.Count()).ThenBy(story => story.Key, StringComparer.Ordinal);

    private static void WriteGroup(
        StringBuilder report, string heading, IEnumerable<Judgement> group, Func<Judgement, string> label, IReadOnlyDictionary<string, string> titles)
    {
        report.AppendLine(heading);
        foreach (var j in group)
            report.AppendLine(CultureInfo.InvariantCulture, $"  {label(j),-16} {j.Language,-5} {j.Id}  {titles.GetValueOrDefault(j.Id)}");
    }

    private static void Line(StringBuilder report, string name, Score score) => report.AppendLine(CultureInfo.InvariantCulture,
        $"{name,-26} P {score.Precision:0.0000}  R {score.Recall:0.0000}  F1 {score.F1:0.0000}");
}
