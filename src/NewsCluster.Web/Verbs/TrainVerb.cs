using System.CommandLine;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;

namespace NewsCluster.Web.Verbs;

/// <summary><c>train</c>: fits the match model on labelled articles and reports cross-validated figures.</summary>
internal static class TrainVerb
{
    /// <summary>About what a feed gives of an article.</summary>
    private const int BriefWords = 35;

    public static Command Create()
    {
        var input = new Option<string[]>("--input")
        {
            Description = "Labelled collections; FILE, or FILE+FILE to read several as one, or either with =WEIGHT.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<FileInfo>("--output") { Description = "Where the model goes.", Required = true };
        var folds = new Option<int>("--folds") { Description = "Parts for cross-validation by story; 1 to skip it.", DefaultValueFactory = _ => 5 };
        var embeddings = FileEmbeddings.Option();
        var command = new Command("train", "Fit the match model.") { input, output, folds, embeddings };
        command.Runs(parsed =>
        {
            using var server = FileEmbeddings.Open(parsed.GetValue(embeddings));
            var collections = parsed.GetRequiredValue(input).SelectMany(argument => Read(argument, server)).ToList();
            if (server?.Report() == false) return 1; // half of the articles would teach the wrong weights
            var provenance = string.Join("; ", collections.Select(c => $"{c.Name} ({c.Articles.Count} articles, weight {c.Weight})"));
            Console.WriteLine($"Training on {provenance}");
            if (parsed.GetValue(folds) is > 1 and var parts) CrossValidate(collections, parts);
            var model = ModelTrainer.Train(collections, provenance);
            Report("all, as trained (in sample)", model, collections);
            using var file = parsed.GetRequiredValue(output).Create();
            model.Write(file);
            return 0;
        });
        return command;
    }

    /// <summary>Trains on all stories but one part and scores that part, in turn.</summary>
    private static void CrossValidate(List<TrainingSet> collections, int parts)
    {
        for (var part = 0; part < parts; part++)
        {
            var model = ModelTrainer.Train([.. collections.Select(c => c.Where(story => ModelTrainer.Part(story, parts) != part))], "");
            Report($"part {part + 1} of {parts}, model trained without it", model, [.. collections.Select(c => c.Where(story => ModelTrainer.Part(story, parts) == part))]);
        }
    }

    private static void Report(string title, MatchModel model, List<TrainingSet> collections)
    {
        Console.WriteLine(title);
        foreach (var collection in collections)
        {
            var (cubed, pairwise, across) = ModelTrainer.Score(model, collection);
            Console.WriteLine($"  {collection.Name,-40} B-cubed F1 {cubed.F1:0.0000} (P {cubed.Precision:0.000} R {cubed.Recall:0.000})  pairwise {pairwise.F1:0.000}  across {across.F1:0.000}");
        }
    }

    /// <summary>A collection and its brief form, so that the model also learns to read feed items: headline and first words.</summary>
    private static IEnumerable<TrainingSet> Read(string argument, FileEmbeddings? server)
    {
        var parts = argument.Split('=');
        var weight = parts.Length > 1 ? double.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture) : 1;
        var paths = parts[0].Split('+');
        var rows = ArticleFile.Rows(paths).ToList();
        var name = string.Join("+", paths.Select(path => Path.GetFileName(path).Split('.')[0]));
        yield return new TrainingSet(name, weight, Featurise(rows, server));
        yield return new TrainingSet($"{name}, brief", weight / 2, Featurise(rows.ConvertAll(row => row with { Article = Brief(row.Article) }), server));
    }

    private static List<LabelledArticle> Featurise(List<ArticleRow> rows, FileEmbeddings? server)
    {
        var embeddings = server?.Of(rows.ConvertAll(row => row.Article));
        return [.. rows.AsParallel().AsOrdered().Select((row, i) =>
            new LabelledArticle(Featuriser.Shipped.Read(row.Article with { Embedding = embeddings?[i] }), row.Cluster))];
    }

    private static ArticleText Brief(ArticleText article)
    {
        var words = 0;
        var end = 0;
        while (end < article.Body.Length && (article.Body[end] != ' ' || ++words < BriefWords)) end++;
        return article with { Body = article.Body[..end] };
    }
}
