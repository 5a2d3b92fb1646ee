using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Numerics.Functions;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>Stops a model as soon as a density, place, volume or internal total is not a finite number, and says which and where.</summary>
internal sealed class FiniteGuard(PhysiCellModel model, Mesh mesh, Agents agents)
{
    private readonly Column<double>[] _columns = [agents.Total, .. agents.Internal, agents.Cells.X, agents.Cells.Y, agents.Cells.Z];

    /// <summary>Checks all.</summary>
    /// <param name="densities">Densities by substrate and voxel.</param>
    /// <param name="time">Simulated time, min.</param>
    /// <exception cref="SimulationFaultException">A value is NaN or infinite.</exception>
    public void Check(IReadOnlyList<double[]> densities, double time)
    {
        foreach (var column in _columns)
        {
            var cell = FiniteNumbers.IndexOfOther(column.Values.AsSpan(0, agents.Count));
            if (cell < 0) continue;
            throw new SimulationFaultException(
                $"At {time} min, cell {agents.Cells.Id.Values[cell]} of type '{model.Types[agents.Cells.Type.Values[cell]].Name}', '{column.Name}', "
                + $"after {column.Term}: the value is {column.Values[cell]}.");
        }

        for (var s = 0; s < densities.Count; s++)
        {
            var voxel = FiniteNumbers.IndexOfOther(densities[s]);
            if (voxel < 0) continue;
            var (i, j, k) = mesh.Grid.Coordinates(voxel);
            throw new SimulationFaultException(
                $"At {time} min, substrate '{model.Substrates[s].Name}', voxel ({i}, {j}, {k}), after transport, secretion and uptake: "
                + $"the value is {densities[s][voxel]}.");
        }
    }
}
