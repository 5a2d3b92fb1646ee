using Exocosm.Engine.State;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Reads signals of cells.</summary>
internal sealed class Signals(PhysiCellModel model, Mesh mesh, Agents agents, Transport transport, Exchange exchange, ContactCounts contacts)
{
    private readonly int[] _custom =
        [.. Enumerable.Range(0, model.Custom.Count).Select(custom => model.Vocabulary.Behaviour(BehaviourKind.Custom, custom))];

    /// <summary>Value of a signal.</summary>
    /// <param name="signal">Its number.</param>
    /// <param name="cell">Index of the cell, in the box.</param>
    /// <param name="time">Simulated time, min.</param>
    public double Read(int signal, int cell, double time)
    {
        var (kind, index, _) = model.Vocabulary.Signals[signal];
        var state = agents.Cells.State.Values[cell];
        return kind switch
        {
            SignalKind.Substrate => transport.Densities[index][exchange.VoxelOf(cell)],
            SignalKind.Internalised => agents.Internal[index].Values[cell] / agents.Total.Values[cell],
            SignalKind.Gradient => GradientNorm(index, exchange.VoxelOf(cell)),
            SignalKind.Pressure => agents.Cells.Pressure.Values[cell],
            SignalKind.Volume => agents.Total.Values[cell],
            SignalKind.Contact => contacts.OfType(cell, index),
            SignalKind.ContactLive => contacts.Live(cell),
            SignalKind.ContactDead => contacts.Dead(cell),
            SignalKind.ContactApoptotic => contacts.Apoptotic(cell),
            SignalKind.ContactNecrotic => contacts.Necrotic(cell),
            SignalKind.ContactOtherDead or SignalKind.ContactMembrane => 0,
            SignalKind.Damage => agents.Damage.Values[cell],
            SignalKind.DamageDelivered => agents.DamageDelivered.Values[cell],
            SignalKind.Attacking => agents.AttackTarget.Values[cell] != Agents.Nobody ? 1 : 0,
            SignalKind.Dead => state != CellState.Live ? 1 : 0,
            SignalKind.AttackTime => agents.AttackTime.Values[cell],
            SignalKind.Time => time,
            SignalKind.Custom => agents.Behaviours[_custom[index]].Values[cell],
            SignalKind.Apoptotic => state == CellState.Apoptotic ? 1 : 0,
            SignalKind.Necrotic => state is CellState.NecroticSwelling or CellState.NecroticLysed ? 1 : 0,
            _ => 0,
        };
    }

    private double GradientNorm(int substrate, int voxel)
    {
        if (!model.Options.Gradients) return 0;
        var (x, y, z) = mesh.Gradient(transport.Densities[substrate], voxel);
        return Math.Sqrt((x * x) + (y * y) + (z * z));
    }
}
