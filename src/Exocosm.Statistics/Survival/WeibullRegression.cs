using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>Accelerated failure time: ln T = b₀ + b·x + σ W, W of the standard smallest extreme value, so that T is Weibull of shape 1/σ
/// (Kalbfleisch and Prentice 2002, chapter 3). The hazard ratio of one unit is exp(−b/σ).</summary>
public sealed class WeibullRegression
{
    private WeibullRegression(double[] coefficients, double logScale, double[] errors, double logLikelihood, bool converged) =>
        (Coefficients, LogScale, StandardErrors, LogLikelihood, Converged) = (coefficients, logScale, errors, logLikelihood, converged);

    /// <summary>b₀, then one for each covariate.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>ln σ.</summary>
    public double LogScale { get; }

    /// <summary>Standard errors of the coefficients, then of ln σ; NaN where there is no maximum.</summary>
    public IReadOnlyList<double> StandardErrors { get; }

    /// <summary>Log likelihood of the times.</summary>
    public double LogLikelihood { get; }

    /// <summary>Whether the fit came to rest.</summary>
    public bool Converged { get; }

    /// <summary>Fits the model by Newton's method.</summary>
    /// <param name="observations">The patients; times positive.</param>
    /// <param name="rows">Covariates of each.</param>
    public static WeibullRegression Fit(IReadOnlyList<Observation> observations, IReadOnlyList<double[]> rows)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(rows);
        Samples.Check(observations);
        Samples.CheckCount(rows.Count, observations.Count, nameof(rows));
        if (observations.Any(static one => one.Time == 0)) throw new ArgumentException("a time is 0: its logarithm has no place", nameof(observations));
        var columns = StandardColumns.Of(rows);
        var start = Vector<double>.Build.Dense(columns.Count + 2);
        // The exponential model without covariates.
        start[0] = Math.Log(observations.Sum(static one => one.Time) / Math.Max(1, observations.Count(static one => one.Event)));
        var summit = Newton.Maximise(b => At(observations, columns, b), start);
        var back = Matrix<double>.Build.DenseIdentity(start.Count);
        back.SetSubMatrix(0, 0, columns.Back());
        var place = back * summit.Place;
        double[] errors = summit.Inverse is { } inverse
            ? [.. (back * inverse * back.Transpose()).Diagonal().Select(Math.Sqrt)]
            : [.. Enumerable.Repeat(double.NaN, start.Count)];
        return new WeibullRegression(
            [.. place.Take(columns.Count + 1)], place[columns.Count + 1], errors, summit.Last.LogLikelihood, summit.Inverse is not null);
    }

    private static Newton.Slope At(IReadOnlyList<Observation> observations, StandardColumns columns, Vector<double> b)
    {
        var (count, log) = (b.Count, 0.0);
        var (scale, last) = (Math.Exp(b[count - 1]), count - 1);
        var (gradient, information) = (new double[count], new double[count, count]);
        for (var n = 0; n < observations.Count; n++)
        {
            double[] x = [1, .. columns[n]];
            var linear = 0.0;
            for (var j = 0; j < last; j++) linear += b[j] * x[j];
            var logTime = Math.Log(observations[n].Time);
            var z = (logTime - linear) / scale;
            var (hazard, seen) = (Math.Exp(z), observations[n].Event ? 1.0 : 0.0);
            log += (seen * (z - b[last] - logTime)) - hazard;
            for (var j = 0; j < last; j++)
            {
                gradient[j] += x[j] * (hazard - seen) / scale;
                for (var k = 0; k < last; k++) information[j, k] += x[j] * x[k] * hazard / (scale * scale);
                var cross = x[j] * ((z * hazard) + hazard - seen) / scale;
                information[j, last] += cross;
                information[last, j] += cross;
            }

            gradient[last] += (z * (hazard - seen)) - seen;
            information[last, last] += (z * (hazard - seen)) + (z * z * hazard);
        }

        return new Newton.Slope(log, Vector<double>.Build.Dense(gradient), Matrix<double>.Build.DenseOfArray(information));
    }
}
