using Exocosm.Engine.Body;
using Exocosm.Model.Scenarios;
using Xunit;

namespace Exocosm.Tests.Engine.Body;

public sealed class PlasmaTests
{
    private const double Step = 6;

    [Fact]
    public void What_is_in_plasma_is_halved_in_a_half_life()
    {
        var body = Bodies.Alone("{exosomes: {exo: {initial: 1e6}}}");
        for (var n = 0; n < 5; n++) body.Advance(n * Step, Step);
        Assert.Equal(5e5, body.Plasma.Particles[0], 1e-9 * 5e5);
        Assert.Equal(5e5, body.Plasma.Eliminated(0), 1e-9 * 5e5);
    }

    [Theory]
    [InlineData("human", 3150, 30)]
    [InlineData("mouse", 1, 7.8)]
    public void A_preset_gives_volume_and_half_life(string preset, double volume, double halfLife)
    {
        var plan = Worlds.Read(Bodies.Empty($"{{preset: {preset}}}")).Body!;
        Assert.Equal((volume, halfLife), (plan.PlasmaVolumeMl, plan.Exosomes[0].HalfLifeMin));
        Assert.Equal((720, 0.909, 0.0), (plan.LymphTransitMin, plan.Exosomes[0].LymphShare, plan.Exosomes[0].SeedingPerMin));
    }

    /// <summary>Science 1.9: k_el/(k_el + CL/V) with 30 min, 200 mL/min × 0.3 and 3150 mL is 0.548; plasma refills within hours.</summary>
    [Fact]
    public void A_device_lowers_plasma_to_the_ratio_of_clearances_and_only_while_it_runs()
    {
        var body = Bodies.Alone("{}");
        var rate = Math.Log(2) / 30;
        void Run(int steps)
        {
            for (var n = 0; n < steps; n++)
            {
                body.Plasma.Inject(0, 1e9 * Step);
                body.Advance(0, Step);
            }
        }

        Run(400);
        var steady = body.Plasma.Particles[0];
        Assert.Equal(1e9 / rate, steady, 1e-9 * steady);
        body.Plasma.DeviceClearance[0] = 200 * 0.3;
        Run(40);
        var ratio = body.Plasma.Particles[0] / steady;
        Assert.Equal(0.548, ratio, 5e-4);
        Assert.Equal(rate / (rate + (60.0 / 3150)), ratio, 1e-3);
        body.Plasma.DeviceClearance[0] = 0;
        Run(30);
        Assert.InRange(body.Plasma.Particles[0] / steady, 0.99, 1);
        Assert.Equal(body.Plasma.Injected(0), body.Plasma.Particles[0] + body.Plasma.Eliminated(0) + body.Plasma.Removed(0), 1e-12 * body.Plasma.Injected(0));
    }

    [Fact]
    public void A_factor_of_five_on_elimination_leaves_a_fifth_of_a_constant_source()
    {
        var body = Bodies.Alone("{}");
        body.Plasma.EliminationFactor[0] = 5;
        for (var n = 0; n < 200; n++)
        {
            body.Plasma.Inject(0, 600);
            body.Advance(0, Step);
        }

        Assert.Equal(100 / (5 * Math.Log(2) / 30), body.Plasma.Particles[0], 1e-6);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Seeding_and_its_factor_act_like_a_rate(double factor)
    {
        var body = Bodies.Alone("{exosomes: {exo: {initial: 1000, half_life: 1 day, seeding: 0.01 1/min}}}");
        body.Plasma.SeedingFactor[0] = factor;
        body.Advance(0, Step);
        var loss = (Math.Log(2) / 1440) + (0.01 * factor);
        Assert.Equal(1000 * Math.Exp(-loss * Step), body.Plasma.Particles[0], 1e-9);
        Assert.Equal(1000 * (1 - Math.Exp(-loss * Step)) * 0.01 * factor / loss, body.Plasma.Seeded(0), 1e-9);
        Assert.Equal(body.Plasma.Seeded(0), body.OnTheWay(0), 1e-9);
    }

    /// <summary>L' = a − kL, P' = b + s k L − λP, held against its closed form and against many small steps.</summary>
    [Theory]
    [InlineData(0.01, 0.02)]
    [InlineData(0.02, 0.01)]
    [InlineData(0.01, 0.01)]
    [InlineData(0.01, 0)]
    [InlineData(1e-4, 3)]
    public void Lymph_and_plasma_follow_the_exact_solution(double transit, double loss)
    {
        const double share = 0.6, byLymph = 300, byBlood = 40, time = 60;
        var whole = LymphPlasmaChain.Solve(1000, byLymph, transit, share, 500, byBlood, loss, time);
        var (lymph, plasma, left) = (1000.0, 500.0, 0.0);
        for (var n = 0; n < 10; n++)
        {
            var part = LymphPlasmaChain.Solve(lymph, byLymph / 10, transit, share, plasma, byBlood / 10, loss, time / 10);
            lymph += (byLymph / 10) - part.LymphOut;
            plasma = part.Plasma;
            left += part.PlasmaOut;
        }

        Assert.Equal(plasma, whole.Plasma, 1e-9);
        Assert.Equal(left, whole.PlasmaOut, 1e-9);
        if (transit == loss || loss == 0) return;
        var (a, b) = (byLymph / time, byBlood / time);
        var exact = (500 * Math.Exp(-loss * time)) + ((b + (share * a)) / loss * (1 - Math.Exp(-loss * time)))
            + (share * ((transit * 1000) - a) * (Math.Exp(-transit * time) - Math.Exp(-loss * time)) / (loss - transit));
        Assert.Equal(exact, whole.Plasma, 1e-9);
        Assert.Equal((a / transit) + ((1000 - (a / transit)) * Math.Exp(-transit * time)), 1000 + byLymph - whole.LymphOut, 1e-9);
    }

    [Fact]
    public void A_population_that_is_not_named_is_in_plasma_with_defaults()
    {
        var text = Bodies.Empty("{exosomes: {exo: {half_life: 5 min}}}").Replace("exo: {}", "exo: {}\n  other: {}", StringComparison.Ordinal);
        Assert.Equal([5, 30], Worlds.Read(text).Body!.Exosomes.Select((PlasmaPopulation population) => population.HalfLifeMin));
    }
}
