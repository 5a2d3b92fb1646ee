using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>What a cell becomes that has eaten another or fused with it.</summary>
internal sealed class Feeding(PhysiCellModel model, Agents agents)
{
    private readonly int[] _conserved =
        [.. Enumerable.Range(0, model.Custom.Count).Where(custom => model.Custom[custom].IsConserved).Select(custom => model.Vocabulary.Behaviour(BehaviourKind.Custom, custom))];

    /// <summary>Whether anything was eaten or fused since <see cref="Begin"/>.</summary>
    public bool HasFed { get; private set; }

    public void Begin() => HasFed = false;

    /// <summary>The eater's cytoplasm gains all fluid and all solids; its targets stay, so it digests back.</summary>
    public void Eat(int cell, int other)
    {
        var cells = agents.Cells;
        cells.Fluid.Values[cell] += cells.Fluid.Values[other];
        cells.Cytoplasm.Values[cell] += cells.Cytoplasm.Values[other] + cells.Nucleus.Values[other];
        VolumeStep.Close(agents, cell);
        TakeContents(cell, other);
    }

    /// <summary>The two become one at their common centre of volume.</summary>
    public void Fuse(int cell, int other)
    {
        var cells = agents.Cells;
        var (own, its) = (agents.Total.Values[cell], agents.Total.Values[other]);
        foreach (var position in (ReadOnlySpan<double[]>)[cells.X.Values, cells.Y.Values, cells.Z.Values])
            position[cell] = ((own * position[cell]) + (its * position[other])) / (own + its);
        foreach (var part in (ReadOnlySpan<double[]>)[
            cells.Fluid.Values, cells.Cytoplasm.Values, cells.Nucleus.Values, agents.NuclearVolume.Values, cells.TargetNucleus.Values,
            agents.TargetCytoplasm.Values])
        {
            part[cell] += part[other];
        }

        agents.Nuclei.Values[cell] += agents.Nuclei.Values[other];
        VolumeStep.Close(agents, cell);
        TakeContents(cell, other);
    }

    private void TakeContents(int cell, int other)
    {
        HasFed = true;
        foreach (var held in agents.Internal) held.Values[cell] += held.Values[other];
        foreach (var behaviour in _conserved) agents.Behaviours[behaviour].Values[cell] += agents.Behaviours[behaviour].Values[other];
    }
}
