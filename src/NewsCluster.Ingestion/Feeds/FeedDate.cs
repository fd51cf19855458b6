using System.Globalization;

namespace NewsCluster.Ingestion.Feeds;

/// <summary>A date as a feed states it.</summary>
/// <param name="Clock">Day and time of day where it was written.</param>
/// <param name="Offset">From UTC; null when no zone is stated or implied.</param>
/// <param name="HasTime">False when only the day is stated.</param>
public readonly record struct FeedDate(DateTime Clock, TimeSpan? Offset, bool HasTime)
{
    /// <summary>Null when it is not known which instant is meant.</summary>
    public DateTimeOffset? Instant => HasTime && Offset is { } offset ? new DateTimeOffset(Clock, offset) : null;

    public DateOnly Day => DateOnly.FromDateTime(Clock);

    /// <summary>The same date, in the given zone unless it states its own.</summary>
    public FeedDate Assuming(TimeSpan offset) => Offset is null && InRange(Clock, offset) ? this with { Offset = offset } : this;

    internal static FeedDate Of(DateTime clock, TimeSpan? offset, bool hasTime) =>
        new(clock, offset is { } known && InRange(clock, known) ? known : null, hasTime);

    private static bool InRange(DateTime clock, TimeSpan offset) =>
        offset.Duration() <= TimeSpan.FromHours(14) && clock.Ticks - offset.Ticks is var ticks
        && ticks >= DateTime.MinValue.Ticks && ticks <= DateTime.MaxValue.Ticks;

    /// <summary>ISO 8601, as exact as it is known.</summary>
    public override string ToString() =>
        !HasTime ? Clock.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : Instant is { } instant ? instant.ToString(Clock.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:sszzz" : "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture)
        : Clock.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
}
