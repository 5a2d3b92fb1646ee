using Exocosm.Results.Files;
using Exocosm.Results.Tables;

namespace Exocosm.Interop.Vtk;

/// <summary>Saved fields as regular grids: one value a voxel and field, NaN where none was saved.</summary>
internal sealed class FieldFrames
{
    private static readonly string[] Columns = ["time_min", "site", "field", "i", "j", "k", "value"];

    private readonly IReadOnlyDictionary<string, SiteGrid> _grids;
    private readonly FrameCollection _frames;
    private readonly List<(string Field, double[] Values)> _fields = [];
    private (string Site, double TimeMin)? _frame;
    private SiteGrid _grid = null!;

    private FieldFrames(IReadOnlyDictionary<string, SiteGrid> grids, FrameCollection frames)
    {
        _grids = grids;
        _frames = frames;
    }

    /// <summary>Writes a file for each saved time and site.</summary>
    /// <param name="fields">The table.</param>
    /// <param name="grids">The grids by site.</param>
    /// <param name="frames">Names the files.</param>
    public static void Write(TableReader fields, IReadOnlyDictionary<string, SiteGrid> grids, FrameCollection frames)
    {
        var writer = new FieldFrames(grids, frames);
        fields.ForEachBlock(Columns, writer.Take);
        writer.End();
    }

    private void Take(TableBlock block)
    {
        double[] values = [];
        string? field = null;
        for (var row = 0; row < block.Rows; row++)
        {
            var frame = (block.Column<string>(1)[row], block.Column<double>(0)[row]);
            if (frame != _frame)
            {
                Begin(frame);
                field = null;
            }

            if (block.Column<string>(2)[row] != field) values = ValuesOf(field = block.Column<string>(2)[row]);
            int i = block.Column<int>(3)[row], j = block.Column<int>(4)[row], k = block.Column<int>(5)[row];
            if ((uint)i >= (uint)_grid.Nx || (uint)j >= (uint)_grid.Ny || (uint)k >= (uint)_grid.Nz)
                throw new StorageException($"table 'fields' has a voxel ({i}, {j}, {k}) outside site '{frame.Item1}'");
            values[i + (_grid.Nx * (j + (_grid.Ny * k)))] = block.Column<double>(6)[row];
        }
    }

    private double[] ValuesOf(string field)
    {
        foreach (var (name, values) in _fields)
            if (name == field) return values;
        var added = new double[_grid.Nx * _grid.Ny * _grid.Nz];
        Array.Fill(added, double.NaN);
        _fields.Add((field, added));
        return added;
    }

    private void Begin((string Site, double TimeMin) frame)
    {
        End();
        _frame = frame;
        _fields.Clear();
        _grid = _grids.TryGetValue(frame.Site, out var grid)
            ? grid
            : throw new StorageException($"site '{frame.Site}' of table 'fields' is not in table 'sites'");
    }

    private void End()
    {
        if (_frame is not { } frame) return;
        VtkFile.WriteGrid(_frames.Next(frame.Site, frame.TimeMin), frame.TimeMin, _grid, _fields.Select(field =>
        {
            var array = new VtkArray(field.Field, "Float64");
            foreach (var value in field.Values) array.Add(value);
            return array;
        }));
    }
}
