using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>An article in the active window.</summary>
internal sealed class Member(ArticleFeatures article, int slot, Story story)
{
    public ArticleFeatures Article { get; } = article;

    /// <summary>Order of arrival.</summary>
    public int Slot { get; } = slot;

    public Story Story { get; set; } = story;

    /// <summary>Articles with the very same words: they go where this one goes.</summary>
    public List<Member> Copies { get; } = [];

    public bool IsCopy { get; init; }

    /// <summary>Log-odds to the candidates it was compared with, both ways, by slot; what is not here counts as strangers.</summary>
    public List<(int Slot, float LogOdds)> Links { get; } = [];

    public float? LinkTo(Member other)
    {
        var (few, slot) = Links.Count <= other.Links.Count ? (Links, other.Slot) : (other.Links, Slot);
        foreach (var link in few)
            if (link.Slot == slot) return link.LogOdds;
        return null;
    }

    public static void Link(Member one, Member other, float logOdds)
    {
        if (logOdds <= Agglomeration.Strangers) return;
        one.Links.Add((other.Slot, logOdds));
        other.Links.Add((one.Slot, logOdds));
    }
}

/// <summary>A story in the active window.</summary>
internal sealed class Story(long id)
{
    public long Id { get; } = id;

    /// <summary>Members a story is judged by; a story of any size costs the same.</summary>
    private const int SampleSize = 8;

    private readonly List<Member> members = [];
    private List<Member>? sample;
    private GroupShape? shape;

    public IReadOnlyList<Member> Members => members;

    /// <summary>The same few members every time, chosen by the hash of their words: as good as at random.</summary>
    public List<Member> Sample => sample ??= SampleOf(members.Where(member => !member.IsCopy));

    public static List<Member> SampleOf(IEnumerable<Member> members) =>
        [.. members.OrderBy(member => Text.Hash.Of(member.Article.Fingerprint, (uint)member.Slot)).Take(SampleSize)];

    public GroupShape Shape => shape ??= Agglomeration.ShapeOf(Sample) with { Size = members.Count };

    public void Add(Member member)
    {
        members.Add(member);
        if (!member.IsCopy) (sample, shape) = (null, null);
    }

    public void Remove(Member member)
    {
        members.Remove(member);
        (sample, shape) = (null, null);
    }

    /// <summary>Slot of the latest arrival.</summary>
    public int LastSlot { get; set; }

    /// <summary>The engine's time at the latest arrival.</summary>
    public DateTimeOffset LastTime { get; set; }
}
