using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>An article in the active window.</summary>
internal sealed class Member(ArticleFeatures article, int slot, Story story)
{
    public ArticleFeatures Article { get; } = article;

    /// <summary>Order of arrival.</summary>
    public int Slot { get; } = slot;

    /// <summary>The engine's time when it arrived: the latest of all articles' until then.</summary>
    public DateTimeOffset Arrived { get; init; }

    public Story Story { get; set; } = story;

    /// <summary>Its place when a few members are drawn: the hash of its words, as good as at random.</summary>
    public uint Rank { get; } = Text.Hash.Of(article.Fingerprint, (uint)slot);

    /// <summary>Articles with the very same words: they go where this one goes.</summary>
    public List<Member> Copies { get; } = [];

    public bool IsCopy { get; init; }

    /// <summary>Whether its story is not in question.</summary>
    public bool IsPinned { get; init; }

    /// <summary>Whether it is in the active window no more.</summary>
    public bool HasLeft { get; set; }

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
    private readonly List<Member> sample = [];
    private GroupShape? sampleShape, shape;

    public IReadOnlyList<Member> Members => members;

    /// <summary>The same few members every time, those of the lowest rank.</summary>
    public List<Member> Sample => sample;

    public static List<Member> SampleOf(List<Member> members)
    {
        var sample = new List<Member>(SampleSize);
        foreach (var member in members) Offer(member, sample);
        return sample;
    }

    /// <summary>Puts a member in its place in a sample, and the last one out when it is full.</summary>
    /// <returns>Whether the sample changed.</returns>
    private static bool Offer(Member member, List<Member> sample)
    {
        var place = sample.Count;
        while (place > 0 && sample[place - 1].Rank > member.Rank) place--;
        if (place == SampleSize) return false;
        if (sample.Count == SampleSize) sample.RemoveAt(SampleSize - 1);
        sample.Insert(place, member);
        return true;
    }

    /// <summary>The latest arrival, null when there is none.</summary>
    public Member? Latest { get; private set; }

    public GroupShape Shape => shape ??= (sampleShape ??= Agglomeration.ShapeOf(sample)) with { Size = members.Count };

    public void Add(Member member)
    {
        members.Add(member);
        if (Latest is null || member.Slot > Latest.Slot) Latest = member;
        if (member.IsCopy) return;
        if (Offer(member, sample)) sampleShape = null;
        shape = null;
    }

    public void Remove(Member member)
    {
        members.Remove(member);
        if (member == Latest) Latest = members.MaxBy(other => other.Slot);
        shape = null;
        if (!sample.Remove(member)) return;
        sampleShape = null;
        sample.Clear();
        foreach (var other in members)
            if (!other.IsCopy) Offer(other, sample);
    }
}
