namespace NewsCluster.Data.Stories;

/// <summary>
/// A set of articles on one event and what follows directly from it. The counts, days and headlines repeat
/// what its memberships say, so that the list of stories is one query; they are written with them.
/// </summary>
public sealed class Story
{
    /// <summary>Given by the clusterer, never reused: a story's id never changes meaning.</summary>
    public required long Id { get; init; }

    /// <summary>Headline from its Vietnamese articles, null when it has none.</summary>
    public string? HeadlineVi { get; set; }

    /// <summary>Headline from its English articles, null when it has none.</summary>
    public string? HeadlineEn { get; set; }

    /// <summary>Headline from its articles in neither language, null when it has none.</summary>
    public string? HeadlineOther { get; set; }

    /// <summary>Code of its IPTC Media Topic, such as <c>medtop:20000574</c>; null when it is not clear what it is about.</summary>
    public string? Topic { get; set; }

    public int ArticleCount { get; set; }
    public int VietnameseCount { get; set; }
    public int EnglishCount { get; set; }
    public int OutletCount { get; set; }

    /// <summary>First and last day of publication, where a full date is known.</summary>
    public DateOnly? FirstDay { get; set; }
    public DateOnly? LastDay { get; set; }

    /// <summary>Where its articles went when it was merged away.</summary>
    public long? MergedIntoId { get; set; }

    /// <summary>Whether it is out of the engine's view, and its <see cref="StoryKey"/>s are those of the articles it has.</summary>
    public bool IsFiled { get; set; }

    public required DateTimeOffset CreatedAt { get; init; }
    public required DateTimeOffset UpdatedAt { get; set; }

    public List<Membership> Memberships { get; } = [];
    public List<StoryTag> Tags { get; } = [];
}

/// <summary>An article's place in a story, kept after it ended: who put it there, when, why.</summary>
public sealed class Membership
{
    public long Id { get; init; }
    public required long ArticleId { get; init; }
    public Articles.Article? Article { get; init; }
    public required long StoryId { get; init; }
    public Story? Story { get; init; }

    /// <summary>The match model's probability that the article belongs, 1 for the article that opened the story.</summary>
    public required double Probability { get; init; }

    /// <summary>The evidence as the clustering engine gave it, in JSON; it is put into words when shown. Null when an editor decided.</summary>
    public string? Evidence { get; init; }

    /// <summary><c>machine</c>, or the name of the account.</summary>
    public required string DecidedBy { get; init; }
    public required DateTimeOffset Since { get; init; }

    /// <summary>Null while it holds.</summary>
    public DateTimeOffset? Until { get; set; }
}

/// <summary>A tag on a story: a glossary concept's id when the machine put it there, else an editor's own words.</summary>
public sealed class StoryTag
{
    public required long StoryId { get; init; }
    public required string Name { get; init; }
    public required string AddedBy { get; init; }
}

/// <summary>A term by which a story that is out of the engine's view is found when something close to it arrives.</summary>
public sealed class StoryKey
{
    /// <summary>The term's hash, as the engine gave it, taken for a signed number.</summary>
    public required int Key { get; init; }

    public required long StoryId { get; init; }
}
