using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>The proportional hazards model (Cox 1972, J R Stat Soc B 34:187).</summary>
public static class Cox
{
    /// <summary>Maximises the partial likelihood by Newton's method from 0, with steps halved where they lead down.</summary>
    /// <param name="observations">The patients.</param>
    /// <param name="rows">Covariates of each patient.</param>
    /// <param name="ties">How events at the same time are treated.</param>
    /// <param name="strata">Stratum of each patient, each with a baseline hazard of its own; null for one.</param>
    /// <param name="clusters">Cluster of each patient, for robust standard errors (Lin and Wei 1989, J Am Stat Assoc 84:1074); null for those of
    /// the model. Not with exact ties.</param>
    /// <param name="tolerance">
    /// 0 goes on until the coefficients rest. Above 0 it stops once the log likelihood changes by less than this share, as R's coxph does with
    /// 1e-9: its printed digits beyond the eighth are those of that stop.
    /// </param>
    public static CoxFit Fit(
        IReadOnlyList<Observation> observations, IReadOnlyList<double[]> rows, CoxTies ties = CoxTies.Efron,
        IReadOnlyList<int>? strata = null, IReadOnlyList<int>? clusters = null, double tolerance = 0)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(rows);
        Samples.Check(observations);
        Samples.CheckCount(rows.Count, observations.Count, nameof(rows));
        if (clusters is not null && ties == CoxTies.Exact) throw new ArgumentException("no robust errors with exact ties", nameof(clusters));
        var columns = StandardColumns.Of(rows);
        var likelihood = new PartialLikelihood(observations, columns, ties, strata);
        var summit = Newton.Maximise(likelihood.At, Vector<double>.Build.Dense(columns.Count), tolerance);
        var start = summit.First;
        if (summit.Inverse is not { } inverse) return Nothing(columns.Count, start.LogLikelihood, summit.Iterations);
        var b = summit.Place;
        var model = columns.Unscale(inverse);
        var covariance = clusters is null ? model : columns.Unscale(Sandwich(likelihood, b, inverse, clusters));
        var coefficients = columns.Unscale(b);
        double[] scores = [.. rows.Select(row => row.Zip(coefficients, static (x, c) => x * c).Sum())];
        var wald = Vector<double>.Build.Dense(coefficients);
        return new CoxFit
        {
            Coefficients = coefficients,
            StandardErrors = [.. Enumerable.Range(0, columns.Count).Select(j => Math.Sqrt(covariance[j, j]))],
            Covariance = covariance.ToArray(),
            ModelCovariance = model.ToArray(),
            LogLikelihoodNull = start.LogLikelihood,
            LogLikelihood = summit.Last.LogLikelihood,
            Score = Matrices.Inverse(start.Information) is { } null0 ? start.Gradient * null0 * start.Gradient : double.NaN,
            Wald = Matrices.Inverse(covariance) is { } weight ? wald * weight * wald : double.NaN,
            Concordance = Survival.Concordance.Of(observations, scores, strata).Index,
            Iterations = summit.Iterations,
            Converged = true,
        };
    }

    private static Matrix<double> Sandwich(PartialLikelihood likelihood, Vector<double> b, Matrix<double> inverse, IReadOnlyList<int> clusters)
    {
        var residuals = likelihood.ScoreResiduals(b);
        Samples.CheckCount(clusters.Count, residuals.Length, nameof(clusters));
        var meat = Matrix<double>.Build.Dense(inverse.RowCount, inverse.RowCount);
        foreach (var cluster in Enumerable.Range(0, residuals.Length).GroupBy(n => clusters[n]).OrderBy(static cluster => cluster.Key))
        {
            var sum = Vector<double>.Build.Dense(inverse.RowCount);
            foreach (var n in cluster) sum += residuals[n];
            meat += sum.OuterProduct(sum);
        }

        return inverse * meat * inverse;
    }

    private static CoxFit Nothing(int count, double logLikelihood, int iterations)
    {
        double[] nothing = [.. Enumerable.Repeat(double.NaN, count)];
        var matrix = Matrix<double>.Build.Dense(count, count, double.NaN);
        return new CoxFit
        {
            Coefficients = nothing,
            StandardErrors = nothing,
            Covariance = matrix.ToArray(),
            ModelCovariance = matrix.ToArray(),
            LogLikelihoodNull = logLikelihood,
            LogLikelihood = double.NaN,
            Score = double.NaN,
            Wald = double.NaN,
            Concordance = double.NaN,
            Iterations = iterations,
            Converged = false,
        };
    }
}
