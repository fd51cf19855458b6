using System.Numerics;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// A sparse vector laid out for lookup, to be compared with many others: each of these is read once, in order, where
/// merging would step through both. Sums run over ascending keys, so results are those of a merge to the last bit.
/// </summary>
internal sealed class HashedVector
{
    /// <summary>Open addressing; weights of a vector are positive, so a zero marks an empty slot.</summary>
    private (uint Key, float Weight)[] slots = new (uint, float)[512];
    private int mask;

    public void Load(SparseVector vector)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)vector.Count * 4 + 1);
        if (slots.Length < size) slots = new (uint, float)[size];
        else Array.Clear(slots, 0, size);
        mask = size - 1;
        for (var i = 0; i < vector.Count; i++)
        {
            var slot = (int)vector.Keys[i] & mask;
            while (slots[slot].Weight != 0) slot = slot + 1 & mask;
            slots[slot] = (vector.Keys[i], vector.Weights[i]);
        }
    }

    /// <summary>The weight of a key, 0 when the vector does not have it.</summary>
    private float this[uint key]
    {
        get
        {
            var slot = (int)key & mask;
            while (slots[slot].Weight != 0 && slots[slot].Key != key) slot = slot + 1 & mask;
            return slots[slot].Weight;
        }
    }

    /// <summary>The dot product (of unit vectors, the cosine) and the number of keys in both.</summary>
    public (float Cosine, int Shared) Compare(SparseVector other)
    {
        var (sum, shared) = (0f, 0);
        for (var i = 0; i < other.Keys.Length; i++)
        {
            var weight = this[other.Keys[i]];
            if (weight == 0) continue;
            sum += weight * other.Weights[i];
            shared++;
        }
        return (Math.Min(sum, 1), shared);
    }

    /// <summary>How much of this vector, by squared weight, has its key in the other: 1 when all of it.</summary>
    public float CoveredBy(SparseVector other)
    {
        var sum = 0f;
        foreach (var key in other.Keys)
        {
            var weight = this[key];
            if (weight != 0) sum += weight * weight;
        }
        return sum;
    }

    /// <summary>How much of the other vector has its key in this one.</summary>
    public float Covers(SparseVector other)
    {
        var sum = 0f;
        for (var i = 0; i < other.Keys.Length; i++)
            if (this[other.Keys[i]] != 0) sum += other.Weights[i] * other.Weights[i];
        return sum;
    }
}
