using System.Buffers.Binary;
using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCluster.Clustering.Embeddings;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>A logistic model: the log-odds that two articles tell of the same event.</summary>
/// <param name="provenance">What it was trained on, in words.</param>
/// <param name="bias">Log-odds of nothing in common.</param>
/// <param name="weights">By feature name (<see cref="MatchFeatures.Names"/>).</param>
/// <param name="joinBias">The same for two groups of articles; the threshold of the engine is log-odds 0.</param>
/// <param name="join">By feature name (<see cref="JoinFeatures.Names"/>).</param>
/// <param name="embeddings">How embeddings correct the log-odds of a pair; null when not learnt.</param>
public sealed class MatchModel(
    string provenance, double bias, IReadOnlyDictionary<string, double> weights,
    double joinBias, IReadOnlyDictionary<string, double> join, EmbeddingWeights? embeddings = null)
{
    /// <summary>One pair is never believed beyond this, so that one odd article cannot outvote a story.</summary>
    public const float MostLogOdds = 10;

    private static readonly Lazy<MatchModel> ShippedOnce = new(() =>
        Read(Assembly.GetExecutingAssembly().GetManifestResourceStream("match-model.json")!));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    private readonly float[] dense = [.. MatchFeatures.Names.Select(name => (float)weights.GetValueOrDefault(name))];

    private readonly float[] denseJoin = [.. JoinFeatures.Names.Select(name => (float)join.GetValueOrDefault(name))];

    private int? fingerprint;

    public string Provenance { get; } = provenance;

    public double Bias { get; } = bias;

    public IReadOnlyDictionary<string, double> Weights { get; } = weights;

    public double JoinBias { get; } = joinBias;

    public IReadOnlyDictionary<string, double> Join { get; } = join;

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public EmbeddingWeights? Embeddings { get; } = embeddings;

    public static MatchModel Shipped => ShippedOnce.Value;

    /// <summary>Tells what it says from what another model says.</summary>
    [JsonIgnore]
    public int Fingerprint => fingerprint ??= BinaryPrimitives.ReadInt32LittleEndian(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(this, Json)));

    /// <exception cref="JsonException">Not a model.</exception>
    public static MatchModel Read(Stream stream) => JsonSerializer.Deserialize<MatchModel>(stream, Json) ?? throw new JsonException("No model.");

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, Json);

    /// <summary>The log-odds that two articles tell of the same event; the order does not matter.</summary>
    /// <param name="embeddings">Corrects them where both articles have an embedding.</param>
    public float LogOdds(HashedArticle a, ArticleFeatures b, EmbeddingChannel embeddings) =>
        Math.Clamp(embeddings.Correct(LogOdds(a, b), a.Article!.Embedding, b.Embedding), Agglomeration.Strangers, MostLogOdds);

    /// <summary>The same without embeddings and unbounded.</summary>
    internal float LogOdds(HashedArticle a, ArticleFeatures b)
    {
        Span<float> x = stackalloc float[dense.Length];
        MatchFeatures.Compare(a, b, x);
        return (float)Bias + Dot(x, dense);
    }

    /// <summary>The log-odds that two groups of articles are one story.</summary>
    internal float LogOdds(in GroupShape a, in GroupShape b, in PairTotals between, float rival)
    {
        if (between.Mean < JoinFeatures.LeastMean) return float.NegativeInfinity;
        Span<float> x = stackalloc float[denseJoin.Length];
        JoinFeatures.Compare(a, b, between, rival, x);
        return (float)JoinBias + Dot(x, denseJoin);
    }

    /// <summary>Added up one by one: vector sums differ in the last bit from machine to machine.</summary>
    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> weights)
    {
        var sum = 0f;
        for (var i = 0; i < x.Length; i++) sum += x[i] * weights[i];
        return sum;
    }

    /// <summary>The logistic function.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
