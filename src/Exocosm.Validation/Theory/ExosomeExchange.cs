using Exocosm.Numerics.Ode;

namespace Exocosm.Validation.Theory;

/// <summary>
/// Cancer cells C, dendritic cells D and killer cells K that exchange exosomes, in the spirit of Lu 2014 (PNAS 111:E4165), whose abstract
/// alone was seen: the equations and numbers are our own. With the shifted Hill function s(x; x₀, λ, n) = λ + (1 − λ)/(1 + (x/x₀)^n):
/// dC/dt = r s_g(C) C (1 − C/C_max) + σ − k K C, dD/dt = a_D s_D(C) s_DE(C) − δ_D D, dK/dt = a_K s_K(D) s_KE(C) − δ_K K. Exosomes of cancer
/// cells speed up their own growth (s_g), and hold back dendritic (s_DE) and killer cells (s_KE); antigen brings dendritic cells in (s_D), and
/// their exosomes killer cells (s_K).
/// </summary>
/// <param name="WithExosomes">Whether the exosomes of cancer cells do anything.</param>
public sealed record ExosomeExchange(bool WithExosomes = true) : IOdeSystem
{
    private const double Growth = 0.4, Capacity = 100, Kill = 0.07, Seeding = 0.037, Supply = 1, Loss = 0.3;

    private static readonly Shift s_growth = new(13, 3.5, 2);
    private static readonly Shift s_antigen = new(23, 3.1, 2);
    private static readonly Shift s_onDendritic = new(77, 0.11, 4);
    private static readonly Shift s_dendriticOnKiller = new(8.2, 7.2, 2);
    private static readonly Shift s_onKiller = new(59, 0.21, 4);

    /// <summary>Three: C, D, K.</summary>
    public const int Size = 3;

    /// <inheritdoc/>
    public void Rates(ReadOnlySpan<double> state, Span<double> rates)
    {
        var (cancer, dendritic, killer) = (state[0], state[1], state[2]);
        rates[0] = Cancer(cancer, killer);
        rates[1] = (Supply * s_antigen.At(cancer) * Exosomes(s_onDendritic, cancer)) - (Loss * dendritic);
        rates[2] = (Supply * s_dendriticOnKiller.At(dendritic) * Exosomes(s_onKiller, cancer)) - (Loss * killer);
    }

    /// <summary>D and K at rest beside a number of cancer cells.</summary>
    /// <param name="cancer">C.</param>
    public (double Dendritic, double Killer) Immune(double cancer)
    {
        var dendritic = Supply * s_antigen.At(cancer) * Exosomes(s_onDendritic, cancer) / Loss;
        return (dendritic, Supply * s_dendriticOnKiller.At(dendritic) * Exosomes(s_onKiller, cancer) / Loss);
    }

    /// <summary>
    /// Numbers of cancer cells at rest, from few to many: roots of dC/dt with D and K at rest, found by bisection between points of a fine
    /// logarithmic grid. Stable and unstable ones take turns, the first is stable.
    /// </summary>
    public IReadOnlyList<double> RestingPoints()
    {
        const int points = 20_000;
        static double Grid(int i) => Math.Pow(10, -3 + (5.0 * i / points));
        var roots = new List<double>();
        for (var i = 0; i < points; i++)
        {
            var (low, high) = (Grid(i), Grid(i + 1));
            if (Net(low) > 0 == Net(high) > 0) continue;
            var rising = Net(low) < 0;
            for (var n = 0; n < 100; n++)
            {
                var middle = 0.5 * (low + high);
                if (Net(middle) < 0 == rising) low = middle;
                else high = middle;
            }

            roots.Add(0.5 * (low + high));
        }

        return roots;
    }

    private double Net(double cancer) => Cancer(cancer, Immune(cancer).Killer);

    private double Cancer(double cancer, double killer) =>
        (Growth * Exosomes(s_growth, cancer) * cancer * (1 - (cancer / Capacity))) + Seeding - (Kill * killer * cancer);

    private double Exosomes(Shift shift, double cancer) => WithExosomes ? shift.At(cancer) : 1;

    private sealed record Shift(double Half, double Factor, int Power)
    {
        public double At(double x) => Factor + ((1 - Factor) / (1 + Math.Pow(x / Half, Power)));
    }
}
