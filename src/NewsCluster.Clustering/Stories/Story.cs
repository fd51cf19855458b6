using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>An article in the active window.</summary>
internal sealed class Member(ArticleFeatures article, int slot, Story story)
{
    public ArticleFeatures Article { get; } = article;

    /// <summary>Order of arrival.</summary>
    public int Slot { get; } = slot;

    public Story Story { get; set; } = story;

    /// <summary>Log-odds to the candidates it was compared with, both ways.</summary>
    public List<(Member Other, float LogOdds)> Links { get; } = [];

    public float? LinkTo(Member other)
    {
        foreach (var (candidate, logOdds) in Links)
            if (ReferenceEquals(candidate, other)) return logOdds;
        return null;
    }
}

/// <summary>A story in the active window.</summary>
internal sealed class Story(long id)
{
    public long Id { get; } = id;

    public List<Member> Members { get; } = [];

    /// <summary>Slot of the latest arrival.</summary>
    public int LastSlot { get; set; }

    /// <summary>The engine's time at the latest arrival.</summary>
    public DateTimeOffset LastTime { get; set; }
}
