using Exocosm.Engine.Treatments;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

public sealed class DrugCompartmentTests
{
    private const double Step = 6;
    private const double HalfLife = 360;

    [Fact]
    public void A_dose_at_once_halves_in_a_half_life()
    {
        var drug = new DrugCompartment(HalfLife);
        drug.Give(3, 0, 0, Step);
        for (var step = 0; step < 60; step++) drug.Advance(step, Step);
        Assert.Equal(1.5, drug.Concentration, 1e-12);
    }

    [Fact]
    public void An_infusion_follows_its_analytic_solution_and_then_decays()
    {
        var (drug, rate, length) = (new DrugCompartment(HalfLife), Math.Log(2) / HalfLife, 120.0);
        drug.Give(3, length, 0, Step);
        for (var step = 0; step < 40; step++)
        {
            var mean = drug.Advance(step, Step);
            var t = (step + 1) * Step;
            var peak = 3 / length / rate * (1 - Math.Exp(-rate * Math.Min(t, length)));
            Assert.Equal(peak * Math.Exp(-rate * Math.Max(0, t - length)), drug.Concentration, 1e-12);
            if (t > length) continue;
            // Mean of (R/k)(1 − e^{−kt}) over the step.
            var area = 3 / length / rate * (Step - ((Math.Exp(-rate * (t - Step)) - Math.Exp(-rate * t)) / rate));
            Assert.Equal(area / Step, mean, 1e-12);
        }
    }

    [Fact]
    public void Infusions_that_overlap_add_up()
    {
        var (both, first, second) = (new DrugCompartment(HalfLife), new DrugCompartment(HalfLife), new DrugCompartment(HalfLife));
        both.Give(1, 60, 0, Step);
        first.Give(1, 60, 0, Step);
        for (var step = 0; step < 20; step++)
        {
            if (step == 5)
            {
                both.Give(2, 30, step, Step);
                second.Give(2, 30, step, Step);
            }

            both.Advance(step, Step);
            first.Advance(step, Step);
            second.Advance(step, Step);
            Assert.Equal(first.Concentration + second.Concentration, both.Concentration, 1e-12);
        }
    }
}
