using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>
/// Bottom-up clustering of linked articles: the two groups the judge is surest of are joined, until it is sure of none.
/// A single strong link cannot chain two stories, because the judge sees the average over all pairs.
/// </summary>
/// <param name="judge">Decides on joins.</param>
/// <param name="measure">Log-odds of two articles.</param>
internal sealed class Agglomeration(Agglomeration.Judge judge, Func<ArticleFeatures, ArticleFeatures, float> measure)
{
    /// <summary>Log-odds of two articles that never were candidates for each other; no pair counts as worse.</summary>
    public const float Strangers = -3;

    public static readonly PairTotals NothingBetween = new(Strangers, Strangers);

    /// <summary>A link below this is not followed: its ends count as strangers.</summary>
    public const float Weak = -1.5f;

    /// <summary>Says, in log-odds, whether two groups are one story; joined when above zero, the highest first.</summary>
    public delegate float Judge(ArticleGroup a, ArticleGroup b, PairTotals between, float rival);

    /// <summary>From this many pairs on, links alone no longer tell the mean.</summary>
    private const int ManyPairs = 400;

    private readonly List<ArticleGroup> groups = [];
    private readonly PriorityQueue<(int A, int B), UInt128> queue = new();
    private readonly List<(int Group, PairTotals One, PairTotals Two)> around = [];

    /// <summary>By group, its place in <see cref="around"/>; what is there from an earlier use is not taken for one.</summary>
    private int[] placeAround = new int[64];

    /// <param name="component">The groups to begin with: single articles, or articles an editor has put together.</param>
    public List<List<Member>> Run(List<List<Member>> component)
    {
        if (component.Count == 1) return component;
        groups.Clear();
        queue.Clear();
        Link(component);
        // A join changes who else a group could go with, so what was turned down is asked again until nothing moves.
        do OfferAll();
        while (MergeOffered());
        return [.. groups.Where(group => !group.Merged).Select(group => group.Members)];
    }

    private void Link(List<List<Member>> seeds)
    {
        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (var seed in seeds)
            foreach (var member in seed) (first, last) = (Math.Min(first, member.Slot), Math.Max(last, member.Slot));
        var places = new (int Group, int Language)[last - first + 1]; // no language: none of these
        foreach (var seed in seeds)
        {
            foreach (var member in seed) places[member.Slot - first] = (groups.Count, LanguageBit(member.Article));
            groups.Add(new ArticleGroup([.. seed], ShapeOf(seed, Story.SampleOf(seed)), seed[0].Links.Count));
        }
        if (placeAround.Length < groups.Count) placeAround = new int[groups.Count * 2];
        for (var i = 0; i < groups.Count; i++)
            foreach (var member in groups[i].Members)
                foreach (var (other, logOdds) in member.Links)
                    if (logOdds > Weak && other >= first && other <= last && places[other - first] is (var j, not 0 and var language) && j != i)
                        AddLink(groups[i], j, logOdds, language != LanguageBit(member.Article));
    }

    /// <param name="group">The group whose links are being added; all of its links come before those of another.</param>
    /// <param name="neighbour">The group a link leads to.</param>
    /// <param name="logOdds">Of the two articles.</param>
    /// <param name="isAcross">Whether they are in two languages.</param>
    private void AddLink(ArticleGroup group, int neighbour, float logOdds, bool isAcross)
    {
        var known = group.Neighbours;
        var (place, other) = (placeAround[neighbour], groups[neighbour]);
        var isKnown = place < known.Length && known[place].Group == neighbour;
        var (mean, most, across) = isKnown ? known[place].Between : NothingBetween;
        if (isAcross) across += (logOdds - Strangers) / group.PairsAcross(other);
        var between = new PairTotals(mean + (logOdds - Strangers) / (group.Members.Count * other.Members.Count), Math.Max(most, logOdds), across);
        if (isKnown) group.Set(place, between);
        else
        {
            placeAround[neighbour] = known.Length;
            group.Add(new Neighbour(neighbour, other.Shape.Languages, between));
        }
    }

    /// <summary>How close a group of articles is in itself, judged by some of them.</summary>
    private static GroupShape ShapeOf(List<Member> members, List<Member> sample)
    {
        var languages = 0;
        foreach (var member in members) languages |= LanguageBit(member.Article);
        return ShapeOf(sample) with { Size = members.Count, Languages = languages };
    }

    /// <summary>How close a few articles are in themselves.</summary>
    public static GroupShape ShapeOf(List<Member> members)
    {
        var (sum, pairs, sumAcross, pairsAcross, languages) = (0f, 0, 0f, 0, 0);
        for (var i = 0; i < members.Count; i++)
        {
            languages |= LanguageBit(members[i].Article);
            for (var j = 0; j < i; j++, pairs++)
            {
                var logOdds = members[i].LinkTo(members[j]) ?? Strangers;
                sum += logOdds;
                if (members[i].Article.Language == members[j].Article.Language) continue;
                sumAcross += logOdds;
                pairsAcross++;
            }
        }
        return new GroupShape(members.Count, pairs == 0 ? 0 : sum / pairs, pairsAcross == 0 ? 0 : sumAcross / pairsAcross, languages);
    }

    /// <summary>Bits of <see cref="GroupShape.Languages"/>.</summary>
    public const int Vietnamese = 1, English = 2;

