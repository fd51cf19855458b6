using NewsCluster.Clustering.Stories;

namespace NewsCluster.Clustering.Tests.Stories;

public sealed class PostingListsTests
{
    private const int Longest = 96;

    /// <summary>Terms of every frequency, many of them in one another's way, against plain lists.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Lists_hold_the_newest_entries_whatever_has_been_dropped(int seed)
    {
        var random = new Random(seed);
        var (lists, expected) = (new PostingLists(), new Dictionary<uint, List<Posting>>());
        var keys = Enumerable.Range(0, 6_000).Select(_ => (uint)random.Next() << 1).Distinct().ToArray();
        var before = 0;
        for (var slot = 1; slot <= 20_000; slot++)
        {
            for (var i = 0; i < 12; i++)
            {
                var key = keys[(int)(keys.Length * Math.Pow(random.NextDouble(), 4))];
                var posting = new Posting(slot, (uint)random.Next(100));
                lists.Add(key, posting);
                if (!expected.TryGetValue(key, out var list)) expected[key] = list = [];
                list.Add(posting);
            }
            if (slot % 2_500 != 0) continue;

            before = Math.Max(before, slot - random.Next(200, 4_000));
            lists.Forget(before);
            foreach (var key in keys)
            {
                var kept = expected.GetValueOrDefault(key, []).TakeLast(Longest).Where(posting => posting.Slot >= before);
                Assert.Equal(kept, lists.Find(key).ToArray().OrderBy(posting => posting.Slot), (one, other) => one.Slot == other.Slot);
            }
        }
    }

    [Fact]
    public void Nothing_is_left_when_all_is_dropped()
    {
        var lists = new PostingLists();
        for (var i = 0; i < 50_000; i++) lists.Add((uint)i * 7 % 9_973, new Posting(i, 1));
        lists.Forget(50_000);
        Assert.All(Enumerable.Range(0, 9_973), key => Assert.True(lists.Find((uint)key).IsEmpty));

        lists.Add(5, new Posting(60_000, 3));
        Assert.Equal([new Posting(60_000, 3)], lists.Find(5).ToArray());
    }
}
