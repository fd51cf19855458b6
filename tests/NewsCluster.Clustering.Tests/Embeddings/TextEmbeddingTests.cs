using NewsCluster.Clustering.Embeddings;

namespace NewsCluster.Clustering.Tests.Embeddings;

public class TextEmbeddingTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(384)]
    [InlineData(1023)]
    [InlineData(TextEmbedding.MostDimensions)]
    public void The_cosine_is_that_of_the_vectors_as_they_came(int dimensions)
    {
        var random = new Random(3);
        float[] Draw() => [.. Enumerable.Range(0, dimensions).Select(_ => (float)(random.NextDouble() - 0.4))];
        for (var i = 0; i < 20; i++)
        {
            var (a, b) = (Draw(), Draw());
            var exact = a.Zip(b, (x, y) => (double)x * y).Sum() / Math.Sqrt(a.Sum(x => (double)x * x) * b.Sum(x => (double)x * x));
            Assert.Equal(exact, TextEmbedding.Of("m", a)!.Cosine(TextEmbedding.Of("m", b)!)!.Value, 0.005);
        }
    }

    [Fact]
    public void Its_length_does_not_matter()
    {
        float[] vector = [0.1f, -0.2f, 0.3f];
        Assert.Equal(1f, TextEmbedding.Of("m", vector)!.Cosine(TextEmbedding.Of("m", [.. vector.Select(value => value * 1e30f)])!)!.Value, 1e-6f);
    }

    [Fact]
    public void What_is_stored_comes_back_as_it_was()
    {
        var (stored, other) = (TextEmbedding.Of("m", ConceptBag.Embed("boat storm"))!, TextEmbedding.Of("m", ConceptBag.Embed("boat bridge"))!);
        var read = TextEmbedding.Read("m", stored.ToBytes())!;
        Assert.Equal(stored.Cosine(other), read.Cosine(other));
        Assert.Equal(ConceptBag.Dimensions, stored.ToBytes().Length);
        Assert.Null(TextEmbedding.Read(null, null));
        Assert.Null(TextEmbedding.Read("m", []));
    }

    [Fact]
    public void Those_of_two_models_or_sizes_are_not_compared()
    {
        var one = TextEmbedding.Of("m", [1, 2])!;
        Assert.Null(one.Cosine(TextEmbedding.Of("n", [1, 2])!));
        Assert.Null(one.Cosine(TextEmbedding.Of("m", [1, 2, 3])!));
    }

    [Theory]
    [InlineData(new float[0])]
    [InlineData(new float[] { 0, 0 })]
    [InlineData(new float[] { 1, float.NaN })]
    [InlineData(new float[] { 1, float.NegativeInfinity })]
    public void What_has_no_direction_is_none(float[] vector) => Assert.Null(TextEmbedding.Of("m", vector));

    [Fact]
    public void More_dimensions_than_any_model_has_are_refused() => Assert.Null(TextEmbedding.Of("m", new float[TextEmbedding.MostDimensions + 1]));
}
