using Exocosm.Engine.State;
using Exocosm.Engine.Substrates;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Benchmarks;

/// <summary>Speed of what cells and vesicles do, on tissues made for it.</summary>
public static class ExosomeBenchmark
{
    private const int Rounds = 7;
    private const double VesiclesAtLeast = 100_000;

    /// <summary>Times a population carried as a field: movement per voxel, and all the rest per cell.</summary>
    /// <param name="threads">Threads.</param>
    /// <returns>ns per voxel and step of the transport; ns per cell and step of formation, release, losses, binding, uptake and delivery.</returns>
    public static (double PerVoxel, double PerCell) MeasureField(int threads)
    {
        const int Edge = 30, Cells = 30_000;
        using var team = new WorkTeam(threads);
        var world = WorldBuilder.Build(Tissue("field", Edge, Cells));
        var system = Warm(world, team);
        var carrier = system.Carrier;
        var move = ShortestTime.Of(Rounds, () => carrier.Move(team, 0));
        var step = ShortestTime.Of(Rounds, () => system.Step(team));
        return (move / Math.Pow(Edge, 3), (step - move) / Cells);
    }

    /// <summary>Times a population carried as single vesicles.</summary>
    /// <param name="threads">Threads.</param>
    /// <returns>ns per vesicle and step, everything included.</returns>
    public static double MeasureDiscrete(int threads)
    {
        using var team = new WorkTeam(threads);
        var world = WorldBuilder.Build(Tissue("discrete", 30, 100));
        var system = Warm(world, team);
        while (system.Ledger.InTissue < VesiclesAtLeast) system.Step(team);
        var vesicles = system.Ledger.InTissue;
        var nanoseconds = ShortestTime.Of(Rounds, () => system.Step(team));
        return nanoseconds / ((vesicles + system.Ledger.InTissue) / 2);
    }

    /// <summary>Times the exchange of a stepped substrate with cells.</summary>
    /// <param name="threads">Threads.</param>
    /// <returns>ns per cell and step.</returns>
    public static double MeasureExchange(int threads)
    {
        const int Cells = 30_000;
        using var team = new WorkTeam(threads);
        var scenario = Tissue("field", 30, Cells);
        var world = WorldBuilder.Build(scenario);
        var tissue = world.Tissues[0];
        tissue.Voxels.Rebuild(tissue.Cells);
        var exchange = new CellExchange(scenario, tissue);
        var values = tissue.Substrates[0].Values;
        return ShortestTime.Of(Rounds, () =>
        {
            exchange.Prepare(team, 0);
            exchange.Apply(team, values, 0.01);
        }) / Cells;
    }

    private static Exosomes.ExosomeSystem Warm(World world, WorkTeam team)
    {
        var tissue = world.Tissues[0];
        tissue.Voxels.Rebuild(tissue.Cells);
        tissue.Delivery.Begin();
        for (var n = 0; n < 20; n++) tissue.Exosomes[0].Step(team);
        return tissue.Exosomes[0];
    }

    private static Scenario Tissue(string transport, int edge, int cells) =>
        ScenarioReader.ReadText(
            $$"""
            exocosm: 1
            name: bench
            time: {end: 1 day, phenotype_step: 6 min}
            substrates:
              oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, solve: stepped, step: 0.1 min}
            cargo:
              miR: {class: mirna, half_life: 24 h}
            exosomes:
              exo: {transport: {{transport}}, cargo: {miR: {copies: 1} }, step: 1 min}
            cell_types:
              cell:
                cycle: {model: none}
                secretion: {oxygen: {uptake: 10 1/min} }
                exosomes: {exo: {release: {mode: {{(transport == "field" ? "mean" : "stochastic")}}, mvb_formation: 60 1/min}, uptake: {} } }
            sites:
              box: {size: [{{20 * edge}} um, {{20 * edge}} um, {{20 * edge}} um], voxel: 20 um, initial: [random: {count: {{cells}}, type: cell}]}
            """,
            "bench", new ScenarioReadOptions()).Scenario!;
}
