using Exocosm.Engine.Interventions;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Treatments;

/// <summary>Takes out the cells of a region, each left behind with the residual probability.</summary>
internal sealed class SurgeryAction(Surgery plan) : TreatmentAction
{
    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team)
    {
        for (var site = 0; site < world.Tissues.Count; site++)
        {
            if (given.Site is null || given.Site == site) Resect(world.Tissues[site], world, team);
        }
    }

    private void Resect(Tissue tissue, World world, WorkTeam team)
    {
        var cells = tissue.Cells;
        var gone = new bool[cells.Count];
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (!IsInside(cells, cell)) continue;
            var random = new RandomStream(tissue.Scenario.Seed, Purpose.Surgery, (ulong)cells.Id.Values[cell], (uint)world.Step);
            gone[cell] = random.NextDouble() >= plan.Residual;
        }

        CellRemoval.TakeOut(gone, "resected", world.TimeMin, tissue, team);
    }

    private bool IsInside(Cells cells, int cell)
    {
        if (plan.Center is not { } center) return true;
        var (x, y, z) = (cells.X.Values[cell] - center.X, cells.Y.Values[cell] - center.Y, cells.Z.Values[cell] - center.Z);
        return (x * x) + (y * y) + (z * z) <= plan.RadiusUm * plan.RadiusUm;
    }
}
