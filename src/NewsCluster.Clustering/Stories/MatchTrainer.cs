using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;

namespace NewsCluster.Clustering.Stories;

/// <summary>Fits the match model: weighted logistic regression with a ridge penalty, by L-BFGS.</summary>
public static class MatchTrainer
{
    /// <param name="pairs">What to learn from.</param>
    /// <param name="names">Names of the features, in order.</param>
    /// <param name="ridge">Strength of the penalty on the squared weights.</param>
    /// <param name="onlyAgainst">Whether a feature's weight may not be above zero; left out when all are free.</param>
    /// <param name="without">Whether a feature is not looked at; it gets no weight.</param>
    /// <param name="held">A bias and weights that stay as they are; null when all are learnt.</param>
    public static (double Bias, Dictionary<string, double> Weights) Fit(
        IReadOnlyList<LabelledPair> pairs, IReadOnlyList<string> names, double ridge, Func<string, bool>? onlyAgainst = null, Func<string, bool>? without = null,
        (double Bias, IReadOnlyDictionary<string, double> Weights)? held = null)
    {
        if (without is not null && names.Any(without))
        {
            int[] kept = [.. Enumerable.Range(0, names.Count).Where(i => !without(names[i]))];
            var seen = pairs.Select(pair => pair with { Features = [.. kept.Select(i => pair.Features[i])] });
            return Fit([.. seen], [.. kept.Select(i => names[i])], ridge, onlyAgainst, held: held);
        }
        var size = names.Count + 1;
        double?[] given = [held?.Bias, .. names.Select(name => held is { } known && known.Weights.TryGetValue(name, out var weight) ? weight : (double?)null)];
        bool[] against = [false, .. names.Select((name, i) => given[i + 1] is null && onlyAgainst?.Invoke(name) == true)];
        var objective = ObjectiveFunction.Gradient(u =>
        {
            var gradient = new double[size];
            var loss = Loss(pairs, ridge, Weights(u, against), gradient);
            for (var i = 0; i < size; i++)
                if (given[i] is not null) gradient[i] = 0;
                else if (against[i]) gradient[i] *= -2 * u[i];
            return (loss, DenseVector.OfArray(gradient));
        });
        // A weight that may only be negative is minus a square; at 0 a square would not move.
        var start = DenseVector.Create(size, i => given[i] ?? (against[i] ? 0.3 : 0));
        var result = new LimitedMemoryBfgsMinimizer(1e-4, 1e-9, 1e-9, memory: 10, maximumIterations: 500).FindMinimum(objective, start);
        var best = Weights(result.MinimizingPoint, against);
        return (best[0], names.Select((name, i) => (name, best[i + 1])).ToDictionary(entry => entry.name, entry => entry.Item2));
    }

    private static double[] Weights(Vector<double> parameters, bool[] against) =>
        [.. parameters.Select((u, i) => against[i] ? -u * u : u)];

    /// <summary>The penalised log loss; fills in its gradient.</summary>
    private static double Loss(IReadOnlyList<LabelledPair> pairs, double ridge, double[] w, double[] gradient)
    {
        double loss = 0;
        foreach (var (features, together, weight) in pairs)
        {
            var z = w[0];
            for (var i = 0; i < features.Length; i++) z += w[i + 1] * features[i];
            var truth = together ? 1 : 0;
            loss += weight * (Math.Max(z, 0) - z * truth + Math.Log(1 + Math.Exp(-Math.Abs(z))));
            var error = weight * (MatchModel.Probability(z) - truth);
            gradient[0] += error;
            for (var i = 0; i < features.Length; i++) gradient[i + 1] += error * features[i];
        }

        for (var i = 1; i < gradient.Length; i++)
        {
            loss += ridge / 2 * w[i] * w[i];
            gradient[i] += ridge * w[i];
        }
        return loss;
    }
}
