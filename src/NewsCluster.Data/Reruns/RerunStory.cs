namespace NewsCluster.Data.Reruns;

/// <summary>A story whose articles change.</summary>
public sealed class RerunStory
{
    public required long RerunId { get; init; }
    public required long StoryId { get; init; }
    public required StoryFate Fate { get; init; }

    /// <summary>The story it goes into, when it is <see cref="StoryFate.Joined"/>.</summary>
    public long? IntoId { get; init; }

    /// <summary>Articles in it before and after.</summary>
    public required int Before { get; init; }
    public required int After { get; init; }
}

/// <summary>Stored by number: append only.</summary>
public enum StoryFate
{
    /// <summary>Only gains articles.</summary>
    Grown = 0,
    /// <summary>Loses articles to others and goes on.</summary>
    Parted = 1,
    /// <summary>Goes whole into another.</summary>
    Joined = 2,
    /// <summary>Its articles go to several others.</summary>
    Dissolved = 3,
    /// <summary>Is new.</summary>
    Begun = 4,
}
