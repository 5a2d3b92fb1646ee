using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Interventions;

/// <summary>
/// A virtual cell sort: keeps living cells of one type that the marker recognises, and as many cells of other types, drawn at random,
/// as the purity leaves room for. All others are taken out with what is bound to them.
/// </summary>
public static class CellSort
{
    /// <summary>Sorts the cells of a tissue.</summary>
    /// <param name="sort">What to keep.</param>
    /// <param name="world">The world.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="team">Who does the work.</param>
    public static void Apply(SortEvent sort, World world, Tissue tissue, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(sort);
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(tissue);
        var cells = tissue.Cells;
        var gone = new bool[cells.Count];
        var others = new List<(double Lot, int Cell)>();
        var kept = 0;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            var lot = new RandomStream(tissue.Scenario.Seed, Purpose.Sort, (ulong)cells.Id.Values[cell], (uint)world.Step).NextDouble();
            gone[cell] = true;
            if (cells.State.Values[cell] != CellState.Live) continue;
            if (cells.Type.Values[cell] != sort.CellType)
            {
                others.Add((lot, cell));
            }
            else if (lot >= sort.MarkerError)
            {
                gone[cell] = false;
                kept++;
            }
        }

        others.Sort();
        var contaminants = (int)Math.Round(kept * (1 - sort.Purity) / sort.Purity);
        foreach (var (_, cell) in others.Take(contaminants)) gone[cell] = false;
        CellRemoval.TakeOut(gone, "sorted out", world.TimeMin, tissue, team);
    }
}
