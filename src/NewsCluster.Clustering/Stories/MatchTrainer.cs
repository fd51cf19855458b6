using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Double;
using MathNet.Numerics.Optimization;

namespace NewsCluster.Clustering.Stories;

/// <summary>Fits the match model: weighted logistic regression with a ridge penalty, by L-BFGS.</summary>
public static class MatchTrainer
{
    /// <summary>Returns the bias followed by the weights of the features.</summary>
    public static double[] Fit(IReadOnlyList<LabelledPair> pairs, double ridge)
    {
        var size = pairs[0].Features.Length + 1;
        double Evaluate(Vector<double> w, double[] gradient)
        {
            double loss = 0;
            Array.Clear(gradient);
            foreach (var pair in pairs)
            {
                var z = w[0];
                for (var i = 1; i < size; i++) z += w[i] * pair.Features[i - 1];
                var p = MatchModel.Probability(z);
                var truth = pair.Together ? 1 : 0;
                loss += pair.Weight * (Math.Max(z, 0) - z * truth + Math.Log(1 + Math.Exp(-Math.Abs(z))));
                var error = pair.Weight * (p - truth);
                gradient[0] += error;
                for (var i = 1; i < size; i++) gradient[i] += error * pair.Features[i - 1];
            }
            for (var i = 1; i < size; i++)
            {
                loss += ridge / 2 * w[i] * w[i];
                gradient[i] += ridge * w[i];
            }
            return loss;
        }

        var objective = ObjectiveFunction.Gradient(w =>
        {
            var gradient = new double[size];
            var loss = Evaluate(w, gradient);
            return (loss, DenseVector.OfArray(gradient));
        });
        var result = new LimitedMemoryBfgsMinimizer(1e-4, 1e-9, 1e-9, memory: 10, maximumIterations: 500).FindMinimum(objective, DenseVector.Create(size, 0));
        return [.. result.MinimizingPoint];
    }
}
