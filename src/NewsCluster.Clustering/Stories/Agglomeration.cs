namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Bottom-up clustering of linked articles: the two groups the judge is surest of are joined, until it is sure of none.
/// A single strong link cannot chain two stories, because the judge sees the average over all pairs.
/// </summary>
internal sealed class Agglomeration
{
    /// <summary>Log-odds of two articles that never were candidates for each other; no pair counts as worse.</summary>
    public const float Strangers = -3;

    /// <summary>A link below this is not followed: its ends count as strangers.</summary>
    private const float Weak = -1.5f;

    /// <summary>Says, in log-odds, whether two groups are one story; joined when above zero, the highest first.</summary>
    public delegate float Judge(Group a, Group b, PairTotals between, float rival);

    /// <summary>From this many pairs on, links alone no longer tell the mean.</summary>
    private const int ManyPairs = 400;

    private readonly Judge judge;
    private readonly List<Group> groups = [];
    private readonly PriorityQueue<(int A, int B), (float, int, int)> queue = new();

    private readonly Func<Features.ArticleFeatures, Features.ArticleFeatures, float> measure;

    private Agglomeration(Judge judge, Func<Features.ArticleFeatures, Features.ArticleFeatures, float> measure) => (this.judge, this.measure) = (judge, measure);

    internal sealed class Group(List<Member> members)
    {
        public List<Member> Members { get; } = members;
        public GroupShape Shape { get; set; }
        public Dictionary<int, PairTotals> Neighbours { get; } = [];
        public bool Merged { get; set; }
    }

    /// <param name="seeds">The groups to begin with: single articles, or articles an editor has put together.</param>
    /// <param name="judge">Decides on joins.</param>
    /// <param name="measure">Log-odds of two articles.</param>
    public static List<List<Member>> Run(
        IEnumerable<List<Member>> seeds, Judge judge, Func<Features.ArticleFeatures, Features.ArticleFeatures, float> measure)
    {
        var run = new Agglomeration(judge, measure);
        run.Link(seeds);
        // A join changes who else a group could go with, so what was turned down is asked again until nothing moves.
        do run.OfferAll();
        while (run.MergeOffered());
        return [.. run.groups.Where(group => !group.Merged).Select(group => group.Members)];
    }

    private void Link(IEnumerable<List<Member>> seeds)
    {
        var groupOf = new Dictionary<int, int>();
        foreach (var seed in seeds)
        {
            foreach (var member in seed) groupOf[member.Slot] = groups.Count;
            groups.Add(new Group([.. seed]) { Shape = ShapeOf(seed) });
        }
        for (var i = 0; i < groups.Count; i++)
            foreach (var member in groups[i].Members)
                foreach (var (other, logOdds) in member.Links)
                    if (logOdds > Weak && groupOf.TryGetValue(other, out var j) && j != i)
                        AddLink(groups[i], j, logOdds, groups[j].Members.Count);
    }

    private void OfferAll()
    {
        for (var i = 0; i < groups.Count; i++)
            if (!groups[i].Merged)
                foreach (var (j, between) in groups[i].Neighbours)
                    if (i < j) Offer(i, j, between);
    }

    private bool MergeOffered()
    {
        var merged = false;
        while (queue.TryDequeue(out var pair, out _))
        {
            if (groups[pair.A].Merged || groups[pair.B].Merged) continue;
            Merge(pair.A, pair.B);
            merged = true;
        }
        return merged;
    }

    private static void AddLink(Group group, int neighbour, float logOdds, int size)
    {
        var (mean, most) = group.Neighbours.GetValueOrDefault(neighbour, new PairTotals(Strangers, Strangers));
        group.Neighbours[neighbour] = new PairTotals(mean + (logOdds - Strangers) / (group.Members.Count * size), Math.Max(most, logOdds));
    }

    /// <summary>How close a group of articles is in itself.</summary>
    public static GroupShape ShapeOf(List<Member> members)
    {
        var (sum, pairs) = (0f, 0);
        for (var i = 1; i < members.Count; i++)
            for (var j = 0; j < i; j++, pairs++)
                sum += members[i].LinkTo(members[j]) ?? Strangers;
        return new GroupShape(members.Count, pairs == 0 ? 0 : sum / pairs, members.Aggregate(0, (bits, m) => bits | LanguageBit(m.Article)));
    }

    public static int LanguageBit(Features.ArticleFeatures article) => article.Language == ArticleText.Vietnamese ? 1 : 2;

    private void Offer(int a, int b, PairTotals between)
    {
        if (between.Mean < JoinFeatures.LeastMean) return;
        var logOdds = judge(groups[a], groups[b], between, Math.Min(Rival(a, b), Rival(b, a)));
        if (logOdds > 0) queue.Enqueue((a, b), (-logOdds, a, b));
    }

    /// <summary>The best a group could do instead, among groups in a language of the one it is offered.</summary>
    private float Rival(int group, int offered)
    {
        var best = Strangers;
        foreach (var (other, between) in groups[group].Neighbours)
            if (other != offered && between.Mean > best && (groups[other].Shape.Languages & groups[offered].Shape.Languages) != 0)
                best = between.Mean;
        return best;
    }

    /// <summary>The means of a union follow from those of its parts (Lance and Williams 1967).</summary>
    private void Merge(int a, int b)
    {
        var (first, second) = (groups[a], groups[b]);
        var union = new Group([.. first.Members, .. second.Members]) { Shape = Union(first.Shape, second.Shape, first.Neighbours[b].Mean) };
        first.Merged = second.Merged = true;
        var c = groups.Count;
        groups.Add(union);
        foreach (var neighbour in first.Neighbours.Keys.Union(second.Neighbours.Keys))
        {
            var other = groups[neighbour];
            if (other.Merged) continue;
            var (one, two) = (Between(first, neighbour), Between(second, neighbour));
            other.Neighbours.Remove(a);
            other.Neighbours.Remove(b);
            var mean = (one.Mean * first.Shape.Size + two.Mean * second.Shape.Size) / union.Shape.Size;
            if (union.Shape.Size * other.Shape.Size >= ManyPairs && mean > -2 && mean < 2) mean = Math.Max(mean, Sampled(union.Members, other.Members));
            union.Neighbours[neighbour] = other.Neighbours[c] = new PairTotals(mean, Math.Max(one.Most, two.Most));
        }
        foreach (var (neighbour, between) in union.Neighbours) Offer(neighbour, c, between);
    }

    /// <summary>Articles of large groups have not all been candidates for each other; a sample says how alike they are.</summary>
    private float Sampled(List<Member> a, List<Member> b)
    {
        var (one, two) = (Story.SampleOf(a), Story.SampleOf(b));
        var sum = 0.0;
        foreach (var x in one) sum += (float)two.Sum(y => x.LinkTo(y) ?? measure(x.Article, y.Article));
        return (float)sum / (one.Count * two.Count);
    }

    private static PairTotals Between(Group group, int neighbour) =>
        group.Neighbours.GetValueOrDefault(neighbour, new PairTotals(Strangers, Strangers));

    private static GroupShape Union(GroupShape a, GroupShape b, float between)
    {
        static float Pairs(int size) => size * (size - 1f) / 2;
        var size = a.Size + b.Size;
        var sum = a.Within * Pairs(a.Size) + b.Within * Pairs(b.Size) + between * a.Size * b.Size;
        return new GroupShape(size, sum / Pairs(size), a.Languages | b.Languages);
    }
}
