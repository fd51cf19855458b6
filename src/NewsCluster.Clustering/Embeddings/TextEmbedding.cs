using System.Numerics;
using System.Numerics.Tensors;
using System.Runtime.InteropServices;

namespace NewsCluster.Clustering.Embeddings;

/// <summary>
/// A text's direction in the space of an embedding model, in eight bits a dimension: the cosine of two differs by about
/// 0.001 from that of the vectors as they came, and its sums are whole numbers, the same on any machine.
/// </summary>
public sealed class TextEmbedding
{
    public const int MostDimensions = 8192;

    private readonly sbyte[] values;
    private readonly double length;

    private TextEmbedding(string model, sbyte[] values)
    {
        (Model, this.values) = (string.Intern(model), values);
        length = Math.Sqrt(Product(values, values));
    }

    /// <summary>The name of the model it comes from; it says nothing beside one of another model.</summary>
    public string Model { get; }

    public int Dimensions => values.Length;

    /// <returns>Null for what has no direction: nothing but zeros, a value that is no number, or too many dimensions.</returns>
    public static TextEmbedding? Of(string model, ReadOnlySpan<float> vector)
    {
        if (vector.Length is 0 or > MostDimensions || !TensorPrimitives.IsFiniteAll(vector)) return null;
        var most = Math.Abs(TensorPrimitives.MaxMagnitude(vector));
        if (most == 0) return null;
        var values = new sbyte[vector.Length];
        for (var i = 0; i < values.Length; i++) values[i] = (sbyte)Math.Round((double)vector[i] / most * sbyte.MaxValue);
        return new TextEmbedding(model, values);
    }

    /// <summary>What <see cref="ToBytes"/> gave; null when nothing is stored.</summary>
    public static TextEmbedding? Read(string? model, byte[]? stored) =>
        model is null || stored is not { Length: > 0 } ? null : new TextEmbedding(model, MemoryMarshal.Cast<byte, sbyte>(stored).ToArray());

    public byte[] ToBytes() => MemoryMarshal.AsBytes<sbyte>(values).ToArray();

    /// <summary>From -1 to 1; null for embeddings of two models.</summary>
    public float? Cosine(TextEmbedding other) =>
        Model == other.Model && Dimensions == other.Dimensions ? (float)(Product(values, other.values) / (length * other.length)) : null;

    /// <summary>The inner product: at most 2^13 · 2^14.</summary>
    private static int Product(ReadOnlySpan<sbyte> a, ReadOnlySpan<sbyte> b)
    {
        var (sums, i) = (Vector<int>.Zero, 0);
        for (; i <= a.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(a[i..]), out var aLow, out var aHigh);
            Vector.Widen(new Vector<sbyte>(b[i..]), out var bLow, out var bHigh);
            Vector.Widen(aLow * bLow + aHigh * bHigh, out var low, out var high); // two products of seven bits each fit into sixteen
            sums += low + high;
        }
        var sum = Vector.Sum(sums);
        for (; i < a.Length; i++) sum += a[i] * b[i];
        return sum;
    }
}
