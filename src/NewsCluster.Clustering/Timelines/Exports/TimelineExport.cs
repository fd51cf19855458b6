namespace NewsCluster.Clustering.Timelines.Exports;

/// <summary>A timeline about to be written in another form.</summary>
/// <param name="Title">The story's headline.</param>
/// <param name="Entries">What to write: all entries, or the key ones.</param>
/// <param name="Link">The address of a quoted article, or null when it has none.</param>
public sealed record TimelineExport(string Title, IReadOnlyList<TimelineEntry> Entries, Func<Quote, Uri?> Link);
