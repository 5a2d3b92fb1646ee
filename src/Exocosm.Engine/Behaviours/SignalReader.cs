using Exocosm.Engine.Exosomes;
using Exocosm.Engine.Fields;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Behaviours;

/// <summary>Reads what a cell senses.</summary>
/// <param name="tissue">The tissue the cells live in.</param>
/// <param name="time">Simulated time, min.</param>
internal readonly struct SignalReader(Tissue tissue, double time)
{
    /// <summary>A signal of a cell, in internal units.</summary>
    public double Read(SignalRef signal, int cell)
    {
        var cells = tissue.Cells;
        return signal.Kind switch
        {
            SignalKind.Substrate => tissue.Substrates[signal.Index].Values[tissue.Voxels.VoxelOf[cell]],
            SignalKind.SubstrateGradient => Norm(GradientField.At(tissue.Grid, tissue.Substrates[signal.Index].Values, tissue.Voxels.VoxelOf[cell])),
            SignalKind.ExosomeConcentration => tissue.Exosomes[signal.Index].Carrier.Concentration(tissue.Voxels.VoxelOf[cell]),
            SignalKind.ExosomeLoad => Columns(signal.Index).Load.Values[cell],
            SignalKind.ExosomeBound => Columns(signal.Index).Bound.Values[cell],
            SignalKind.CargoCopies => tissue.Delivery.Copies[signal.Index].Values[cell],
            SignalKind.CargoContact => tissue.SurfaceCopies(signal.Index, cell),
            SignalKind.Pressure => cells.Pressure.Values[cell],
            SignalKind.Volume => cells.Volume(cell),
            SignalKind.ContactWithType => tissue.Contacts!.OfType(cell, signal.Index),
            SignalKind.ContactWithLive => tissue.Contacts!.Live(cell),
            SignalKind.ContactWithDead => tissue.Contacts!.Dead(cell),
            SignalKind.Time => time,
            SignalKind.Dead => cells.State.Values[cell] == CellState.Live ? 0 : 1,
            SignalKind.Custom => tissue.Behaviours.View(BehaviourKind.Custom, signal.Index)[cell],
            SignalKind.Hits or SignalKind.Attached or SignalKind.Exhaustion or SignalKind.Evasion => tissue.Immune?.Signal(signal.Kind, cell) ?? 0,
            SignalKind.Niche => tissue.Niche,
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal.Kind, "No such signal."),
        };
    }

    private PopulationColumns Columns(int population) => tissue.Exosomes[population].Columns;

    private static double Norm((double X, double Y, double Z) vector) =>
        Math.Sqrt((vector.X * vector.X) + (vector.Y * vector.Y) + (vector.Z * vector.Z));
}
