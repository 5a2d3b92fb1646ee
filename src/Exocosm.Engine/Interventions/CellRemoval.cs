using Exocosm.Engine.State;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Interventions;

/// <summary>Takes cells out of a tissue, with what is bound to them.</summary>
public static class CellRemoval
{
    /// <summary>Removes cells and closes the ledgers.</summary>
    /// <param name="gone">One flag per cell.</param>
    /// <param name="kind">What happened to them, for the events.</param>
    /// <param name="time">When, min.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="team">Who does the work.</param>
    public static void TakeOut(bool[] gone, string kind, double time, Tissue tissue, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(gone);
        ArgumentNullException.ThrowIfNull(tissue);
        var cells = tissue.Cells;
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (!gone[cell]) continue;
            foreach (var system in tissue.Exosomes) system.TakeOut(cell);
            tissue.Events.Add(new CellEvent(time, kind, cells.Id.Values[cell], -1, ""));
        }

        cells.Remove(gone);
        foreach (var system in tissue.Exosomes) system.CloseLedger(team);
    }
}
