using Exocosm.Engine.State;
using Exocosm.Numerics.Randomness;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>What death and lysis change in a cell.</summary>
internal sealed class DeathEntry(PhysiCellModel model)
{
    private readonly int[] _stopped =
        [.. Numbers(model, BehaviourKind.Secretion), .. Numbers(model, BehaviourKind.Export)];

    private readonly int[] _tenth = [.. Numbers(model, BehaviourKind.Uptake)];

    /// <summary>A live cell dies.</summary>
    public void Strike(Agents agents, int cell, bool necrosis)
    {
        var (cells, type) = (agents.Cells, model.Types[agents.Cells.Type.Values[cell]]);
        var plan = necrosis ? type.Necrosis : type.Apoptosis;
        cells.State.Values[cell] = necrosis ? CellState.NecroticSwelling : CellState.Apoptotic;
        cells.Phase.Values[cell] = 0;
        cells.Elapsed.Values[cell] = 0;
        agents.IsMotile.Values[cell] = false;
        (cells.MotilityX.Values[cell], cells.MotilityY.Values[cell], cells.MotilityZ.Values[cell]) = (0, 0, 0);
        foreach (var behaviour in _stopped) agents.Behaviours[behaviour].Values[cell] = 0;
        foreach (var behaviour in _tenth) agents.Behaviours[behaviour].Values[cell] *= 0.1;
        cells.TargetFluidFraction.Values[cell] = necrosis ? 1 : 0;
        cells.TargetNucleus.Values[cell] = 0;
        agents.TargetCytoplasm.Values[cell] = 0;
        cells.TargetRatio.Values[cell] = 0;
        agents.FluidRate.Values[cell] = plan.UnlysedFluidRate;
        agents.CytoplasmRate.Values[cell] = plan.CytoplasmRate;
        agents.NucleusRate.Values[cell] = plan.NucleusRate;
        agents.CalcificationRate.Values[cell] = plan.CalcificationRate;
        agents.RelativeRupture.Values[cell] = plan.RelativeRuptureVolume;
        cells.RuptureVolume.Values[cell] = agents.Total.Values[cell] * plan.RelativeRuptureVolume;
    }

    /// <summary>Advances a dead cell; whether it is to be removed.</summary>
    public bool Advance(Agents agents, int cell, double dt, ref RandomStream random)
    {
        var cells = agents.Cells;
        ref var elapsed = ref cells.Elapsed.Values[cell];
        elapsed += dt;
        if (cells.State.Values[cell] == CellState.Apoptotic) return IsOver(model.ApoptosisPhases[0], elapsed, dt, ref random);
        if (cells.State.Values[cell] == CellState.NecroticLysed) return IsOver(model.NecrosisPhases[1], elapsed, dt, ref random);
        if (agents.Total.Values[cell] < cells.RuptureVolume.Values[cell] || !IsOver(model.NecrosisPhases[0], elapsed, dt, ref random)) return false;
        cells.State.Values[cell] = CellState.NecroticLysed;
        cells.Phase.Values[cell] = 1;
        elapsed = 0;
        cells.TargetFluidFraction.Values[cell] = 0;
        agents.FluidRate.Values[cell] = model.Types[cells.Type.Values[cell]].Necrosis.LysedFluidRate;
        agents.RelativeRupture.Values[cell] = 9e99;
        cells.RuptureVolume.Values[cell] = 9e99;
        return false;
    }

    private static bool IsOver(PhaseSettings phase, double elapsed, double dt, ref RandomStream random) =>
        phase.IsFixed ? elapsed > (1 / phase.ExitRate) - (0.5 * dt) : random.NextDouble() < phase.ExitRate * dt;

    private static IEnumerable<int> Numbers(PhysiCellModel model, BehaviourKind kind) =>
        Enumerable.Range(0, model.Substrates.Count).Select(substrate => model.Vocabulary.Behaviour(kind, substrate));
}
