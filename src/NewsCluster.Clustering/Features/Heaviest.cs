using System.Numerics;

namespace NewsCluster.Clustering.Features;

/// <summary>Picks the few largest of many weights.</summary>
internal static class Heaviest
{
    /// <summary>A positive weight and its place as one number that sorts the heaviest first, of equals the earliest.</summary>
    public static ulong Rank(float weight, int place) => (ulong)~BitConverter.SingleToUInt32Bits(weight) << 32 | (uint)place;

    public static int Place(ulong rank) => (int)(uint)rank;

    /// <summary>Moves the <paramref name="limit"/> smallest of distinct numbers to the front, in no order (Hoare's selection; a sort when its pivots turn out badly).</summary>
    public static void ToFront(Span<ulong> ranks, int limit)
    {
        var patience = 2 * BitOperations.Log2((uint)ranks.Length + 1);
        var (low, high) = (0, ranks.Length - 1);
        while (low < high && patience-- > 0)
        {
            var (i, j, pivot) = (low, high, Median(ranks[low], ranks[low + (high - low) / 2], ranks[high]));
            while (i <= j)
            {
                while (ranks[i] < pivot) i++;
                while (ranks[j] > pivot) j--;
                if (i > j) break;
                (ranks[i], ranks[j]) = (ranks[j], ranks[i]);
                (i, j) = (i + 1, j - 1);
            }
            if (limit <= j) high = j;
            else if (limit >= i) low = i;
            else return;
        }
        if (low < high) ranks[low..(high + 1)].Sort();
    }

    private static ulong Median(ulong a, ulong b, ulong c) => Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
}
