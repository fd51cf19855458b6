namespace NewsCluster.Clustering.Dates;

/// <summary>
/// A named part of the day and the hours it stands for (from inclusive, to exclusive; 24 is midnight).
/// Vietnamese tells the hour by them ("3 giờ chiều"), so they have bounds; English ones have none that
/// people agree on, and stand for one usual hour (from equals to).
/// </summary>
internal sealed record PartOfDay(string Name, int From, int To, bool Afternoon)
{
    public static readonly IReadOnlyList<PartOfDay> All =
    [
        // Vietnamese has a name for the hours around noon and begins the morning before dawn.
        new("rạng sáng", 0, 6, false),
        new("sáng", 4, 12, false),
        new("trưa", 12, 14, true),
        new("chiều", 12, 19, true),
        new("tối", 18, 24, true),
        new("đêm", 20, 24, true),
        new("nửa đêm", 0, 0, false),
        new("chính ngọ", 12, 12, true),
        new("sau bữa trưa", 13, 17, true),
        new("morning", 6, 6, false),
        new("noon", 12, 12, true),
        new("afternoon", 15, 15, true),
        new("evening", 20, 20, true),
        new("night", 22, 22, true),
        new("midnight", 0, 0, false),
        new("dawn", 5, 5, false),
    ];

    public static int IndexOf(string name)
    {
        for (var i = 0; i < All.Count; i++)
            if (All[i].Name == name) return i;
        throw new FormatException($"Unknown part of the day: {name}");
    }
}
