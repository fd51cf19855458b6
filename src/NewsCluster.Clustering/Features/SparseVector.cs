using System.Runtime.CompilerServices;

namespace NewsCluster.Clustering.Features;

/// <summary>A view of a sparse vector: keys in ascending order with their weights, of length 1 unless empty.</summary>
public readonly ref struct SparseVector(ReadOnlySpan<uint> keys, ReadOnlySpan<float> weights)
{
    public ReadOnlySpan<uint> Keys { get; } = keys;

    public ReadOnlySpan<float> Weights { get; } = weights;

    public int Count => Keys.Length;

    /// <summary>The dot product (of unit vectors, the cosine) and the number of keys in both.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (float Cosine, int Shared) Compare(SparseVector other)
    {
        var (sum, shared) = (0f, 0);
        for (int i = 0, j = 0; i < Keys.Length && j < other.Keys.Length;)
        {
            var (a, b) = (Keys[i], other.Keys[j]);
            if (a == b)
            {
                sum += Weights[i] * other.Weights[j];
                shared++;
            }
            i += a <= b ? 1 : 0;
            j += b <= a ? 1 : 0;
        }
        return (Math.Min(sum, 1), shared);
    }
}
