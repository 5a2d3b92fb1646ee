using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Xunit;

namespace Exocosm.Tests.Engine;

/// <summary>Small worlds for tests of the engine, written as users write them.</summary>
internal static class Worlds
{
    /// <summary>A box of identical cells that neither divide nor die, make exosomes and take them up.</summary>
    public static string Box(string transport, string release, string more = "", int cells = 40, string end = "10 h") => $$$"""
        exocosm: 1
        name: box
        seed: 7
        time: {end: {{{end}}}, phenotype_step: 6 min}
        cargo:
          miR: {class: mirna, half_life: 24 h}
        exosomes:
          exo:
            transport: {{{transport}}}
            cargo: {miR: {copies: 2}}
            step: 0.5 min
            {{{more}}}
        cell_types:
          cell:
            cycle: {model: none}
            death: {apoptosis: {rate: 0 1/day}}
            mechanics: {movable: false}
            exosomes:
              exo: {release: {{{release}}}, uptake: {unbinding: 0.005 1/min} }
        sites:
          box:
            size: [120 um, 120 um, 120 um]
            voxel: 20 um
            initial:
              - random: {count: {{{cells}}}, type: cell}
        """;

    public static Scenario Read(string text)
    {
        var result = ScenarioReader.ReadText(text, "test.yaml", new ScenarioReadOptions());
        Assert.True(result.Scenario is not null, string.Join('\n', result.Problems));
        return result.Scenario;
    }

    public static World Run(Scenario scenario, int threads = 1, Action<World>? each = null)
    {
        using var team = new WorkTeam(threads);
        var world = WorldBuilder.Build(scenario);
        var stepper = new Stepper(world, team);
        while (world.Step < world.TotalSteps)
        {
            stepper.Step();
            each?.Invoke(world);
        }

        return world;
    }
}
