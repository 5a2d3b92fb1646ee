using Exocosm.Engine.State;

namespace Exocosm.Engine.Step;

/// <summary>Stops a run as soon as a property of a cell is not a finite number, and says which cell, property and term.</summary>
public sealed class CellGuard
{
    private readonly Tissue _tissue;
    private readonly Column[] _columns;
    private readonly Column[] _motion;

    /// <summary>The guard of one tissue.</summary>
    /// <param name="tissue">The tissue.</param>
    public CellGuard(Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;

        // What models added is computed before volumes and motion: the first one found is where it began.
        _columns = [.. tissue.Cells.Columns.Where(column => column.Term is not null).Reverse()];
        _motion = [.. _columns.Where(column => column.Term == tissue.Cells.X.Term)];
    }

    /// <summary>Checks all cells before they move, since forces between cells without end or place could take for ever.</summary>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <exception cref="SimulationFaultException">A value is NaN or infinite.</exception>
    public void CheckBeforeMotion(double time) => Check(_columns, time);

    /// <summary>Checks what motion has changed.</summary>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <exception cref="SimulationFaultException">A value is NaN or infinite.</exception>
    public void CheckMotion(double time) => Check(_motion, time);

    private void Check(Column[] columns, double time)
    {
        foreach (var column in columns)
        {
            var cell = column.FindNotFinite(_tissue.Cells.Count);
            if (cell >= 0) throw Fault(column, cell, time);
        }
    }

    private SimulationFaultException Fault(Column column, int cell, double time)
    {
        var cells = _tissue.Cells;
        var (x, y, z) = (cells.X.Values[cell], cells.Y.Values[cell], cells.Z.Values[cell]);
        var place = "";
        if (double.IsFinite(x + y + z))
        {
            var (i, j, k) = _tissue.Grid.Coordinates(_tissue.Grid.Locate(x, y, z));
            place = $" in voxel ({i}, {j}, {k})";
        }

        return new SimulationFaultException(
            $"At {time} min in site '{_tissue.Site.Name}', cell {cells.Id.Values[cell]}{place}, '{column.Name}', after {column.Term}: the value is {column.Show(cell)}.");
    }
}
