using Exocosm.Numerics.Functions;

namespace Exocosm.Numerics.Distributions;

/// <summary>A log-normal distribution cut to [min, max] and renormalised.</summary>
public sealed class TruncatedLogNormal
{
    private readonly double _mu;
    private readonly double _sigma;
    private readonly double _low;
    private readonly double _mass;

    /// <summary>A distribution.</summary>
    /// <param name="median">Median before truncation.</param>
    /// <param name="geometricSd">Geometric standard deviation before truncation, above 1.</param>
    /// <param name="min">Smallest value, above 0.</param>
    /// <param name="max">Largest value.</param>
    public TruncatedLogNormal(double median, double geometricSd, double min, double max)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(median);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(geometricSd, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(min);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(max, min);
        (Min, Max) = (min, max);
        _mu = DeterministicMath.Log(median);
        _sigma = DeterministicMath.Log(geometricSd);
        _low = Untruncated(min);
        _mass = Untruncated(max) - _low;
    }

    /// <summary>Smallest value.</summary>
    public double Min { get; }

    /// <summary>Largest value.</summary>
    public double Max { get; }

    /// <summary>Share of the untruncated distribution that lies within the limits.</summary>
    public double MassWithin => _mass;

    /// <summary>Mean of the untruncated distribution, e^{μ+σ²/2}.</summary>
    public double UntruncatedMean => DeterministicMath.Exp(_mu + (_sigma * _sigma / 2));

    /// <summary>Mode of the untruncated distribution, e^{μ−σ²}.</summary>
    public double UntruncatedMode => DeterministicMath.Exp(_mu - (_sigma * _sigma));

    /// <summary>Probability of a value up to <paramref name="x"/>.</summary>
    /// <param name="x">Where.</param>
    public double Cdf(double x) => x <= Min ? 0 : x >= Max ? 1 : (Untruncated(x) - _low) / _mass;

    /// <summary>The value below which a share of the distribution lies; drawn uniformly, a sample.</summary>
    /// <param name="p">The share, 0 to 1.</param>
    public double Quantile(double p)
    {
        if (p <= 0) return Min;
        if (p >= 1) return Max;
        return Math.Clamp(DeterministicMath.Exp(_mu + (_sigma * NormalDistribution.Quantile(_low + (p * _mass)))), Min, Max);
    }

    /// <summary>E[x^k] = e^{kμ+k²σ²/2}·(Φ(b − kσ) − Φ(a − kσ))/(Φ(b) − Φ(a)), with a and b the limits in units of σ.</summary>
    /// <param name="k">Power.</param>
    public double RawMoment(double k)
    {
        var shift = k * _sigma;
        var a = (DeterministicMath.Log(Min) - _mu) / _sigma;
        var b = (DeterministicMath.Log(Max) - _mu) / _sigma;
        return DeterministicMath.Exp((k * _mu) + (shift * shift / 2)) * (NormalDistribution.Cdf(b - shift) - NormalDistribution.Cdf(a - shift)) / _mass;
    }

    private double Untruncated(double x) => NormalDistribution.Cdf((DeterministicMath.Log(x) - _mu) / _sigma);
}
