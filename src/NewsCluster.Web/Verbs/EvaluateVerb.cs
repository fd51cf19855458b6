using System.CommandLine;
using NewsCluster.Clustering.Evaluation;

namespace NewsCluster.Web.Verbs;

/// <summary><c>evaluate</c>: compares predicted stories with labelled ones.</summary>
internal static class EvaluateVerb
{
    public static Command Create()
    {
        var gold = new Option<string[]>("--gold") { Description = "Labelled article files (rows without a cluster are passed over).", Required = true, AllowMultipleArgumentsPerToken = true };
        var predicted = new Option<string[]>("--predicted") { Description = "What cluster wrote.", Required = true, AllowMultipleArgumentsPerToken = true };
        var errors = new Option<string?>("--errors") { Description = "Write the worst errors here, for reading." };
        var command = new Command("evaluate", "Score stories against labels: B-cubed and pairwise.") { gold, predicted, errors };
        command.Runs(parsed =>
        {
            var stories = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (id, story) in ArticleFile.Read(parsed.GetRequiredValue(predicted), ArticleFile.ParsePlace)) stories[id] = story; // the last word counts
            var rows = ArticleFile.Rows(parsed.GetRequiredValue(gold)).Where(row => row.Cluster is not null).ToList();
            var missing = rows.Where(row => !stories.ContainsKey(row.Article.Id)).Select(row => row.Article.Id).ToList();
            if (missing.Count > 0) return Verb.Failed($"{missing.Count} labelled articles are not in the predicted file, the first is {missing[0]}");
            if (rows.Count == 0) return Verb.Failed("no article in the gold file has a cluster");
            var judgements = rows.ConvertAll(row => new Judgement(row.Article.Id, row.Cluster!, stories[row.Article.Id], row.Article.Language));
            Console.Write(EvaluationReport.Write(judgements));
            if (parsed.GetValue(errors) is { } path)
                File.WriteAllText(path, EvaluationReport.WriteErrors(judgements, rows.ToDictionary(row => row.Article.Id, row => row.Article.Title)));
            return 0;
        });
        return command;
    }
}
