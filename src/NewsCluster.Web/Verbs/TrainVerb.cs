using System.CommandLine;
using System.Globalization;
using System.IO.Enumeration;
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
        var test = new Option<string[]>("--test")
        {
            Description = "Collections, named in the same way, that the model is only scored on.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var without = new Option<string[]>("--without")
        {
            Description = "Features, by their names in the model, that it does not look at, to see what they are worth; * stands for any letters.",
            DefaultValueFactory = _ => [],
            AllowMultipleArgumentsPerToken = true,
        };
        var output = new Option<FileInfo>("--output") { Description = "Where the model goes.", Required = true };
        var folds = new Option<int>("--folds") { Description = "Parts for cross-validation by story; 1 to skip it.", DefaultValueFactory = _ => 5 };
        var embeddings = FileEmbeddings.Option();
        var features = new FeaturiserOptions();
        var command = new Command("train", "Fit the match model.") { input, test, without, output, folds, embeddings };
        features.AddTo(command);
        command.Runs(parsed =>
        {
            var patterns = parsed.GetRequiredValue(without);
            if (patterns.FirstOrDefault(pattern => !ModelTrainer.FeatureNames.Any(name => FileSystemName.MatchesSimpleExpression(pattern, name))) is { } none)
                return Verb.Failed($"--without {none}: no feature has that name; there are {string.Join(", ", ModelTrainer.FeatureNames)}");
            using var server = FileEmbeddings.Open(parsed.GetValue(embeddings));
            var featuriser = features.Open(parsed);
            var collections = parsed.GetRequiredValue(input).SelectMany(argument => Read(argument, featuriser, server)).ToList();
            var unseen = parsed.GetRequiredValue(test).Select(argument => Read(argument, featuriser, server).First()).ToList();
            if (!collections.Exists(HasStory)) return Verb.Failed("no two articles of the input are of one story: nothing can be learnt from it");
            if (server?.Report() == false) return 1; // half of the articles would teach the wrong weights
            var provenance = string.Join("; ", collections.Select(c => $"{c.Name} ({c.Articles.Count} articles, weight {c.Weight})"));
            Console.WriteLine($"Training on {provenance}");
            MatchModel Train(IReadOnlyList<TrainingSet> sets) =>
                ModelTrainer.Train(sets, provenance, name => patterns.Any(pattern => FileSystemName.MatchesSimpleExpression(pattern, name)));
            if (parsed.GetValue(folds) is > 1 and var parts) CrossValidate(collections, parts, Train);
            var model = Train(collections);
            Report("all, as trained (in sample)", model, collections);
            if (unseen.Count > 0) Report("not trained on", model, unseen);
            using var file = parsed.GetRequiredValue(output).Create();
            model.Write(file);
            return 0;
        });
        return command;
    }

    /// <summary>Trains on all stories but one part and scores that part, in turn.</summary>
    private static void CrossValidate(List<TrainingSet> collections, int parts, Func<IReadOnlyList<TrainingSet>, MatchModel> train)
    {
        for (var part = 0; part < parts; part++)
        {
            var model = train([.. collections.Select(c => c.Where(story => ModelTrainer.Part(story, parts) != part))]);
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
    private static IEnumerable<TrainingSet> Read(string argument, Featuriser featuriser, FileEmbeddings? server)
    {
        var parts = argument.Split('=');
        var weight = 1d;
        if (parts.Length > 1 && !double.TryParse(parts[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out weight))
            throw new InvalidDataException($"{argument}: the weight is not a number");
        var paths = parts[0].Split('+');
        var rows = ArticleFile.Rows(paths).ToList();
        var name = string.Join("+", paths.Select(path => Path.GetFileName(path).Split('.')[0]));
        yield return new TrainingSet(name, weight, Featurise(rows, featuriser, server));
        yield return new TrainingSet($"{name}, brief", weight / 2, Featurise(rows.ConvertAll(row => row with { Article = Brief(row.Article) }), featuriser, server));
    }

    private static bool HasStory(TrainingSet collection) =>
        collection.Articles.Where(article => article.Story is not null).GroupBy(article => article.Story).Any(story => story.Count() > 1);

    private static List<LabelledArticle> Featurise(List<ArticleRow> rows, Featuriser featuriser, FileEmbeddings? server)
    {
        var embeddings = server?.Of(rows.ConvertAll(row => row.Article));
        return [.. rows.AsParallel().AsOrdered().Select((row, i) =>
            new LabelledArticle(featuriser.Read(row.Article with { Embedding = embeddings?[i] }), row.Cluster))];
    }

    private static ArticleText Brief(ArticleText article)
    {
        var words = 0;
        var end = 0;
        while (end < article.Body.Length && (article.Body[end] != ' ' || ++words < BriefWords)) end++;
        return article with { Body = article.Body[..end] };
    }
}
