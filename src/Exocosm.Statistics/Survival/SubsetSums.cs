using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>
/// Cox's discrete likelihood of one time: the weight of the d events over that of all sets of d patients at risk, summed by the recursion over
/// patients (Gail, Lubin and Rubinstein 1981, Biometrika 68:703), with its derivatives.
/// </summary>
internal static class SubsetSums
{
    private const double Large = 1e150;

    /// <summary>What the time adds.</summary>
    /// <param name="time">The time.</param>
    /// <param name="linear">Σ b·x of the events.</param>
    /// <param name="sum">Σ x of the events.</param>
    /// <param name="events">d.</param>
    /// <param name="atRisk">Covariates and weight of each patient at risk.</param>
    public static RiskSet Of(double time, double linear, Vector<double> sum, int events, (double[] X, double Weight)[] atRisk)
    {
        var count = sum.Count;
        // Of sets of k patients: Σ Πw, and its first and second derivatives.
        var weight = new double[events + 1];
        var first = Zeros(events + 1, count);
        var second = Zeros(events + 1, count * count);
        var logScale = 0.0;
        weight[0] = 1;
        foreach (var (x, w) in atRisk)
        {
            for (var k = events; k > 0; k--)
            {
                for (var i = 0; i < count; i++)
                {
                    for (var j = 0; j < count; j++)
                    {
                        second[k][(i * count) + j] += w * (second[k - 1][(i * count) + j] + (x[i] * first[k - 1][j]) + (first[k - 1][i] * x[j])
                            + (x[i] * x[j] * weight[k - 1]));
                    }
                }

                for (var i = 0; i < count; i++) first[k][i] += w * (first[k - 1][i] + (x[i] * weight[k - 1]));
                weight[k] += w * weight[k - 1];
            }

            if (weight.Max() < Large) continue;
            logScale += Math.Log(Large);
            foreach (var values in (double[][])[weight, .. first, .. second])
            {
                for (var i = 0; i < values.Length; i++) values[i] /= Large;
            }
        }

        var mean = Vector<double>.Build.Dense(count, j => first[events][j] / weight[events]);
        return new RiskSet
        {
            Time = time,
            Events = events,
            LogLikelihood = linear - Math.Log(weight[events]) - logScale,
            Gradient = sum - mean,
            Information = Matrix<double>.Build.Dense(
                count, count, (i, j) => (second[events][(i * count) + j] / weight[events]) - (mean[i] * mean[j])),
            Moment = mean,
            MomentSpared = mean,
            Mean = mean / events,
        };
    }

    private static double[][] Zeros(int rows, int columns) => [.. Enumerable.Range(0, rows).Select(_ => new double[columns])];
}
