using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Tests.Features;

public sealed class TermStatisticsTests
{
    private static readonly List<(uint Term, byte Level)> Terms =
        [.. new Random(3).GetItems(Enumerable.Range(1, 400_000).ToArray(), 200_000).Distinct().Select(i => ((uint)i * 2654435761u, (byte)(8 + i % 100)))];

    private static TermStatistics Of(params (uint Term, byte Level)[] terms) => new("", [1000, 1000], terms, rarest: 4);

    [Fact]
    public void Every_term_is_found_with_its_count_and_no_other_is()
    {
        var statistics = Of([.. Terms]);
        Assert.Equal(Terms.Count, statistics.TermCount);
        Assert.Equal(Terms.OrderBy(entry => entry.Term), statistics.Terms.OrderBy(entry => entry.Term));
        Assert.All(Terms, entry => Assert.Equal(entry.Level, TermStatistics.Level(statistics.Count(entry.Term))));
        var known = Terms.Select(entry => entry.Term).ToHashSet();
        Assert.All(Enumerable.Range(1, 400_000).Select(i => (uint)i * 2654435761u).Where(term => !known.Contains(term)), term => Assert.Equal(0, statistics.Count(term)));
    }

    [Fact]
    public void Counts_only_go_up_and_the_first_statistics_stay()
    {
        var first = Of((7, TermStatistics.Level(64)));
        var second = first.WithCounts([(7, 32), (8, 100), (9, 3.9)]);
        Assert.Equal((64, 0), (first.Count(7), first.Count(8)));
        Assert.Equal(64, second.Count(7));
        Assert.InRange(second.Count(8), 95, 105);
        Assert.Equal(0, second.Count(9)); // rarer than what is kept
        Assert.Equal(128, second.WithCounts([(7, 128)]).Count(7));
    }

    [Fact]
    public void No_more_is_added_than_there_is_room_for()
    {
        var grown = Of().WithCounts(Enumerable.Range(1, 300_000).Select(i => ((uint)i * 2654435761u, 50.0)));
        Assert.Equal(TermStatistics.MostAdded, grown.TermCount);
    }
}
