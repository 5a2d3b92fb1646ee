namespace Exocosm.Statistics.Survival;

/// <summary>Difference of two restricted mean times, one group less the other, by the normal approximation.</summary>
/// <param name="Tau">Until when both are taken.</param>
/// <param name="First">Mean of the first group.</param>
/// <param name="Second">Mean of the second.</param>
/// <param name="StandardError">Of the difference: √(se₁² + se₂²).</param>
public sealed record RestrictedMeanDifference(double Tau, double First, double Second, double StandardError)
{
    /// <summary>First less second.</summary>
    public double Value => First - Second;

    /// <summary>Two-sided p of no difference.</summary>
    public double P => Tails.TwoSidedNormal(Value / StandardError);

    /// <summary>Limits of the difference.</summary>
    /// <param name="level">Level of confidence, in (0, 1).</param>
    public Interval Limits(double level = 0.95)
    {
        var reach = Tails.NormalLimit(level) * StandardError;
        return new Interval(Value - reach, Value + reach);
    }

    /// <summary>Compares two groups up to the last time at which somebody of either is seen.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other.</param>
    public static RestrictedMeanDifference Of(IReadOnlyList<Observation> first, IReadOnlyList<Observation> second) =>
        Of(first, second, Math.Min(first.Max(static one => one.Time), second.Max(static one => one.Time)));

    /// <summary>Compares two groups up to a time.</summary>
    /// <param name="first">One group.</param>
    /// <param name="second">The other.</param>
    /// <param name="tau">The time, above 0; past the last patient of a group in which somebody is left without the event there is no mean and NaN.</param>
    public static RestrictedMeanDifference Of(IReadOnlyList<Observation> first, IReadOnlyList<Observation> second, double tau)
    {
        var (one, other) = (KaplanMeier.Fit(first).RestrictedMean(tau), KaplanMeier.Fit(second).RestrictedMean(tau));
        return new RestrictedMeanDifference(
            tau, one.Mean, other.Mean, Math.Sqrt((one.StandardError * one.StandardError) + (other.StandardError * other.StandardError)));
    }
}
