using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>Brings armed dendritic cells to the lymph node, which keeps their number.</summary>
internal sealed class DendriticVaccineAction(DendriticVaccine plan) : TreatmentAction
{
    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team) =>
        world.Body!.LymphNode!.AddDendriticCells(plan.Antigen, given.Amount);
}
