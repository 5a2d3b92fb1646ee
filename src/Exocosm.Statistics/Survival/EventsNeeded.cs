using MathNet.Numerics.Distributions;

namespace Exocosm.Statistics.Survival;

/// <summary>Events a two-sided log-rank test needs to see a hazard ratio; not rounded, to be rounded up.</summary>
public static class EventsNeeded
{
    /// <summary>Schoenfeld (1981, Biometrika 68:316): (z₁₋α/₂ + z₁₋β)²/(p(1−p) ln² HR).</summary>
    /// <param name="hazardRatio">Hazard ratio, positive and not 1.</param>
    /// <param name="power">1 − β.</param>
    /// <param name="alpha">Two-sided level of significance.</param>
    /// <param name="share">p, share of patients in one of the arms.</param>
    public static double Schoenfeld(double hazardRatio, double power, double alpha = 0.05, double share = 0.5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hazardRatio);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        var log = Math.Log(hazardRatio);
        return Square(Quantiles(power, alpha)) / (share * (1 - share) * log * log);
    }

    /// <summary>Freedman (1982, Stat Med 1:121), equal arms: ((z₁₋α/₂ + z₁₋β)(1+HR)/(1−HR))².</summary>
    /// <param name="hazardRatio">Hazard ratio, positive and not 1.</param>
    /// <param name="power">1 − β.</param>
    /// <param name="alpha">Two-sided level of significance.</param>
    public static double Freedman(double hazardRatio, double power, double alpha = 0.05)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(hazardRatio);
        return Square(Quantiles(power, alpha) * (1 + hazardRatio) / (1 - hazardRatio));
    }

    private static double Quantiles(double power, double alpha) => Normal.InvCDF(0, 1, 1 - (alpha / 2)) + Normal.InvCDF(0, 1, power);

    private static double Square(double x) => x * x;
}
