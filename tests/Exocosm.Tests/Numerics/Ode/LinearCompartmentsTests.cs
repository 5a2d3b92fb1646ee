using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Ode;
using Xunit;

namespace Exocosm.Tests.Numerics.Ode;

public sealed class LinearCompartmentsTests
{
    /// <summary>One compartment with input: x = x₀ e^{−kt} + b/k (1 − e^{−kt}), whatever kt is.</summary>
    [Theory]
    [InlineData(1e-9)]
    [InlineData(0.02)]
    [InlineData(3)]
    [InlineData(1e6)]
    public void One_compartment_empties_by_the_exponential(double rate)
    {
        var system = new LinearCompartments(1, [new(0, CompartmentFlow.Outside)]);
        system.Rates[0] = rate;
        var passed = new double[1];
        system.Advance([1000], [50], 6, passed);
        // The platform's own ExpM1 is e^x - 1 and loses the digits of a small x.
        var lost = DeterministicMath.OneMinusExp(rate * 6);
        var exact = (1000 * lost) + (50 * (1 - (lost / (rate * 6))));
        // Of 1 - lost/(kt) only what kt leaves of 16 digits is known from the closed form itself.
        Assert.Equal(exact, passed[0], Math.Max(1e-13 * exact, 50 * 1e-15));
    }

    /// <summary>
    /// Plasma P and a bound pool B: P' = −kP + k_off B, B' = kP − (k_off + k_int)B. The roots of x² − (k + s)x + k k_int are the two rates, and
    /// P = P₀ ((α − s) e^{−αt} − (β − s) e^{−βt})/(α − β); what was taken in and what is bound by mass balance.
    /// </summary>
    [Theory]
    [InlineData(0.0686, 0.0196, 0.003, 6)]
    [InlineData(0.0686, 0.0196, 0.003, 600)]
    [InlineData(100, 0.01, 1e-4, 60)]
    [InlineData(1e4, 1e3, 1e-5, 60)]
    [InlineData(1e-6, 1e-2, 1e5, 1000)]
    public void Two_compartments_follow_two_exponentials_however_far_their_rates_are_apart(double k, double off, double inward, double time)
    {
        var system = new LinearCompartments(2, [new(0, 1), new(1, 0), new(1, CompartmentFlow.Outside)]);
        (system.Rates[0], system.Rates[1], system.Rates[2]) = (k, off, inward);
        var passed = new double[3];
        system.Advance([1, 0], [0, 0], time, passed);
        var s = off + inward;
        var root = Math.Sqrt(((k - s) * (k - s)) + (4 * k * off));
        var alpha = (k + s + root) / 2;
        var beta = k * inward / alpha;
        // ∫P dt and ∫B dt, from which all three flows follow.
        var (fast, slow) = (-double.ExpM1(-alpha * time) / alpha, -double.ExpM1(-beta * time) / beta);
        var plasma = (((alpha - s) * fast) + ((s - beta) * slow)) / (alpha - beta);
        var bound = k * (slow - fast) / (alpha - beta);
        Assert.Equal(k * plasma, passed[0], 1e-11 * k * plasma);
        Assert.Equal(off * bound, passed[1], 1e-11 * off * bound);
        Assert.Equal(inward * bound, passed[2], 1e-11 * inward * bound);
    }

    /// <summary>A chain of equal rates: what left the n-th compartment by t is the tail of a gamma distribution, P(N(kt) ≥ n).</summary>
    [Theory]
    [InlineData(1e-3)]
    [InlineData(1)]
    [InlineData(20)]
    public void A_chain_of_equal_rates_is_a_gamma_distribution(double rate)
    {
        const int length = 5;
        var system = new LinearCompartments(length, [.. Enumerable.Range(0, length).Select(n => new CompartmentFlow(n, n + 1 < length ? n + 1 : CompartmentFlow.Outside))]);
        system.Rates.Fill(rate);
        var passed = new double[length];
        system.Advance([1, 0, 0, 0, 0], new double[length], 1, passed);
        for (var n = 1; n <= length; n++)
        {
            var (term, tail) = (Math.Exp(-rate), 0.0);
            for (var k = 0; k < 200; k++)
            {
                if (k >= n) tail += term;
                term *= rate / (k + 1);
            }

            Assert.Equal(tail, passed[n - 1], 1e-13 * tail);
        }
    }

    [Fact]
    public void One_long_step_is_many_short_ones_and_nothing_is_lost()
    {
        CompartmentFlow[] flows = [new(0, 1), new(0, -1), new(1, 2), new(2, 1), new(2, 3), new(3, -1), new(1, -1)];
        double[] rates = [1e-3, 4e-4, 5, 0.02, 3e-3, 1e-6, 0.1];
        double[] Run(int steps)
        {
            var system = new LinearCompartments(4, flows);
            rates.CopyTo(system.Rates);
            double[] content = [1e9, 3, 1e5, 0];
            var (passed, total) = (new double[flows.Length], new double[flows.Length]);
            for (var n = 0; n < steps; n++)
            {
                double[] input = [1e6 / steps, 7.0 / steps, 0, 0];
                system.Advance(content, input, 300.0 / steps, passed);
                for (var i = 0; i < 4; i++) content[i] += input[i];
                for (var f = 0; f < flows.Length; f++)
                {
                    content[flows[f].From] -= passed[f];
                    if (flows[f].To >= 0) content[flows[f].To] += passed[f];
                    total[f] += passed[f];
                }
            }

            return [.. total, .. content];
        }

        var (one, many) = (Run(1), Run(1000));
        for (var i = 0; i < one.Length; i++) Assert.Equal(many[i], one[i], (1e-11 * many[i]) + 1e-6);
        Assert.Equal(1e9 + 3 + 1e5 + 1e6 + 7, one[1] + one[5] + one[6] + one[7] + one[8] + one[9] + one[10], 1e-6);
    }

    [Fact]
    public void Without_rates_nothing_moves_and_rates_may_change_between_steps()
    {
        var system = new LinearCompartments(1, [new(0, CompartmentFlow.Outside)]);
        double[] passed = [5];
        system.Advance([10], [1], 2, passed);
        Assert.Equal(0, passed[0]);
        system.Rates[0] = 0.5;
        system.Advance([10], [0], 2, passed);
        Assert.Equal(10 * (1 - Math.Exp(-1)), passed[0], 1e-14);
    }
}
