using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Diagnostics;

/// <summary>
/// A panel's score: logistic regression of disease on the markers (Berkson 1944; Newton's method, as iteratively reweighted least squares).
/// Marker values of different size should be given as logarithms.
/// </summary>
public sealed class ScoreModel
{
    private ScoreModel(double[] coefficients, Matrix<double> covariance, double logLikelihood, double logLikelihoodNull, bool converged)
    {
        (Coefficients, Covariance, LogLikelihood, LogLikelihoodNull, Converged) =
            (coefficients, covariance.ToArray(), logLikelihood, logLikelihoodNull, converged);
        StandardErrors = [.. Enumerable.Range(0, coefficients.Length).Select(j => Math.Sqrt(covariance[j, j]))];
    }

    /// <summary>Intercept, then one log odds ratio for each marker.</summary>
    public IReadOnlyList<double> Coefficients { get; }

    /// <summary>Their standard errors.</summary>
    public IReadOnlyList<double> StandardErrors { get; }

    /// <summary>Their covariance: inverse information.</summary>
    public double[,] Covariance { get; }

    /// <summary>Log likelihood (less the penalty, where there is one).</summary>
    public double LogLikelihood { get; }

    /// <summary>Log likelihood of the intercept alone.</summary>
    public double LogLikelihoodNull { get; }

    /// <summary>Whether the fit came to rest: not where markers separate cases from controls and there is no penalty.</summary>
    public bool Converged { get; }

    /// <summary>Fits the model.</summary>
    /// <param name="rows">Markers of each person.</param>
    /// <param name="cases">Whether each is a case; both kinds must be there.</param>
    /// <param name="ridge">
    /// Penalty λ/2 Σ b² on the coefficients of markers in units of their standard deviations (le Cessie and van Houwelingen 1992); 0 for none.
    /// </param>
    public static ScoreModel Fit(IReadOnlyList<double[]> rows, IReadOnlyList<bool> cases, double ridge = 0)
    {
        ArgumentNullException.ThrowIfNull(rows);
        ArgumentNullException.ThrowIfNull(cases);
        ArgumentOutOfRangeException.ThrowIfNegative(ridge);
        if (rows.Count != cases.Count) throw new ArgumentException($"{cases.Count} labels for {rows.Count} persons", nameof(cases));
        var ill = cases.Count(static one => one);
        if (ill == 0 || ill == cases.Count) throw new ArgumentException("expected both cases and controls", nameof(cases));
        var columns = StandardColumns.Of(rows);
        var start = Vector<double>.Build.Dense(columns.Count + 1);
        start[0] = Math.Log((double)ill / (cases.Count - ill));
        var summit = Newton.Maximise(b => At(columns, cases, b, ridge), start);
        var change = columns.Back();
        var covariance = summit.Inverse is { } inverse
            ? change * inverse * change.Transpose()
            : Matrix<double>.Build.Dense(start.Count, start.Count, double.NaN);
        return new ScoreModel(
            [.. change * summit.Place], covariance, summit.Last.LogLikelihood, summit.First.LogLikelihood, summit.Inverse is not null);
    }

    /// <summary>Log odds of disease, among people mixed as those of the fit were.</summary>
    /// <param name="markers">Markers of one person.</param>
    public double Score(IReadOnlyList<double> markers)
    {
        ArgumentNullException.ThrowIfNull(markers);
        if (markers.Count != Coefficients.Count - 1)
            throw new ArgumentException($"{markers.Count} markers, expected {Coefficients.Count - 1}", nameof(markers));
        var score = Coefficients[0];
        for (var j = 0; j < markers.Count; j++) score += Coefficients[j + 1] * markers[j];
        return score;
    }

    /// <summary>Probability of disease, among people mixed as those of the fit were.</summary>
    /// <param name="markers">Markers of one person.</param>
    public double Probability(IReadOnlyList<double> markers) => 1 / (1 + Math.Exp(-Score(markers)));

    private static Newton.Slope At(
        StandardColumns columns, IReadOnlyList<bool> cases, Vector<double> b, double ridge)
    {
        var (log, count) = (0.0, b.Count);
        var (gradient, information) = (new double[count], new double[count, count]);
        for (var n = 0; n < cases.Count; n++)
        {
            double[] x = [1, .. columns[n]];
            var linear = 0.0;
            for (var j = 0; j < count; j++) linear += b[j] * x[j];
            // ln(1 + e^linear) without overflow.
            log += (cases[n] ? linear : 0) - Math.Max(linear, 0) - Math.Log(1 + Math.Exp(-Math.Abs(linear)));
            var p = 1 / (1 + Math.Exp(-linear));
            for (var j = 0; j < count; j++)
            {
                gradient[j] += ((cases[n] ? 1 : 0) - p) * x[j];
                for (var k = 0; k < count; k++) information[j, k] += p * (1 - p) * x[j] * x[k];
            }
        }

        for (var j = 1; j < count; j++)
        {
            log -= ridge / 2 * b[j] * b[j];
            gradient[j] -= ridge * b[j];
            information[j, j] += ridge;
        }

        return new Newton.Slope(log, Vector<double>.Build.Dense(gradient), Matrix<double>.Build.DenseOfArray(information));
    }
}
