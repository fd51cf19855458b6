using System.Collections.Frozen;

namespace NewsCluster.Clustering.Text;

/// <summary>Names of days in full, of months in full and short: capitalised in English, and nobody's name.</summary>
internal static class CalendarNames
{
    private static readonly FrozenSet<uint> Keys =
        """
        january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
        monday tuesday wednesday thursday friday saturday sunday
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(name => Hash.Of(name)).ToFrozenSet();

    /// <param name="key">Of a token.</param>
    public static bool Has(uint key) => Keys.Contains(key);
}
