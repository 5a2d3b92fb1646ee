using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics;

/// <summary>Covariates less their means and in units of their standard deviations: the fit is the same, and Newton's steps are tame.</summary>
internal sealed class StandardColumns
{
    private readonly double[][] _rows;
    private readonly double[] _means;
    private readonly double[] _deviations;

    private StandardColumns(double[][] rows, double[] means, double[] deviations) => (_rows, _means, _deviations) = (rows, means, deviations);

    /// <summary>Number of covariates.</summary>
    public int Count => _deviations.Length;

    /// <summary>One patient's covariates.</summary>
    /// <param name="patient">Number of the patient.</param>
    public double[] this[int patient] => _rows[patient];

    /// <summary>Standardises rows of equal length.</summary>
    /// <param name="rows">Covariates of each patient, all finite.</param>
    public static StandardColumns Of(IReadOnlyList<double[]> rows)
    {
        var count = rows.Count == 0 ? 0 : rows[0].Length;
        for (var n = 0; n < rows.Count; n++)
        {
            if (rows[n].Length != count) throw new ArgumentException($"row {n} has {rows[n].Length} covariates, row 0 has {count}", nameof(rows));
            if (!rows[n].All(double.IsFinite)) throw new ArgumentException($"row {n} has a covariate that is not finite", nameof(rows));
        }

        var (means, deviations) = (new double[count], new double[count]);
        for (var j = 0; j < count; j++)
        {
            var column = j;
            means[j] = rows.Average(row => row[column]);
            deviations[j] = Math.Sqrt(rows.Average(row => (row[column] - means[column]) * (row[column] - means[column])));
            if (deviations[j] <= 1e-12 * Math.Abs(means[j]) || deviations[j] == 0) deviations[j] = 1;
        }

        return new StandardColumns([.. rows.Select(row => row.Select((x, j) => (x - means[j]) / deviations[j]).ToArray())], means, deviations);
    }

    /// <summary>Coefficients of the covariates as they were given.</summary>
    /// <param name="b">Coefficients of the standardised ones.</param>
    public double[] Unscale(Vector<double> b) => [.. b.Select((value, j) => value / _deviations[j])];

    /// <summary>What takes intercept and coefficients of the standardised covariates to those of the covariates as they were given.</summary>
    public Matrix<double> Back() => Matrix<double>.Build.Dense(
        Count + 1, Count + 1, (j, k) => j == 0 ? (k == 0 ? 1 : -_means[k - 1] / _deviations[k - 1]) : j == k ? 1 / _deviations[k - 1] : 0);

    /// <summary>Covariance of those coefficients.</summary>
    /// <param name="covariance">Of the standardised ones.</param>
    public Matrix<double> Unscale(Matrix<double> covariance) => covariance.MapIndexed((j, k, value) => value / _deviations[j] / _deviations[k]);
}
