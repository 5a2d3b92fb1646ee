using Exocosm.Engine.Phenotype;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.State;

/// <summary>Makes founders: cells that did not come from a division, at the start or later.</summary>
/// <param name="scenario">The scenario.</param>
public sealed class Founding(Scenario scenario)
{
    private readonly VolumeDynamics _volumes = new(scenario);

    /// <summary>Adds a founder at rest, at a random point of its cycle.</summary>
    /// <param name="tissue">Where.</param>
    /// <param name="place">Its place, µm.</param>
    /// <param name="type">Number of its type.</param>
    /// <returns>Its index.</returns>
    public int Found(Tissue tissue, (double X, double Y, double Z) place, int type)
    {
        ArgumentNullException.ThrowIfNull(tissue);
        var cells = tissue.Cells;
        var cell = cells.AddFounder();
        cells.Type.Values[cell] = type;
        (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]) = place;
        cells.ForgetMotion(cell);
        cells.MotilityX.Values[cell] = Mechanics.Motility.Undrawn;
        _volumes.Found(cells, cell);
        tissue.Behaviours.ResetToBase(cell);
        foreach (var system in tissue.Exosomes) system.Found(cell);
        Age(cells, cell, tissue.Scenario.Seed);
        return cell;
    }

    /// <summary>Founders are asynchronous: a phase in proportion to the time spent in it, a fixed phase at a uniform age.</summary>
    private void Age(Cells cells, int cell, ulong seed)
    {
        var phases = scenario.CellTypes[cells.Type.Values[cell]].Cycle.Phases;
        if (phases.Count == 0 || phases.Any(phase => phase.ExitPerMin <= 0)) return;
        var random = new RandomStream(seed, Purpose.InitialAge, (ulong)cells.Id.Values[cell], 0);
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
