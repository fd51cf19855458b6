using System.Numerics;
using System.Runtime.InteropServices;
using NewsCluster.Clustering.Text;

namespace NewsCluster.Clustering.Duplicates;

/// <summary>
/// An article's min-hashes over sequences of <see cref="ShingleLength"/> words: two texts agree in a place with the
/// probability that is the share of sequences they have in common (Broder 1997).
/// </summary>
public static class TextSketch
{
    /// <summary>How many min-hashes; a sketch is four bytes for each.</summary>
    public const int Length = 32;

    /// <summary>Words in a sequence.</summary>
    private const int ShingleLength = 4;

    /// <summary>One for each permutation.</summary>
    private static readonly uint[] Seeds = [.. Enumerable.Range(0, Length).Select(i => (uint)i * 0x9E3779B1u)];

    /// <returns><see cref="Length"/> min-hashes, little-endian; the same for the same words on any machine.</returns>
    public static byte[] Of(string title, string body)
    {
        var shingles = Shingles(title, body);
        var least = new uint[Length];
        least.AsSpan().Fill(uint.MaxValue);
        var lanes = MemoryMarshal.Cast<uint, Vector<uint>>(least.AsSpan());
        var seeds = MemoryMarshal.Cast<uint, Vector<uint>>(Seeds.AsSpan());
        foreach (var shingle in shingles)
            for (var i = 0; i < lanes.Length; i++)
                lanes[i] = Vector.Min(lanes[i], Permute(new Vector<uint>(shingle), seeds[i]));
        return MemoryMarshal.AsBytes(least.AsSpan()).ToArray();
    }

    public static ReadOnlySpan<uint> Read(ReadOnlySpan<byte> sketch) => MemoryMarshal.Cast<byte, uint>(sketch);

    /// <summary>The sequences of words of a text, as hashes; a text of fewer words is one sequence.</summary>
    internal static HashSet<uint> Shingles(string title, string body)
    {
        var tokens = Tokenizer.Tokenize(title);
        Tokenizer.Tokenize(body, tokens);
        var shingles = new HashSet<uint>(tokens.Count);
        for (var start = 0; start == 0 || start + ShingleLength <= tokens.Count; start++)
        {
            var hash = 0u;
            for (var i = start; i < Math.Min(start + ShingleLength, tokens.Count); i++) hash = Hash.Of(hash, tokens[i].Key);
            shingles.Add(hash);
        }
        return shingles;
    }

    private static Vector<uint> Permute(Vector<uint> shingle, Vector<uint> seed)
    {
        var hash = (shingle ^ seed) * 0x85EBCA6Bu;
        hash = (hash ^ hash >>> 15) * 0xC2B2AE35u;
        return hash ^ hash >>> 13;
    }
}
