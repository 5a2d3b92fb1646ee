using MathNet.Numerics.Distributions;
using MathNet.Numerics.Integration;

namespace Exocosm.Validation.Theory;

/// <summary>A log-normal diameter cut to [min, max] and renormalised, computed apart from the engine's own.</summary>
/// <param name="MedianNm">Median before truncation, nm.</param>
/// <param name="GeometricSd">Geometric standard deviation before truncation.</param>
/// <param name="MinNm">Smallest diameter, nm.</param>
/// <param name="MaxNm">Largest diameter, nm.</param>
public sealed record VesicleSizes(double MedianNm, double GeometricSd, double MinNm, double MaxNm)
{
    private const int Points = 64;
    private const int Pieces = 16;

    /// <summary>Diameter to which copies refer, nm.</summary>
    public const double ReferenceNm = 90;

    /// <summary>The default: median 90 nm, geometric SD 1.3, 30 to 150 nm.</summary>
    public static VesicleSizes Default { get; } = new(90, 1.3, 30, 150);

    /// <summary>Share of the untruncated distribution within the limits.</summary>
    public double MassWithin => Untruncated(MaxNm) - Untruncated(MinNm);

    /// <summary>Mean of the untruncated distribution, nm.</summary>
    public double UntruncatedMean => new LogNormal(Math.Log(MedianNm), Math.Log(GeometricSd)).Mean;

    /// <summary>Mode of the untruncated distribution, nm.</summary>
    public double UntruncatedMode => new LogNormal(Math.Log(MedianNm), Math.Log(GeometricSd)).Mode;

    /// <summary>Probability of a diameter up to a value.</summary>
    /// <param name="diameterNm">The value, nm.</param>
    public double Cdf(double diameterNm) => Math.Clamp((Untruncated(diameterNm) - Untruncated(MinNm)) / MassWithin, 0, 1);

    /// <summary>Mean of a function of the diameter, by Gauss and Legendre's rule on sixteen pieces.</summary>
    /// <param name="of">The function.</param>
    public double Mean(Func<double, double> of)
    {
        var sum = 0.0;
        for (var piece = 0; piece < Pieces; piece++)
        {
            double At(int i) => MinNm + ((MaxNm - MinNm) * i / Pieces);
            sum += GaussLegendreRule.Integrate(d => of(d) * Density(d), At(piece), At(piece + 1), Points);
        }

        return sum / MassWithin;
    }

    /// <summary>Mean of (d/90 nm)^q: copies of a vesicle over those of one of 90 nm.</summary>
    /// <param name="power">q: 2 on the surface, 3 in the lumen.</param>
    public double RelativeMoment(double power) => Mean(d => Math.Pow(d / ReferenceNm, power));

    private double Untruncated(double diameterNm) => LogNormal.CDF(Math.Log(MedianNm), Math.Log(GeometricSd), diameterNm);

    private double Density(double diameterNm) => LogNormal.PDF(Math.Log(MedianNm), Math.Log(GeometricSd), diameterNm);
}
