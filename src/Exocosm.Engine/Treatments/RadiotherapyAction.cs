using Exocosm.Engine.Phenotype;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Treatments;

/// <summary>A fraction of radiation: cells that do not survive it die by apoptosis at once.</summary>
internal sealed class RadiotherapyAction(Radiotherapy plan, int number, Scenario scenario) : TreatmentAction
{
    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team)
    {
        for (var site = 0; site < world.Tissues.Count; site++)
        {
            if (given.Site is null || given.Site == site) Irradiate(world.Tissues[site], given.Amount, world);
        }
    }

    private void Irradiate(Tissue tissue, double dose, World world)
    {
        var cells = tissue.Cells;
        var death = new Death(scenario, tissue);
        var sensitivity = tissue.Behaviours.View(BehaviourKind.TreatmentSensitivity, number);
        for (var cell = 0; cell < cells.Count; cell++)
        {
            if (cells.State.Values[cell] != CellState.Live) continue;
            var counted = dose * OxygenFactor(tissue, cell);
            var survival = LinearQuadratic.Survival(counted, plan.AlphaPerGy, plan.BetaPerGy2, sensitivity[cell]);
            var random = new RandomStream(tissue.Scenario.Seed, Purpose.Radiation, (ulong)cells.Id.Values[cell], (uint)world.Step);
            for (var skipped = 0; skipped < number; skipped++) random.NextDouble();
            if (random.NextDouble() >= survival) death.Strike(cell, necrotic: false, world.TimeMin, "radiation");
        }
    }

    private double OxygenFactor(Tissue tissue, int cell)
    {
        if (plan.Oxygen < 0) return 1;
        var cells = tissue.Cells;
        var voxel = tissue.Grid.Locate(cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        return LinearQuadratic.OxygenFactor(tissue.Substrates[plan.Oxygen].Values[voxel], plan.MaxOer, plan.OerHalfMax);
    }
}
