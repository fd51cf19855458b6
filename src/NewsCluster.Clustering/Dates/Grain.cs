namespace NewsCluster.Clustering.Dates;

/// <summary>How exactly the words fix the time, finest first.</summary>
public enum Grain
{
    Second,
    Minute,
    Hour,
    PartOfDay,
    Day,
    Weekend,
    Week,
    Month,
    Quarter,
    Season,
    HalfYear,
    Year,
    Decade,
    Century,
    /// <summary>A length of time, not a place in it; tagged only on request.</summary>
    Duration,
}
