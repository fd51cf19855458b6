namespace NewsCluster.Clustering.Dates;

/// <summary>What a date was reckoned from.</summary>
public enum Anchor
{
    /// <summary>Nothing: the words say the date in full.</summary>
    None,
    Publication,
    Dateline,
    /// <summary>A date mentioned before in the same text ("three days later", "cùng ngày").</summary>
    PreviousDate,
}
