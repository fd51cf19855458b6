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

    /// <summary>A bit for each key, by the key's upper bits: most keys asked for are not here, and end there.</summary>
    private readonly uint[] filter = new uint[128];

    public void Load(SparseVector vector)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)vector.Count * 2 + 1);
        if (slots.Length < size) slots = new (uint, float)[size];
        else Array.Clear(slots, 0, size);
        Array.Clear(filter);
        mask = size - 1;
        for (var i = 0; i < vector.Count; i++)
        {
            var key = vector.Keys[i];
            var slot = (int)key & mask;
            while (slots[slot].Weight != 0) slot = slot + 1 & mask;
            slots[slot] = (key, vector.Weights[i]);
            filter[key >> 25] |= 1u << (int)(key >> 20);
        }
    }

    private static bool MayHave(uint[] filter, uint key) => (filter[key >> 25] >> (int)(key >> 20) & 1) != 0;

    /// <summary>The weight of a key, 0 when the vector does not have it.</summary>
    private float Weight(uint key)
    {
        var slot = (int)key & mask;
        while (slots[slot].Weight != 0 && slots[slot].Key != key) slot = slot + 1 & mask;
        return slots[slot].Weight;
    }

    /// <summary>The dot product (of unit vectors, the cosine) and the number of keys in both.</summary>
    public (float Cosine, int Shared) Compare(SparseVector other)
    {
        var (sum, shared) = (0f, 0);
        var bits = filter;
        var keys = other.Keys;
        for (var i = 0; i < keys.Length; i++)
        {
            if (!MayHave(bits, keys[i]) || Weight(keys[i]) is not (> 0 and var weight)) continue;
            sum += weight * other.Weights[i];
            shared++;
        }
        return (Math.Min(sum, 1), shared);
    }

    /// <summary>How much of this vector, by squared weight, has its key in the other: 1 when all of it.</summary>
    public float CoveredBy(SparseVector other)
    {
        var sum = 0f;
        var bits = filter;
        foreach (var key in other.Keys)
            if (MayHave(bits, key) && Weight(key) is > 0 and var weight) sum += weight * weight;
        return sum;
    }

    /// <summary>How much of the other vector has its key in this one.</summary>
    public float Covers(SparseVector other)
    {
        var sum = 0f;
        var bits = filter;
        var keys = other.Keys;
        for (var i = 0; i < keys.Length; i++)
            if (MayHave(bits, keys[i]) && Weight(keys[i]) != 0) sum += other.Weights[i] * other.Weights[i];
        return sum;
    }
}
