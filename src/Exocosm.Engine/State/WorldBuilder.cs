using Exocosm.Engine.Phenotype;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.State;

/// <summary>Makes the world a scenario starts with.</summary>
public static class WorldBuilder
{
    /// <summary>Builds the world and places its first cells.</summary>
    /// <param name="scenario">The scenario.</param>
    public static World Build(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var world = new World(scenario);
        var volumes = new VolumeDynamics(scenario);
        for (var site = 0; site < world.Tissues.Count; site++)
        {
            var placed = 0;
            foreach (var initial in scenario.Sites[site].Initial)
            {
                foreach (var (x, y, z, type) in InitialPlacement.Of(initial, scenario, site, placed))
                {
                    Found(world.Tissues[site], scenario, volumes, (x, y, z), type);
                    placed++;
                }
            }
        }

        return world;
    }

    private static void Found(
        Tissue tissue, Scenario scenario, VolumeDynamics volumes, (double X, double Y, double Z) place, int type)
    {
        var cells = tissue.Cells;
        var cell = cells.AddFounder();
        cells.Type.Values[cell] = type;
        (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]) = place;
        cells.ForgetMotion(cell);
        cells.MotilityX.Values[cell] = Mechanics.Motility.Undrawn;
        volumes.Found(cells, cell);
        tissue.Behaviours.ResetToBase(cell);
        foreach (var system in tissue.Exosomes) system.Found(cell);
        Age(cells, cell, scenario);
    }

    /// <summary>Founders are asynchronous: a phase in proportion to the time spent in it, a fixed phase at a uniform age.</summary>
    private static void Age(Cells cells, int cell, Scenario scenario)
    {
        var phases = scenario.CellTypes[cells.Type.Values[cell]].Cycle.Phases;
        if (phases.Count == 0 || phases.Any(phase => phase.ExitPerMin <= 0)) return;
        var random = new RandomStream(scenario.Seed, Purpose.InitialAge, (ulong)cells.Id.Values[cell], 0);
        var mark = random.NextDouble() * phases.Sum(phase => 1 / phase.ExitPerMin);
        for (var i = 0; i < phases.Count; i++)
        {
            var duration = 1 / phases[i].ExitPerMin;
            if (mark >= duration && i < phases.Count - 1)
            {
                mark -= duration;
                continue;
            }

            cells.Phase.Values[cell] = i;
            cells.Elapsed.Values[cell] = phases[i].Fixed ? Math.Min(mark, duration) : 0;
            return;
        }
    }
}
