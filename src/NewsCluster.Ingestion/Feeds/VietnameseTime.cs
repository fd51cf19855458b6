namespace NewsCluster.Ingestion.Feeds;

/// <summary>Vietnam has one zone, so a Vietnamese feed that names none means that one.</summary>
internal static class VietnameseTime
{
    private static readonly TimeSpan Offset = TimeSpan.FromHours(7);

    public static Feed Apply(Feed feed, Uri? address) => !IsVietnamese(feed, address) ? feed : feed with
    {
        Published = feed.Published?.Assuming(Offset),
        Updated = feed.Updated?.Assuming(Offset),
        Items = [.. feed.Items.Select(item => item with { Published = item.Published?.Assuming(Offset), Updated = item.Updated?.Assuming(Offset) })],
    };

    private static bool IsVietnamese(Feed feed, Uri? address) =>
        feed.Language is { } language ? language.StartsWith("vi", StringComparison.OrdinalIgnoreCase)
        : InVietnam(address) || Uri.TryCreate(feed.Link, UriKind.Absolute, out var link) && InVietnam(link);

    private static bool InVietnam(Uri? address) => address?.Host.EndsWith(".vn", StringComparison.OrdinalIgnoreCase) == true;
}
