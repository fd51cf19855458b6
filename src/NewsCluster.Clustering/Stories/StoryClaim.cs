namespace NewsCluster.Clustering.Stories;

/// <summary>A group's claim to the id of a story that some of its articles come from.</summary>
/// <param name="Overlap">How many.</param>
/// <param name="Story">The id claimed.</param>
/// <param name="Group">The group's number, from 0.</param>
public readonly record struct StoryClaim(int Overlap, long Story, int Group)
{
    /// <summary>Gives every id to one group at most: the largest overlap first, on a tie the older story, then the earlier group.</summary>
    /// <returns>Each group's id; null for a group that is a new story.</returns>
    public static long?[] Award(IEnumerable<StoryClaim> claims, int groups)
    {
        var names = new long?[groups];
        var taken = new HashSet<long>();
        foreach (var (_, story, group) in claims.OrderByDescending(c => c.Overlap).ThenBy(c => c.Story).ThenBy(c => c.Group))
            if (names[group] is null && taken.Add(story)) names[group] = story;
        return names;
    }
}
