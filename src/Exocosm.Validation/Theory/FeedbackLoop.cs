using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.OdeSolvers;

namespace Exocosm.Validation.Theory;

/// <summary>
/// Stem cells' exosomes that turn other cells back into stem cells, well mixed: with x the stem-cell share and E the load of every cell,
/// dx/dt = Δx(1 − x) − k_d x + k_p(E)(1 − x), dE/dt = x S − (ln 2/t½)E, k_p = k_p0 + k_pE E^h/(EC50^h + E^h). At rest E = x E_all with
/// E_all = S t½/ln 2, so that H = x^h/(x^h + θ^h), θ = EC50/E_all.
/// </summary>
/// <param name="Hill">h.</param>
/// <param name="Difference">Δ, 1/day.</param>
/// <param name="Loss">k_d, 1/day.</param>
/// <param name="Base">k_p0, 1/day.</param>
/// <param name="Most">k_pE, 1/day.</param>
/// <param name="HalfLoad">EC50, vesicles.</param>
/// <param name="HalfLifeDays">t½ of the load, days.</param>
public sealed record FeedbackLoop(
    int Hill, double Difference = -0.2, double Loss = 0.3, double Base = 0.005, double Most = 0.1, double HalfLoad = 2000, double HalfLifeDays = 1)
{
    private const int Scan = 200_000;
    private const int StepsPerDay = 100;

    /// <summary>Secretion of a stem cell, 1/h, at a θ.</summary>
    /// <param name="theta">θ.</param>
    public double Secretion(double theta) => HalfLoad * Math.Log(2) / (theta * HalfLifeDays * 24);

    /// <summary>θ at a secretion.</summary>
    /// <param name="perHour">Vesicles a stem cell and hour.</param>
    public double Theta(double perHour) => HalfLoad * Math.Log(2) / (perHour * HalfLifeDays * 24);

    /// <summary>Load of every cell at rest at a share, vesicles.</summary>
    /// <param name="share">x.</param>
    /// <param name="perHour">Secretion of a stem cell, 1/h.</param>
    public double RestLoad(double share, double perHour) => share * perHour * 24 * HalfLifeDays / Math.Log(2);

    /// <summary>Shares at rest, in ascending order: changes of sign of dx/dt on a grid of 200,000 points, each closed in on by Brent's method.</summary>
    /// <param name="theta">θ; infinite without secretion.</param>
    public double[] Roots(double theta)
    {
        double Change(double x) => Rate(x, Response(x / theta));
        var roots = new List<double>();
        for (var i = 0; i < Scan; i++)
        {
            var (low, high) = ((double)i / Scan, (i + 1.0) / Scan);
            if (Change(low) * Change(high) < 0) roots.Add(FindRoots.OfFunction(Change, low, high, 1e-15));
        }

        return [.. roots];
    }

    /// <summary>The θ between which there are three shares at rest, or none: the extremes of θ(x) = x((1 − H)/H)^(1/h) along dx/dt = 0.</summary>
    public double[] Folds()
    {
        var folds = new List<double>();
        for (var i = 2; i < Scan; i++)
        {
            var (a, b, c) = (ThetaAlong((i - 1.0) / Scan), ThetaAlong((double)i / Scan), ThetaAlong((i + 1.0) / Scan));
            if (double.IsFinite(a + b + c) && (b - a) * (c - b) < 0) folds.Add(b);
        }

        folds.Sort();
        return [.. folds];
    }

    /// <summary>θ at which a share is at rest; not a number where none is.</summary>
    /// <param name="share">x.</param>
    public double ThetaAlong(double share)
    {
        var response = ((((Loss * share) - (Difference * share * (1 - share))) / (1 - share)) - Base) / Most;
        return response is > 0 and < 1 ? share * Math.Pow((1 - response) / response, 1.0 / Hill) : double.NaN;
    }

    /// <summary>Share and load after a time at one secretion, by the classical Runge-Kutta method.</summary>
    /// <param name="start">Share and load at the start.</param>
    /// <param name="perHour">Secretion of a stem cell, 1/h.</param>
    /// <param name="days">For how long.</param>
    public (double Share, double Load) After((double Share, double Load) start, double perHour, double days)
    {
        var decay = Math.Log(2) / HalfLifeDays;
        var end = RungeKutta.FourthOrder(
            Vector<double>.Build.Dense([start.Share, start.Load]), 0, days, (int)Math.Ceiling(days * StepsPerDay) + 1,
            (_, y) => Vector<double>.Build.Dense([Rate(y[0], Response(y[1] / HalfLoad)), (24 * perHour * y[0]) - (decay * y[1])]))[^1];
        return (end[0], end[1]);
    }

    /// <summary>
    /// How far the mean share of N cells is from a stable root, to order 1/N. Conversions change x by 1/N and a stem cell's death by
    /// (1 − x)/N, so x has the noise F/N, F = k_d x + k_p(1 − x) − Δx(1 − x)²; its covariance C with the load solves JC + CJᵀ = −diag(F/N, 0), and
    /// curvature makes of it the shift −J⁻¹ (½ Σ ∂²f C, 0) (van Kampen's expansion).
    /// </summary>
    /// <param name="root">The root.</param>
    /// <param name="perHour">Secretion of a stem cell, 1/h.</param>
    /// <param name="cells">N.</param>
    public double Shift(double root, double perHour, double cells)
    {
        var (load, decay, supply) = (RestLoad(root, perHour), Math.Log(2) / HalfLifeDays, 24 * perHour);
        var response = Response(load / HalfLoad);
        var slope = Hill * response * (1 - response) / load;
        var curve = slope / load * ((Hill * (1 - (2 * response))) - 1);
        var reversion = Base + (Most * response);
        var (fx, fe) = ((Difference * (1 - (2 * root))) - Loss - reversion, Most * slope * (1 - root));
        var noise = ((Loss * root) + (reversion * (1 - root)) - (Difference * root * (1 - root) * (1 - root))) / cells;

        // 2(fx Cxx + fe Cxe) = −noise; supply Cxx + (fx − decay) Cxe + fe Cee = 0; supply Cxe = decay Cee.
        var covariance = Matrix<double>.Build.DenseOfArray(new[,] { { 2 * fx, 2 * fe, 0 }, { supply, fx - decay, fe }, { 0, supply, -decay } })
            .Solve(Vector<double>.Build.Dense([-noise, 0, 0]));
        var bend = 0.5 * ((-2 * Difference * covariance[0]) - (2 * Most * slope * covariance[1]) + (Most * curve * (1 - root) * covariance[2]));
        return Matrix<double>.Build.DenseOfArray(new[,] { { fx, fe }, { supply, -decay } }).Solve(Vector<double>.Build.Dense([-bend, 0]))[0];
    }

    private double Response(double relativeLoad) => relativeLoad <= 0 ? 0 : 1 / (1 + Math.Pow(relativeLoad, -Hill));

    private double Rate(double share, double response) =>
        (Difference * share * (1 - share)) - (Loss * share) + ((Base + (Most * response)) * (1 - share));
}
