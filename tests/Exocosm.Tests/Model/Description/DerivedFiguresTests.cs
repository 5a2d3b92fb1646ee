using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Model.Description;

public sealed class DerivedFiguresTests
{
    [Fact]
    public void Steady_mvbs_and_secretion_follow_from_the_rates()
    {
        var release = NicheScenario.Release;
        Assert.Equal(12 / (0.125 + 0.375), DerivedFigures.SteadyMvb(release), 12);
        Assert.Equal(20 * 12 * 0.125 / (0.125 + 0.375), DerivedFigures.SteadySecretionPerMin(release) * 60, 12);
    }

    [Fact]
    public void A_knock_down_of_fusion_lowers_secretion_by_less_than_fusion()
    {
        var release = NicheScenario.Release with { MvbFusionPerMin = 0.35 * NicheScenario.Release.MvbFusionPerMin };
        var left = 0.35 * (0.125 + 0.375) / ((0.35 * 0.125) + 0.375);
        Assert.Equal(60 * left, DerivedFigures.SteadySecretionPerMin(release) * 60, 10);
    }

    [Theory]
    [InlineData(0.03, 1314.5)]
    [InlineData(0.05, 788.7)]
    [InlineData(0.1, 394.34)]
    [InlineData(0.15, 262.9)]
    public void Diffusion_in_water_is_that_of_stokes_and_einstein(double diameterUm, double expected)
    {
        var population = NicheScenario.Vesicles with
        {
            Size = NicheScenario.Vesicles.Size with { MedianUm = diameterUm },
            Medium = NicheScenario.Vesicles.Medium with { Hindrance = 1 },
        };
        Assert.Equal(1, DerivedFigures.EffectiveDiffusion(population) / expected, 1e-4);
    }

    [Fact]
    public void Persistence_length_among_cells_is_the_square_root_of_diffusion_over_loss()
    {
        var free = NicheScenario.Vesicles with
        {
            Medium = NicheScenario.Vesicles.Medium with { DiffusionUm2PerMin = 39.4 },
            DegradationPerMin = 0,
            DrainagePerMin = 0,
        };
        Assert.Equal(Math.Sqrt(39.4 / 0.083), DerivedFigures.PersistenceLength(free, 0.083), 10);
    }

    [Fact]
    public void Vesicles_in_the_matrix_are_degraded_too()
    {
        var bound = NicheScenario.Vesicles with { DegradationPerMin = 0.01, DrainagePerMin = 0, MatrixBindingPerMin = 0.03, MatrixReleasePerMin = 0.02 };
        Assert.Equal(0.01 + (0.03 * 0.01 / (0.02 + 0.01)), DerivedFigures.LossPerMin(bound), 12);
    }

    [Fact]
    public void Uptakes_needed_are_copies_over_copies_per_uptake()
    {
        var uptake = NicheScenario.Uptake with { ReleaseFraction = 0.3 };
        var load = new CargoLoad(0, 0.00825, CargoLoading.Fixed, 1, 1000);
        Assert.Equal(100 / (0.3 * 0.00825), DerivedFigures.UptakesNeeded(uptake, load, 100), 6);
    }

    [Fact]
    public void Uptake_is_half_of_its_maximum_at_half_saturation()
    {
        var uptake = NicheScenario.Uptake with { UnbindingPerMin = 0.03 };
        var c = DerivedFigures.HalfSaturation(uptake);
        var bound = uptake.ClearanceUm3PerMin * c
            / (uptake.UnbindingPerMin + uptake.InternalisationPerMin + (uptake.ClearanceUm3PerMin * c / uptake.MaxBound));
        Assert.Equal(DerivedFigures.MaximalUptakePerMin(uptake) / 2, uptake.InternalisationPerMin * bound, 10);
    }

    [Fact]
    public void An_exponential_cycle_grows_at_its_rate() =>
        Assert.Equal(1.0 / 1440, DerivedFigures.GrowthPerMin(NicheScenario.Live), 12);

    [Fact]
    public void A_fixed_cycle_doubles_in_its_duration()
    {
        var cycle = new CyclePlan("fixed", [new CyclePhase("a", 1 / 300.0, true, false, true), new CyclePhase("b", 1 / 200.0, true, true, false)]);
        Assert.Equal(500, Math.Log(2) / DerivedFigures.GrowthPerMin(cycle), 6);
    }

    [Fact]
    public void A_cycle_without_division_does_not_grow() =>
        Assert.Equal(0, DerivedFigures.GrowthPerMin(new CyclePlan("none", [])));

    [Fact]
    public void Default_cells_rest_where_adhesion_balances_repulsion()
    {
        var type = NicheScenario.Make().CellTypes[0];
        var touching = 2 * Math.Cbrt(3 * 2494 / (4 * Math.PI));
        var d = DerivedFigures.RestDistance(type);
        Assert.Equal(10 * Math.Pow(1 - (d / touching), 2), 0.4 * Math.Pow(1 - (d / (1.25 * touching)), 2), 10);
        Assert.Equal(16.0242, d, 1e-4);
    }
}
