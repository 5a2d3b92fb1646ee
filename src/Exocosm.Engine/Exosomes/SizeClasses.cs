using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Distributions;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Exosomes;

/// <summary>Sizes of a population and how fast each size diffuses.</summary>
public static class SizeClasses
{
    /// <summary>d₀: the diameter for which cargo copies and hindrance are stated, µm.</summary>
    public const double ReferenceDiameterUm = 0.09;

    /// <summary>Boltzmann constant, J/K (exact in the SI).</summary>
    private const double Boltzmann = 1.380649e-23;

    /// <summary>Free diffusion of a sphere by Stokes and Einstein: D = k_B T/(3πηd).</summary>
    /// <param name="diameterUm">Diameter, µm.</param>
    /// <param name="temperatureK">Temperature, K.</param>
    /// <param name="viscosityMPaS">Viscosity, mPa·s.</param>
    /// <returns>D, µm²/min.</returns>
    public static double FreeDiffusion(double diameterUm, double temperatureK, double viscosityMPaS) =>
        Boltzmann * temperatureK / (3 * Math.PI * viscosityMPaS * 1e-3 * diameterUm * 1e-6) * 1e12 * 60;

    /// <summary>Effective diffusion of a vesicle: the measured value where given, else h(d)·D_free(d) with h = Hindrance^((d/d₀)^power).</summary>
    /// <param name="diameterUm">Diameter, µm.</param>
    /// <param name="medium">The medium.</param>
    /// <returns>D_eff, µm²/min.</returns>
    public static double EffectiveDiffusion(double diameterUm, TransportMedium medium)
    {
        ArgumentNullException.ThrowIfNull(medium);
        if (medium.DiffusionUm2PerMin is { } measured) return measured;
        var exponent = DeterministicMath.Pow(diameterUm / ReferenceDiameterUm, medium.HindranceSizePower);
        return DeterministicMath.Pow(medium.Hindrance, exponent) * FreeDiffusion(diameterUm, medium.TemperatureK, medium.ViscosityMPaS);
    }

    /// <summary>The diameter's distribution.</summary>
    /// <param name="size">As the scenario describes it.</param>
    public static TruncatedLogNormal Distribution(SizeDistribution size)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new TruncatedLogNormal(size.MedianUm, size.GeometricSd, size.MinUm, size.MaxUm);
    }

    /// <summary>Cuts the distribution into classes of equal probability, with means over each class.</summary>
    /// <param name="size">Distribution and number of classes.</param>
    /// <param name="medium">The medium.</param>
    public static IReadOnlyList<SizeClass> Of(SizeDistribution size, TransportMedium medium)
    {
        ArgumentNullException.ThrowIfNull(size);
        var distribution = Distribution(size);
        return [.. Enumerable.Range(0, size.Classes).Select(k => Class(distribution, size.Classes, k, medium))];
    }

    private static SizeClass Class(TruncatedLogNormal distribution, int classes, int k, TransportMedium medium)
    {
        var (low, high) = ((double)k / classes, (k + 1.0) / classes);
        double Mean(Func<double, double> of) => MeanOver(distribution, low, high, of);
        return new SizeClass(
            1.0 / classes,
            distribution.Quantile(low),
            distribution.Quantile(high),
            Mean(d => EffectiveDiffusion(d, medium)),
            Mean(d => d * d / (ReferenceDiameterUm * ReferenceDiameterUm)),
            Mean(d => d * d * d / (ReferenceDiameterUm * ReferenceDiameterUm * ReferenceDiameterUm)));
    }

    /// <summary>Mean of a function of the diameter over a range of probability, by the midpoint rule in probability.</summary>
    private static double MeanOver(TruncatedLogNormal distribution, double low, double high, Func<double, double> of)
    {
        const int points = 4000;
        var sum = 0.0;
        for (var i = 0; i < points; i++) sum += of(distribution.Quantile(low + ((high - low) * (i + 0.5) / points)));
        return sum / points;
    }
}
