using System.Buffers;
using System.Collections.Concurrent;
using System.Numerics.Tensors;
using NewsCluster.Clustering.Glossary;

namespace NewsCluster.Clustering.Features;

/// <summary>
/// Turns articles into weighted sparse vectors: (1 + ln tf) · idf, the heaviest terms of each channel, unit length.
/// Safe to use from several threads; the result depends on the article alone.
/// </summary>
public sealed class Featuriser(ConceptGlossary glossary, TermStatistics statistics)
{
    /// <summary>Terms in more than about three articles in ten carry no news.</summary>
    private const float LeastFrequency = 1.2f;

    private readonly ConcurrentBag<Workspace> idle = [];

    public static Featuriser Shipped { get; } = new(ConceptGlossary.Shipped, TermStatistics.Shipped);

    public ConceptGlossary Glossary { get; } = glossary;

    public ArticleFeatures Read(ArticleText article)
    {
        if (!idle.TryTake(out var workspace)) workspace = new Workspace(Glossary);
        workspace.Terms.Read(article);
        workspace.Count = 0;
        var language = TermStatistics.LanguageIndex(article.Language);
        var ends = new int[Channels.Count];
        for (var channel = 0; channel < Channels.Count; channel++)
        {
            Weigh(workspace, (Channel)channel, language);
            ends[channel] = workspace.Count;
        }
        var features = new ArticleFeatures(
            article,
            workspace.Keys.AsSpan(0, workspace.Count).ToArray(),
            workspace.Weights.AsSpan(0, workspace.Count).ToArray(),
            ends,
            workspace.Terms.Fingerprint);
        idle.Add(workspace);
        return features;
    }

    private void Weigh(Workspace workspace, Channel channel, int language)
    {
        var terms = workspace.Terms[channel];
        workspace.Reserve(terms.Length);
        var keys = workspace.Keys.AsSpan(workspace.Count, terms.Length);
        var weights = workspace.Weights.AsSpan(workspace.Count, terms.Length);
        terms.CopyTo(keys);
        keys.Sort();
        var count = 0;
        for (int i = 0, next; i < keys.Length; i = next)
        {
            for (next = i + 1; next < keys.Length && keys[next] == keys[i]; next++) { }
            var frequency = statistics.InverseFrequency(keys[i], language);
            if (frequency < LeastFrequency) continue;
            (keys[count], weights[count++]) = (keys[i], (1 + MathF.Log(next - i)) * frequency);
        }
        count = KeepHeaviest(keys[..count], weights[..count], Channels.Limits[(int)channel]);
        var norm = TensorPrimitives.Norm<float>(weights[..count]);
        if (norm > 0) TensorPrimitives.Divide(weights[..count], norm, weights[..count]);
        workspace.Count += count;
    }

    private static int KeepHeaviest(Span<uint> keys, Span<float> weights, int limit)
    {
        if (keys.Length <= limit) return keys.Length;
        var sorted = ArrayPool<float>.Shared.Rent(weights.Length);
        weights.CopyTo(sorted);
        Array.Sort(sorted, 0, weights.Length);
        var threshold = sorted[weights.Length - limit];
        ArrayPool<float>.Shared.Return(sorted);
        var ties = limit - Heavier(weights, threshold);
        var count = 0;
        for (var i = 0; i < keys.Length; i++)
            if (weights[i] > threshold || (weights[i] == threshold && ties-- > 0))
                (keys[count], weights[count++]) = (keys[i], weights[i]);
        return count;
    }

    private static int Heavier(ReadOnlySpan<float> weights, float above)
    {
        var count = 0;
        foreach (var weight in weights)
            if (weight > above) count++;
        return count;
    }

    /// <summary>What is reused from article to article.</summary>
    private sealed class Workspace(ConceptGlossary glossary)
    {
        public ArticleTerms Terms { get; } = new(glossary);

        public uint[] Keys = new uint[4096];
        public float[] Weights = new float[4096];
        public int Count;

        public void Reserve(int more)
        {
            if (Keys.Length >= Count + more) return;
            Array.Resize(ref Keys, Math.Max(Keys.Length * 2, Count + more));
            Array.Resize(ref Weights, Keys.Length);
        }
    }
}
