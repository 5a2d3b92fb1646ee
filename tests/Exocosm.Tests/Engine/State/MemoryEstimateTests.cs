using System.Runtime.CompilerServices;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Tests.Engine.Step;
using Xunit;

namespace Exocosm.Tests.Engine.State;

[Collection(nameof(AllocationTests))]
public sealed class MemoryEstimateTests
{
    /// <summary>
    /// What the first steps of a large tissue allocate is what was reckoned: fields to a fifth; arrays of cells and vesicles, which grow
    /// by half and by two, up to these factors above it. Neither a false promise nor a refusal of what would easily fit.
    /// </summary>
    [Theory]
    [InlineData("transport: field, size: {classes: 3}, matrix: {binding: 0.01 1/min, release: 0.01 1/min}", 1000, 1.25)]
    [InlineData("transport: discrete", 5000, 2)]
    public void The_estimate_is_what_a_world_takes(string exosomes, int cells, double most)
    {
        var scenario = Worlds.Read($$$"""
            exocosm: 1
            name: large
            time: {end: 12 min, phenotype_step: 6 min}
            substrates:
              steady: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg, solve: steady}
              stepped: {unit: mM, diffusion: 1e3 um^2/min, decay: 0.01 1/min, initial: 5 mM, solve: stepped, step: 6 min}
            exosomes:
              exo: { {{{exosomes}}}, step: 6 min}
            cell_types:
              cell:
                cycle: {model: none}
                mechanics: {movable: false}
                exosomes: {exo: {release: {mode: direct, secretion: 5 1/min}, uptake: {} } }
            sites:
              box: {size: [1000 um, 1000 um, 1000 um], voxel: 20 um, initial: [random: {count: {{{cells}}}, type: cell} ] }
            """);
        var reckoned = MemoryEstimate.Of(scenario).Sum(part => part.Bytes);

        // What earlier tests left behind may be freed in between, which makes the world look smaller; nothing else runs that could make it look larger.
        var taken = Enumerable.Range(0, 3).Max(_ => Taken(scenario));

        Assert.InRange(reckoned / taken, 0.8, most);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static long Taken(Scenario scenario)
    {
        var before = Settled();
        var world = WorldBuilder.Build(scenario);
        using var team = new WorkTeam(1);
        var stepper = new Stepper(world, team);
        for (var n = 0; n < 2; n++) stepper.Step();
        var taken = Settled() - before;
        GC.KeepAlive(stepper);
        return taken;
    }

    private static long Settled()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return GC.GetTotalMemory(forceFullCollection: true);
    }
}
