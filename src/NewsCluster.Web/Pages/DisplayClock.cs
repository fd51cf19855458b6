namespace NewsCluster.Web.Pages;

/// <summary>The time zone in which times of day are shown (<c>Display:TimeZone</c>, an IANA name).</summary>
public sealed class DisplayClock(IConfiguration configuration)
{
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(configuration["Display:TimeZone"] ?? "Asia/Ho_Chi_Minh");

    /// <summary>When the day begins.</summary>
    public DateTimeOffset Start(DateOnly day)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(midnight, zone.GetUtcOffset(midnight));
    }

    public DateTimeOffset Local(DateTimeOffset instant) => TimeZoneInfo.ConvertTime(instant, zone);
}
