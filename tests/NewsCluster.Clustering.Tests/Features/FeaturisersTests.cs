using NewsCluster.Clustering.Features;
using NewsCluster.Clustering.Tests.Stories;

namespace NewsCluster.Clustering.Tests.Features;

public sealed class FeaturisersTests
{
    private const int Step = 200;

    private static readonly uint New = Assert.Single(Featuriser.Shipped.ReadToCount(News.English("", "", "zovix")).Terms);

    private static readonly List<CountableArticle> Stream = [.. Enumerable.Range(0, 1_100).Select(i =>
        Featuriser.Shipped.ReadToCount(News.English($"{i}", "", $"{(i % 3 == 0 ? "zovix" : "calm")} in street {i}")))];

    /// <summary>What the new word weighs in each article of a stream that is read in parts, each as far ahead as may be.</summary>
    private static List<float> Weights(int part, int from = 0, List<(StreamPlace, byte[])>? stored = null)
    {
        var featurisers = new Featurisers(stored ?? [], step: Step);
        featurisers.Begin(new StreamPlace(1, from));
        var weights = new List<float>();
        for (var placed = from; placed < Stream.Count;)
        {
            for (; from < Math.Min(Stream.Count, placed + Step); from++) weights.Add(featurisers.At(from).Statistics.OfTerm(New, 1));
            for (var end = Math.Min(Stream.Count, placed + part); placed < end; placed++) featurisers.Count(Stream[placed], placed);
            featurisers.Reach(placed);
        }
        return weights;
    }

    [Fact]
    public void A_generation_holds_from_a_step_after_its_end()
    {
        var weights = Weights(part: 1);
        Assert.Equal(TermStatistics.Shipped.OfTerm(New, 1), weights[0]);
        Assert.Equal([0, Step - 1 + Step, Step - 1 + 2 * Step, Step - 1 + 3 * Step, Step - 1 + 4 * Step],
            Enumerable.Range(0, weights.Count).Where(i => i == 0 || weights[i] < weights[i - 1]));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(Step)]
    public void Neither_the_parts_it_is_read_in_nor_how_far_ahead_matters(int part) => Assert.Equal(Weights(part: 1), Weights(part));

    [Fact]
    public void Going_on_with_what_was_stored_gives_the_same()
    {
        var featurisers = new Featurisers([], step: Step);
        featurisers.Begin(new StreamPlace(1, 0));
        var stored = Enumerable.Range(0, 3 * Step).Select(i => featurisers.Count(Stream[i], i)).OfType<(StreamPlace, byte[])>().ToList();
        Assert.Equal(3, stored.Count);
        Assert.Equal(Weights(part: 1).Skip(3 * Step), Weights(part: 50, from: 3 * Step, stored[1..]));
    }

    [Fact]
    public void Another_stream_begins_with_all_that_was_counted()
    {
        var featurisers = new Featurisers([], step: Step);
        featurisers.Begin(new StreamPlace(1, 0));
        for (var i = 0; i < Step; i++) featurisers.Count(Stream[i], i);
        Assert.Same(Featuriser.Shipped, featurisers.At(Step - 1));
        featurisers.Begin(new StreamPlace(2, 0));
        Assert.NotSame(Featuriser.Shipped, featurisers.At(0));
    }

    [Fact]
    public void Nobody_reads_so_far_ahead_that_it_would_depend_on_chance()
    {
        var featurisers = new Featurisers([], step: Step);
        featurisers.Reach(50);
        Assert.NotNull(featurisers.At(49 + Step));
        Assert.Throws<InvalidOperationException>(() => featurisers.At(50 + Step));
    }
}
