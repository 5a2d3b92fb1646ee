using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace Exocosm.Validation.Theory;

/// <summary>
/// Means of the cancer stem cell hierarchy in a well-mixed, unlimited tissue (docs/model-reference.md, section 5):
/// dS/dt = λ_S(p_s − p_d)S − δ_S S − k_d S + k_p ΣT_i, dT_0/dt = λ_S(p_a + 2p_d)S − (λ_T + δ_T + k_p)T_0 + k_d S,
/// dT_i/dt = 2λ_T T_(i−1) − (λ_T + δ_T + k_p)T_i, dD/dt = 2λ_T T_(m−1) − δ_D D.
/// </summary>
/// <param name="StemDivision">λ_S, 1/day.</param>
/// <param name="Renewal">p_s.</param>
/// <param name="Asymmetric">p_a.</param>
/// <param name="Differentiation">p_d.</param>
/// <param name="TransitDivision">λ_T, 1/day.</param>
/// <param name="Generations">m.</param>
/// <param name="StemDeath">δ_S, 1/day.</param>
/// <param name="TransitDeath">δ_T, 1/day.</param>
/// <param name="TerminalDeath">δ_D, 1/day.</param>
/// <param name="Loss">k_d, 1/day.</param>
/// <param name="Reversion">k_p, 1/day.</param>
public sealed record HierarchyMeanField(
    double StemDivision,
    double Renewal,
    double Asymmetric,
    double Differentiation,
    double TransitDivision,
    int Generations,
    double StemDeath = 0,
    double TransitDeath = 0,
    double TerminalDeath = 0,
    double Loss = 0,
    double Reversion = 0)
{
    private const int StepsPerDay = 100;

    /// <summary>Growth rate of the stem cells without plasticity, g = λ_S(p_s − p_d) − δ_S, 1/day.</summary>
    public double Growth => (StemDivision * (Renewal - Differentiation)) - StemDeath;

    /// <summary>Probability that the line of one stem cell dies out without plasticity: min(1, (δ_S + λ_S p_d)/(λ_S p_s)).</summary>
    public double Extinction => Math.Min(1, (StemDeath + (StemDivision * Differentiation)) / (StemDivision * Renewal));

    /// <summary>
    /// Numbers of S, T_0 … T_(m−1), D per stem cell in exponential growth without plasticity: T_0/S = λ_S(p_a + 2p_d)/(g + λ_T + δ_T),
    /// T_i/T_(i−1) = 2λ_T/(g + λ_T + δ_T), D/T_(m−1) = 2λ_T/(g + δ_D).
    /// </summary>
    public double[] ExponentialMix()
    {
        var mix = new double[Generations + 2];
        var turnover = Growth + TransitDivision + TransitDeath;
        mix[0] = 1;
        mix[1] = StemDivision * (Asymmetric + (2 * Differentiation)) / turnover;
        for (var i = 2; i <= Generations; i++) mix[i] = mix[i - 1] * 2 * TransitDivision / turnover;
        mix[^1] = mix[^2] * 2 * TransitDivision / (Growth + TerminalDeath);
        return mix;
    }

    /// <summary>Stem-cell share of a mix.</summary>
    /// <param name="mix">Numbers of S, T_0 … T_(m−1), D.</param>
    public static double StemShare(IReadOnlyList<double> mix)
    {
        ArgumentNullException.ThrowIfNull(mix);
        return mix[0] / mix.Sum();
    }

    /// <summary>Integrates the equations by the classical Runge-Kutta method.</summary>
    /// <param name="mix">Numbers at the start of S, T_0 … T_(m−1), D.</param>
    /// <param name="days">For how long.</param>
    /// <returns>Numbers at the end.</returns>
    public double[] Advance(double[] mix, double days)
    {
        var steps = Math.Max(2, (int)Math.Ceiling(days * StepsPerDay) + 1);
        return RungeKutta.FourthOrder(Vector<double>.Build.Dense(mix), 0, days, steps, (_, y) => Change(y))[^1].ToArray();
    }

    private Vector<double> Change(Vector<double> y)
    {
        var change = Vector<double>.Build.Dense(y.Count);
        var turnover = TransitDivision + TransitDeath + Reversion;
        var transit = 0.0;
        for (var i = 1; i <= Generations; i++) transit += y[i];
        change[0] = ((Growth - Loss) * y[0]) + (Reversion * transit);
        change[1] = (((StemDivision * (Asymmetric + (2 * Differentiation))) + Loss) * y[0]) - (turnover * y[1]);
        for (var i = 2; i <= Generations; i++) change[i] = (2 * TransitDivision * y[i - 1]) - (turnover * y[i]);
        change[y.Count - 1] = (2 * TransitDivision * y[Generations]) - (TerminalDeath * y[y.Count - 1]);
        return change;
    }
}
