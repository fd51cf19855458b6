namespace NewsCluster.Clustering.Stories;

/// <summary>How long and how much the engine remembers; the quality settings live in the match model.</summary>
public sealed record StoryEngineOptions
{
    /// <summary>A story nothing was added to for this long, by article time, leaves the active window …</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromDays(14);

    /// <summary>… but never one of the last this many articles: a small or undated archive stays in view as a whole.</summary>
    public int Resident { get; init; } = 20_000;

    /// <summary>The most articles in the window; the oldest stories leave first.</summary>
    public int Capacity { get; init; } = 200_000;
}
