using System.Globalization;
using NewsCluster.Clustering.Dates;

namespace NewsCluster.Ingestion.Extraction;

/// <summary>Where a page states when it was published, best first.</summary>
public enum DateOrigin
{
    /// <summary>schema.org data in a script block.</summary>
    JsonLd,
    /// <summary>A <c>meta</c> element of the head.</summary>
    Meta,
    /// <summary>schema.org properties on elements.</summary>
    Microdata,
    /// <summary>A <c>time</c> element, or one named as the date.</summary>
    TimeElement,
    /// <summary>The page's address.</summary>
    Url,
    /// <summary>Words a reader sees.</summary>
    VisibleText,
    /// <summary>Whatever dates the markup holds.</summary>
    Markup,
}

/// <summary>When a page was published.</summary>
/// <param name="Day">Local day at the outlet.</param>
/// <param name="Instant">Null where no time of day is stated. Vietnamese pages that give no zone are taken to mean +07:00, others UTC.</param>
public sealed record PageDate(PartialDate Day, DateTimeOffset? Instant, DateOrigin Origin)
{
    /// <summary>ISO 8601, with the time of day and zone where a time is stated for that day.</summary>
    public override string ToString() =>
        Instant is { } instant && DateOnly.FromDateTime(instant.DateTime) == Day.ToDateOnly()
            ? instant.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture)
            : Day.ToString();
}
