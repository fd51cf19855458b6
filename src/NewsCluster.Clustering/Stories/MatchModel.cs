using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using NewsCluster.Clustering.Features;

namespace NewsCluster.Clustering.Stories;

/// <summary>A logistic model: the log-odds that two articles tell of the same event.</summary>
/// <param name="Provenance">What it was trained on, in words.</param>
/// <param name="Bias">Log-odds of nothing in common; the threshold of the engine is log-odds 0.</param>
/// <param name="Weights">By feature name (<see cref="MatchFeatures.Names"/>).</param>
/// <param name="Figures">What training measured, for the record.</param>
public sealed record MatchModel(
    string Provenance, double Bias, IReadOnlyDictionary<string, double> Weights, IReadOnlyDictionary<string, double> Figures)
{
    /// <summary>One pair is never believed beyond this, so that one odd article cannot outvote a story.</summary>
    public const float MostLogOdds = 6;

    private static readonly Lazy<MatchModel> ShippedOnce = new(() =>
        Read(Assembly.GetExecutingAssembly().GetManifestResourceStream("match-model.json")!));

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private readonly float[] dense = [.. MatchFeatures.Names.Select(name => (float)Weights.GetValueOrDefault(name))];

    public static MatchModel Shipped => ShippedOnce.Value;

    /// <exception cref="JsonException">Not a model.</exception>
    public static MatchModel Read(Stream stream) => JsonSerializer.Deserialize<MatchModel>(stream, Json) ?? throw new JsonException("No model.");

    public void Write(Stream stream) => JsonSerializer.Serialize(stream, this, Json);

    public float LogOdds(ArticleFeatures a, ArticleFeatures b)
    {
        Span<float> x = stackalloc float[dense.Length];
        MatchFeatures.Compare(a, b, x);
        var logOdds = (float)Bias;
        for (var i = 0; i < x.Length; i++) logOdds += x[i] * dense[i];
        return Math.Clamp(logOdds, -MostLogOdds, MostLogOdds);
    }

    /// <summary>The logistic function.</summary>
    public static double Probability(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
