using Exocosm.Engine.State;
using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Engine.Treatments;

/// <summary>Treatments that act in blood, on plasma that starts with a million vesicles or is fed steadily.</summary>
public sealed class BloodTreatmentTests
{
    private static readonly double Elimination = Math.Log(2) / 30;

    /// <summary>Science 1.9: k_el/(k_el + CL/V) with 30 min, 60 mL/min and 3150 mL.</summary>
    [Fact]
    public void A_device_takes_plasma_to_the_steady_ratio_and_it_refills_within_hours()
    {
        var series = new List<double>();
        Worlds.Run(
            Worlds.Read(Text("extracorporeal_removal: {}", "{at: 10 h, give: {treatment: t, over: 6 h}}", end: "26 h", feed: true)),
            each: world => series.Add(world.Body!.Plasma.Particles[0]));
        var (before, during, after) = (series[99], series[159], series[199]);
        Assert.Equal(0.548, during / before, 5e-4);
        Assert.Equal(Elimination / (Elimination + (60 / 3150.0)), during / before, 1e-4);
        Assert.InRange(after / before, 0.99, 1.0001);
    }

    [Fact]
    public void An_antibody_speeds_up_elimination_fivefold_at_full_effect()
    {
        var world = Worlds.Run(Worlds.Read(Text(
            "anti_exosome_antibody: {half_life: 10000 day, half_max: 1e-9}", "{at: 0 h, give: {treatment: t, amount: 1}}", end: "1 h")));
        Assert.Equal(1e6 * Math.Exp(-5 * Elimination * 60), world.Body!.Plasma.Particles[0], 1);
        Assert.Equal([5.0], world.Body.Plasma.EliminationFactor, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal([0.5], world.Body.Plasma.SeedingFactor, (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal([0.0], world.Body.Plasma.DeviceClearance);
    }

    [Theory]
    [InlineData("{at: 0 h, give: {treatment: t, amount: 1e9}}")]
    [InlineData("{at: 1 h, give: {treatment: t, amount: 1e9, over: 2 h}}")]
    [InlineData("{at: 0 h, every: 1 h, times: 4, give: {treatment: t, amount: 0.25e9}}")]
    public void Carriers_are_injected_particle_by_particle(string planned)
    {
        var plasma = Worlds.Run(Worlds.Read(Text("engineered_exosomes: {population: exo}", planned, end: "6 h"))).Body!.Plasma;
        Assert.Equal(1e9 + 1e6, plasma.Injected(0), 1e-3);
        Assert.InRange(Math.Abs(plasma.Residual(0)) / 1e9, 0, 1e-14);
        Assert.Equal([1.0], plasma.EliminationFactor);
    }

    [Fact]
    public void A_device_that_ran_out_clears_no_more()
    {
        var plasma = Worlds.Run(Worlds.Read(Text("extracorporeal_removal: {}", "{at: 0 h, give: {treatment: t, over: 30 min}}", end: "1 h"))).Body!.Plasma;
        Assert.Equal(0, plasma.DeviceClearance[0]);
        Assert.Equal(1e6 * Math.Exp((-Elimination * 60) - (60 / 3150.0 * 30)), plasma.Particles[0], 1e-3);
    }

    [Theory]
    [InlineData("extracorporeal_removal: {}", "{at: 0 h, give: {treatment: t}}", "needs 'over'")]
    [InlineData("extracorporeal_removal: {}", "{at: 0 h, give: {treatment: t, amount: 1, over: 1 h}}", "is not measured out")]
    [InlineData("engineered_exosomes: {population: exoo}", "{at: 0 h, give: {treatment: t, amount: 1}}", "did you mean 'exo'?")]
    [InlineData("engineered_exosomes: {}", "{at: 0 h, give: {treatment: t, amount: 1}}", "needs 'population'")]
    [InlineData("chemotherapy: {half_lif: 6 h}", "{at: 0 h, give: {treatment: t, amount: 1}}", "did you mean 'half_life'?")]
    [InlineData("chemotherapy: {}, surgery: {}", "{at: 0 h, give: {treatment: t, amount: 1}}", "expected exactly one of")]
    [InlineData("chemotherapy: {}", "{at: 0 h, give: {treatment: u, amount: 1}}", "unknown treatment 'u'")]
    [InlineData("chemotherapy: {}", "{at: 0 h, give: {treatment: t}}", "needs 'amount'")]
    [InlineData("chemotherapy: {unit: uM}", "{at: 0 h, give: {treatment: t, amount: 1}}", "has no unit")]
    [InlineData("chemotherapy: {sensitivity: {cel: 2}}", "{at: 0 h, give: {treatment: t, amount: 1}}", "did you mean 'cell'?")]
    [InlineData("radiotherapy: {}", "{at: 0 h, give: {treatment: t, amount: 2}}", "has no unit")]
    [InlineData("radiotherapy: {}", "{at: 0 h, give: {treatment: t, amount: 2 Gy, over: 1 h}}", "is done at once")]
    [InlineData("surgery: {center: [0 um, 0 um, 0 um]}", "{at: 0 h, give: {treatment: t}}", "needs 'radius'")]
    [InlineData("surgery: {}", "{at: 0 h, times: 3, give: {treatment: t}}", "repetitions need 'every'")]
    [InlineData("surgery: {}", "{when: burden is 3, give: {treatment: t}}", "a condition such as: burden > 5000")]
    [InlineData("surgery: {}", "{when: burdn > 3, give: {treatment: t}}", "did you mean 'burden'?")]
    [InlineData("surgery: {}", "{give: {treatment: t}}", "needs 'at'")]
    [InlineData("surgery: {}", "{at: 0 h, every: 7 min, give: {treatment: t}}", "is not a multiple of time.phenotype_step")]
    public void What_is_wrong_with_a_treatment_is_said(string kind, string planned, string message)
    {
        var problems = ScenarioReader.ReadText(Text(kind, planned, end: "1 h"), "test.yaml", new ScenarioReadOptions()).Problems;
        Assert.Contains(problems, problem => problem.Message.Contains(message, StringComparison.Ordinal));
        Assert.All(problems, problem => Assert.InRange(problem.Line, 21, 22));
    }

    [Fact]
    public void What_acts_in_blood_needs_a_body()
    {
        var text = Text("extracorporeal_removal: {}", "{at: 0 h, give: {treatment: t, over: 1 h}}", end: "1 h");
        var problem = Assert.Single(ScenarioReader.ReadText(
            text.Replace(text.Split('\n')[19], "", StringComparison.Ordinal), "test.yaml", new ScenarioReadOptions()).Problems);
        Assert.Contains("give the scenario a 'body' section", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_survives_a_checkpoint()
    {
        var scenario = Worlds.Read(Text("extracorporeal_removal: {}", "{at: 0 h, give: {treatment: t, over: 1 h}}", end: "1 h"));
        var world = new World(scenario);
        var before = world.Hash();
        world.Treatments!.Give((Exocosm.Model.Scenarios.GiveEvent)scenario.Events[0], world, null!);
        Assert.NotEqual(before, world.Hash());
    }

    /// <summary>Plasma with a million vesicles; with a feed, one cell whose vesicles all drain to blood.</summary>
    private static string Text(string kind, string planned, string end, bool feed = false) => $$"""
        exocosm: 1
        name: blood
        seed: 3
        time: {end: {{end}}, phenotype_step: 6 min, mechanics_step: 6 min}
        exosomes:
          exo:
            transport: field
            drainage: 1 1/min
            step: 1 min
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day} }
            mechanics: {movable: false}
            exosomes:
              exo: {release: {mode: direct, secretion: {{(feed ? "1e6 1/h" : "0 1/h")}} } }
        sites:
          box: {size: [60 um, 60 um, 60 um], voxel: 20 um, initial: [random: {count: 1, type: cell}]}
        # Plasma alone:
        body: {plasma_volume: 3150 mL, exosomes: {exo: {half_life: 30 min, lymph_share: 0, seeding: 0 1/min, initial: {{(feed ? "0" : "1e6")}} } } }
        treatments: {t: { {{kind}} } }
        events: [{{planned}}]
        """;
}
