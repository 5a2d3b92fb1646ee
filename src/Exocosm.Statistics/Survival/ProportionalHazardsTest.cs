using MathNet.Numerics.LinearAlgebra;

namespace Exocosm.Statistics.Survival;

/// <summary>
/// Whether hazard ratios stay the same over time (Schoenfeld 1982; Grambsch and Therneau 1994, Biometrika 81:515).
/// </summary>
/// <param name="ChiSquares">The statistic of each covariate, one degree of freedom.</param>
/// <param name="Ps">p of each.</param>
/// <param name="Global">The statistic of all, as many degrees of freedom as covariates.</param>
/// <param name="GlobalP">p of all.</param>
public sealed record ProportionalHazardsTest(IReadOnlyList<double> ChiSquares, IReadOnlyList<double> Ps, double Global, double GlobalP)
{
    /// <summary>
    /// The score test of adding x g(t) to the model, at the model's maximum: with Schoenfeld's residuals r and the information V of each time,
    /// u = Σ g r and I = Σ g²V − Σ gV (ΣV)⁻¹ Σ gV, χ² = uᵀ I⁻¹ u. It is what cox.zph of R's survival 3 reports.
    /// </summary>
    /// <param name="observations">The patients.</param>
    /// <param name="rows">Covariates of each.</param>
    /// <param name="ties">How events at the same time are treated.</param>
    /// <param name="strata">Stratum of each; null for one.</param>
    /// <param name="scale">g.</param>
    /// <returns>The tests; NaN where the model has no coefficients.</returns>
    public static ProportionalHazardsTest Of(
        IReadOnlyList<Observation> observations, IReadOnlyList<double[]> rows, CoxTies ties = CoxTies.Efron,
        IReadOnlyList<int>? strata = null, TimeScale scale = TimeScale.KaplanMeier)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(rows);
        Samples.Check(observations);
        Samples.CheckCount(rows.Count, observations.Count, nameof(rows));
        var columns = StandardColumns.Of(rows);
        var likelihood = new PartialLikelihood(observations, columns, ties, strata);
        var summit = Newton.Maximise(likelihood.At, Vector<double>.Build.Dense(columns.Count));
        if (summit.Inverse is not { } inverse) return Of([.. Enumerable.Repeat(double.NaN, columns.Count)], double.NaN);
        var score = Vector<double>.Build.Dense(columns.Count);
        var (once, twice) = (inverse.Multiply(0), inverse.Multiply(0));
        var curve = KaplanMeier.Fit(observations);
        // A shift of g changes nothing, but its middle keeps the differences exact.
        var middle = scale == TimeScale.Identity ? observations.Average(static one => one.Time) : 0;
        foreach (var time in likelihood.Times(summit.Place))
        {
            var g = scale == TimeScale.Identity ? time.Time - middle : 1 - Before(curve, time.Time);
            score += g * time.Gradient;
            once += g * time.Information;
            twice += g * g * time.Information;
        }

        var information = twice - (once * inverse * once);
        double[] squares = [.. Enumerable.Range(0, columns.Count).Select(
            j => score[j] * score[j] / (twice[j, j] - (once.Row(j) * inverse * once.Column(j))))];
        return Of(squares, Matrices.Inverse(information) is { } weight ? score * weight * score : double.NaN);
    }

    private static ProportionalHazardsTest Of(double[] squares, double global) =>
        new(squares, [.. squares.Select(static square => Tails.ChiSquared(square, 1))], global, Tails.ChiSquared(global, squares.Length));

    private static double Before(SurvivalCurve curve, double time) =>
        curve.Steps.LastOrDefault(step => step.Time < time) is { AtRisk: > 0 } step ? step.Survival : 1;
}
