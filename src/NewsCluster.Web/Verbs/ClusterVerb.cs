using System.CommandLine;
using System.Text.Json;
using NewsCluster.Clustering;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Web.Ingesting;

namespace NewsCluster.Web.Verbs;

/// <summary><c>cluster</c>: groups a file of articles into stories, as a stream, without a database.</summary>
internal static class ClusterVerb
{
    /// <summary>Lines parsed and featurised together while the engine is at earlier ones.</summary>
    private const int Batch = 256;

    private const int BatchesAhead = 24;

    /// <summary>Articles between two repairs.</summary>
    private const int RepairEvery = 16_384;

    public static Command Create()
    {
        var input = new Option<string[]>("--input") { Description = "Article files (JSON lines, .gz accepted), read in this order; - is standard input.", Required = true, AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--output") { Description = "Where {\"id\",\"story\",\"score\"} lines go; standard output when left out." };
        var model = new Option<FileInfo?>("--model") { Description = "A match model other than the shipped one." };
        var placedOnce = new Option<bool>("--no-repair") { Description = "Leave each article where it was first placed." };
        var stay = new Option<bool>("--statistics-stay") { Description = "Leave the background statistics as they are, whatever is read." };
        var embeddings = FileEmbeddings.Option();
        var features = new FeaturiserOptions();
        var command = new Command("cluster", "Group articles into stories.") { input, output, model, placedOnce, stay, embeddings };
        features.AddTo(command);
        command.Runs(async (parsed, cancel) =>
        {
            using var server = FileEmbeddings.Open(parsed.GetValue(embeddings));
            var run = new Run(ReadModel(parsed.GetValue(model)), new Featurisers([], features.Open(parsed)), !parsed.GetValue(stay), !parsed.GetValue(placedOnce), server);
            foreach (var path in parsed.GetRequiredValue(input)) await run.ReadAsync(path, cancel);
            run.Finish();
            using var writer = parsed.GetValue(output) is { } path2 ? File.Create(path2) : Console.OpenStandardOutput();
            run.Write(writer);
            return run.Broken == 0 && server?.Report() != false ? 0 : 1;
        });
        return command;
    }

    private static MatchModel ReadModel(FileInfo? file)
    {
        if (file is null) return MatchModel.Shipped;
        using var stream = file.OpenRead();
        try { return MatchModel.Read(stream); }
        catch (JsonException problem) { throw new InvalidDataException($"{file}: no match model", problem); }
    }

    /// <summary>What a line says, all null for a blank one.</summary>
    private readonly record struct Row(ArticleText? Article, CountableArticle? Countable, string? Error);

    private sealed class Run(MatchModel model, Featurisers featurisers, bool counts, bool repair, FileEmbeddings? embeddings)
    {
        private readonly StoryEngine engine = new(model: model);
        private readonly List<string> ids = [];
        private readonly Dictionary<string, (long Story, double Score)> places = new(StringComparer.Ordinal);
        private int lines, sinceRepair;

        public int Broken { get; private set; }

        public async Task ReadAsync(string path, CancellationToken cancel)
        {
            var number = 0;
            var before = lines;
            var batches = ArticleFile.Lines(path).Chunk(Batch).Select((batch, i) => Task.Run(() => Read(batch, before + i * Batch)));
            await foreach (var batch in batches.ToAsyncEnumerable().Ahead(BatchesAhead, cancel))
            {
                var rows = await batch;
                var counting = counts ? Task.Run(() => Count(rows, lines), CancellationToken.None) : Task.CompletedTask;
                foreach (var (_, _, error) in rows)
                {
                    number++;
                    if (error is not null) Complain($"{path}:{number}: {error}");
                }
                Place(Embedded([.. rows.Where(row => row.Countable is not null)]));
                await counting;
                featurisers.Reach(lines += rows.Length);
            }
        }

        private void Count(Row[] rows, int first)
        {
            for (var i = 0; i < rows.Length; i++)
                if (rows[i].Countable is { } countable) featurisers.Count(countable, first + i);
        }

        private Row[] Read(string[] batch, int first)
        {
            var read = new Row[batch.Length];
            for (var i = 0; i < batch.Length; i++) read[i] = Read(batch[i], featurisers.At(first + i));
            return read;
        }

        private static Row Read(string line, Featuriser featuriser)
        {
            if (string.IsNullOrWhiteSpace(line)) return default;
            try
            {
                var article = ArticleFile.Parse(line).Article;
                return new Row(article, featuriser.ReadToCount(article), null);
            }
            catch (FormatException e)
            {
                return new Row(null, null, e.Message);
            }
        }

        private List<ArticleFeatures> Embedded(List<Row> rows)
        {
            var vectors = embeddings?.Of(rows.ConvertAll(row => row.Article!));
            return vectors is null ? rows.ConvertAll(row => row.Countable!.Features) : [.. rows.Select((row, i) => row.Countable!.Features.As(row.Article!.Id, vectors[i]))];
        }

        private void Place(List<ArticleFeatures> articles)
        {
            foreach (var place in engine.AddRange(articles))
            {
                ids.Add(place.ArticleId);
                places[place.ArticleId] = (place.Story, place.Probability);
            }
            sinceRepair += articles.Count;
            if (sinceRepair >= RepairEvery) Finish();
        }

        private void Complain(string message)
        {
            Broken++;
            Console.Error.WriteLine(message);
        }

        public void Finish()
        {
            sinceRepair = 0;
            if (!repair) return;
            foreach (var move in engine.Repair()) places[move.ArticleId] = (move.To, move.Probability);
        }

        public void Write(Stream stream)
        {
            using var buffered = new BufferedStream(stream, 1 << 16);
            using var json = new Utf8JsonWriter(buffered);
            foreach (var id in ids)
            {
                var (story, score) = places[id];
                json.WriteStartObject();
                json.WriteString("id", id);
                json.WriteNumber("story", story);
                json.WriteNumber("score", Math.Round(score, 4));
                json.WriteEndObject();
                json.Flush();
                json.Reset();
                buffered.WriteByte((byte)'\n');
            }
        }
    }
}
