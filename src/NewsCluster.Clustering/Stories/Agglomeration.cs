namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Average-linkage clustering of linked articles in log-odds: the two groups with the best average join, until no
/// average is above zero. A single strong link cannot chain two stories, because it is averaged with all others.
/// </summary>
internal sealed class Agglomeration
{
    /// <summary>Log-odds of two articles that never were candidates for each other; no pair counts as worse.</summary>
    public const float Strangers = -4;

    private readonly List<Group> groups = [];
    private readonly PriorityQueue<(int A, int B), (float, int, int)> queue = new();

    private sealed class Group(List<Member> members)
    {
        public List<Member> Members { get; } = members;
        public Dictionary<int, float> Averages { get; } = [];
        public bool Merged { get; set; }
    }

    /// <param name="seeds">The groups to begin with: single articles, or articles an editor has put together.</param>
    /// <param name="forbids">Whether two groups must stay apart.</param>
    public static List<List<Member>> Run(IEnumerable<List<Member>> seeds, Func<List<Member>, List<Member>, bool> forbids)
    {
        var run = new Agglomeration();
        run.Link(seeds);
        while (run.queue.TryDequeue(out var pair, out _))
        {
            var (a, b) = (run.groups[pair.A], run.groups[pair.B]);
            if (!a.Merged && !b.Merged && !forbids(a.Members, b.Members)) run.Merge(pair.A, pair.B);
        }
        return [.. run.groups.Where(group => !group.Merged).Select(group => group.Members)];
    }

    private void Link(IEnumerable<List<Member>> seeds)
    {
        var groupOf = new Dictionary<Member, int>();
        foreach (var seed in seeds)
        {
            foreach (var member in seed) groupOf[member] = groups.Count;
            groups.Add(new Group([.. seed]));
        }
        for (var i = 0; i < groups.Count; i++)
        {
            var group = groups[i];
            foreach (var member in group.Members)
                foreach (var (other, logOdds) in member.Links)
                    if (groupOf.TryGetValue(other, out var j) && j != i)
                        group.Averages[j] = group.Averages.GetValueOrDefault(j, 0) + logOdds - Strangers;
        }
        for (var i = 0; i < groups.Count; i++)
            foreach (var j in groups[i].Averages.Keys.ToList())
            {
                groups[i].Averages[j] = Strangers + groups[i].Averages[j] / (groups[i].Members.Count * groups[j].Members.Count);
                if (i < j) Offer(i, j);
            }
    }

    private void Offer(int a, int b)
    {
        var average = groups[a].Averages[b];
        if (average > 0) queue.Enqueue((a, b), (-average, a, b));
    }

    /// <summary>The averages of a union follow from those of its parts (Lance and Williams 1967).</summary>
    private void Merge(int a, int b)
    {
        var (first, second) = (groups[a], groups[b]);
        var union = new Group([.. first.Members, .. second.Members]);
        first.Merged = second.Merged = true;
        var c = groups.Count;
        groups.Add(union);
        foreach (var neighbour in first.Averages.Keys.Union(second.Averages.Keys))
        {
            var other = groups[neighbour];
            if (other.Merged) continue;
            var average = (Average(first, neighbour) * first.Members.Count + Average(second, neighbour) * second.Members.Count) / union.Members.Count;
            other.Averages.Remove(a);
            other.Averages.Remove(b);
            union.Averages[neighbour] = other.Averages[c] = average;
            Offer(Math.Min(neighbour, c), Math.Max(neighbour, c));
        }
    }

    private static float Average(Group group, int neighbour) => group.Averages.GetValueOrDefault(neighbour, Strangers);
}