    public static int LanguageBit(ArticleFeatures article) => article.Language == ArticleText.Vietnamese ? Vietnamese : English;

    private void OfferAll()
    {
        for (var i = 0; i < groups.Count; i++)
            if (!groups[i].Merged)
                foreach (var neighbour in groups[i].Neighbours)
                    if (i < neighbour.Group) Offer(i, neighbour.Group, neighbour.Between);
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

    private void Offer(int a, int b, PairTotals between)
    {
        if (between.Mean < JoinFeatures.LeastMean) return;
        var logOdds = judge(groups[a], groups[b], between, Math.Min(Rival(a, b), Rival(b, a)));
        // Positive floats sort like their bits: the surest first, of equals the first groups.
        if (logOdds > 0) queue.Enqueue((a, b), new UInt128(~BitConverter.SingleToUInt32Bits(logOdds), (ulong)a << 32 | (uint)b));
    }

    /// <summary>The best a group could do instead, among groups in a language of the one it is offered.</summary>
    private float Rival(int group, int offered)
    {
        if (!groups[group].KnowsBest) groups[group].FindBest();
        return groups[group].BestBut(offered, groups[offered].Shape.Languages);
    }

    /// <summary>The means of a union follow from those of its parts (Lance and Williams 1967).</summary>
    private void Merge(int a, int b)
    {
        var (first, second) = (groups[a], groups[b]);
        GatherAround(first, second, a, b);
        var union = new ArticleGroup([.. first.Members, .. second.Members], Union(first, second, first.Between(b)), around.Count);
        first.Merged = second.Merged = true;
        var c = groups.Count;
        groups.Add(union);
        foreach (var (neighbour, one, two) in around)
        {
            var other = groups[neighbour];
            var mean = (one.Mean * first.Shape.Size + two.Mean * second.Shape.Size) / union.Shape.Size;
            var across = Mean(one.Across, first.PairsAcross(other), two.Across, second.PairsAcross(other), Strangers);
            if (union.Shape.Size * other.Shape.Size >= ManyPairs && mean is > -2 and < 2 && Sampled(union.Members, other.Members) is var sampled)
                (mean, across) = (Math.Max(mean, sampled.Mean), Math.Max(across, sampled.Across));
            var between = new PairTotals(mean, Math.Max(one.Most, two.Most), across);
            union.Add(new Neighbour(neighbour, other.Shape.Languages, between));
            other.Replace(a, b, new Neighbour(c, union.Shape.Languages, between));
        }
        foreach (var neighbour in union.Neighbours) Offer(neighbour.Group, c, neighbour.Between);
    }

    /// <summary>The neighbours of two groups, with what lies between each of the two and them.</summary>
    private void GatherAround(ArticleGroup first, ArticleGroup second, int a, int b)
    {
        if (placeAround.Length < groups.Count) placeAround = new int[groups.Count * 2];
        around.Clear();
        foreach (var (neighbour, _, between) in first.Neighbours)
        {
            if (neighbour == b) continue;
            placeAround[neighbour] = around.Count;
            around.Add((neighbour, between, NothingBetween));
        }
        foreach (var (neighbour, _, between) in second.Neighbours)
        {
            if (neighbour == a) continue;
            var place = placeAround[neighbour];
            if (place < around.Count && around[place].Group == neighbour) around[place] = around[place] with { Two = between };
            else around.Add((neighbour, NothingBetween, between));
        }
    }

    /// <summary>Articles of large groups have not all been candidates for each other; a sample says how alike they are.</summary>
    private (float Mean, float Across) Sampled(List<Member> a, List<Member> b)
    {
        var (one, two) = (Story.SampleOf(a), Story.SampleOf(b));
        var (sum, sumAcross, pairsAcross) = (0.0, 0.0, 0);
        foreach (var x in one)
            foreach (var y in two)
            {
                var logOdds = x.LinkTo(y) ?? measure(x.Article, y.Article);
                sum += logOdds;
                if (x.Article.Language == y.Article.Language) continue;
                sumAcross += logOdds;
                pairsAcross++;
            }
        return ((float)sum / (one.Count * two.Count), pairsAcross == 0 ? Strangers : (float)sumAcross / pairsAcross);
    }

    private static GroupShape Union(ArticleGroup one, ArticleGroup two, in PairTotals between)
    {
        static float Pairs(int size) => size * (size - 1f) / 2;
        var (a, b, size) = (one.Shape, two.Shape, one.Shape.Size + two.Shape.Size);
        var sum = a.Within * Pairs(a.Size) + b.Within * Pairs(b.Size) + between.Mean * a.Size * b.Size;
        var (inOne, inTwo) = (one.PairsAcross(one) / 2, two.PairsAcross(two) / 2);
        var across = Mean(Mean(a.Across, inOne, b.Across, inTwo, 0), inOne + inTwo, between.Across, one.PairsAcross(two), 0);
        return new GroupShape(size, sum / Pairs(size), across, a.Languages | b.Languages);
    }

    /// <summary>The mean of two means over some pairs each; of no pairs, what is said.</summary>
    private static float Mean(float one, float ones, float two, float twos, float ofNone) =>
        ones + twos == 0 ? ofNone : (one * ones + two * twos) / (ones + twos);
}
