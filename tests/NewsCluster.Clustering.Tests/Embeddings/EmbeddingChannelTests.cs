using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Stories;
using NewsCluster.Clustering.Tests.Stories;

namespace NewsCluster.Clustering.Tests.Embeddings;

public class EmbeddingChannelTests
{
    /// <summary>Models whose texts all point one way, more or less: cosines at random of about 0, 0.5 and 0.8.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void Similarity_is_the_same_whatever_range_of_cosines_a_model_has(float drift)
    {
        TextEmbedding Of(string text)
        {
            var vector = ConceptBag.Embed(text, 512);
            var size = MathF.Sqrt(vector.Average(value => value * value));
            return TextEmbedding.Of("m", [.. vector.Select(value => value / size + drift)])!;
        }
        var channel = new EmbeddingChannel(EmbeddingWeights.Untrained);
        var index = new EmbeddingIndex();
        for (var i = 0; i < 4000; i++) index.Add(i, Of($"text {i}"));
        channel.Learn(index.Entries, 0);

        Assert.Equal(1, channel.Similarity(Of("boat"), Of("boat"))!.Value, 0.001);
        Assert.InRange(channel.Similarity(Of("text a"), Of("text b"))!.Value, 0, 0.1);
        Assert.InRange(channel.Similarity(Of("boat storm crew"), Of("boat storm bridge"))!.Value, 0.55, 0.8); // two of three in common
    }

    [Fact]
    public void Before_anything_is_known_only_what_is_nearly_the_same_is_close()
    {
        var channel = new EmbeddingChannel(EmbeddingWeights.Untrained);
        var (a, b) = (TextEmbedding.Of("m", ConceptBag.Embed("boat storm crew"))!, TextEmbedding.Of("m", ConceptBag.Embed("boat storm bridge"))!);
        Assert.Equal(-7, channel.Correct(-7, a, b));
        Assert.InRange(channel.Correct(-7, a, a), 2.9f, 3.1f);
        Assert.Equal(-7, channel.Correct(-7, a, null));
    }

    [Fact]
    public void Training_learns_to_believe_embeddings_that_tell_events_apart_and_not_those_that_do_not()
    {
        var told = ModelTrainer.Train([Labelled(number => $"event {number}")], "test").Embeddings!;
        var random = new Random(2);
        var noise = ModelTrainer.Train([Labelled(_ => $"noise {random.Next()}")], "test").Embeddings!;
        Assert.True(Gain(told) > Gain(noise) + 2, $"{told} {noise}");

        static float Gain(EmbeddingWeights weights) => weights.LogOdds(0, 1) - weights.LogOdds(0, 0);
    }

    [Fact]
    public void Without_embeddings_training_learns_nothing_of_them_and_writes_nothing()
    {
        var model = ModelTrainer.Train([Labelled(_ => null)], "test");
        Assert.Null(model.Embeddings);
        using var file = new MemoryStream();
        model.Write(file);
        Assert.DoesNotContain("embeddings", System.Text.Encoding.UTF8.GetString(file.ToArray()), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_model_keeps_its_weights_in_its_file()
    {
        var model = new MatchModel("p", 1, new Dictionary<string, double>(), 2, new Dictionary<string, double>(), new EmbeddingWeights(1, 2, 3, 4));
        using var file = new MemoryStream();
        model.Write(file);
        file.Position = 0;
        Assert.Equal(model.Embeddings, MatchModel.Read(file).Embeddings);
    }

    /// <summary>Events of two reports that share some words with all others, as reports do.</summary>
    private static TrainingSet Labelled(Func<int, string?> meaning)
    {
        var random = new Random(1);
        string Words() => string.Join(' ', Enumerable.Range(0, 30).Select(_ => $"w{(char)('a' + random.Next(26))}{(char)('a' + random.Next(6))}x"));
        return new TrainingSet("made up", 1, [.. Enumerable.Range(0, 160).Select(i => new LabelledArticle(
            Featuriser.Shipped.Read(News.English($"{i}", Words(), Words(), News.Monday.AddHours(i)) with
            {
                Embedding = meaning(i / 2) is { } text ? TextEmbedding.Of(ConceptBag.Model, ConceptBag.Embed(text)) : null,
            }), $"{i / 2}"))]);
    }
}
