using Exocosm.Results.Tables;

namespace Exocosm.Interop.Vtk;

/// <summary>Cells as points with all their columns; glyphs scaled by radius_um show them as spheres.</summary>
internal sealed class CellFrames
{
    private readonly FrameCollection _frames;
    private readonly Legend _legend;
    private readonly TableColumn[] _columns;
    private readonly int _time, _site, _x, _y, _z;
    private VtkArray _points = null!;
    private VtkArray?[] _values = [];
    private (string Site, double TimeMin)? _frame;

    private CellFrames(TableSchema schema, FrameCollection frames, Legend legend)
    {
        _frames = frames;
        _legend = legend;
        _columns = [.. schema.Columns];
        (_time, _site) = (schema.IndexOf("time_min"), schema.IndexOf("site"));
        (_x, _y, _z) = (schema.IndexOf("x_um"), schema.IndexOf("y_um"), schema.IndexOf("z_um"));
    }

    /// <summary>Writes a file for each saved time and site.</summary>
    /// <param name="cells">The table.</param>
    /// <param name="frames">Names the files.</param>
    /// <param name="legend">Numbers the texts.</param>
    public static void Write(TableReader cells, FrameCollection frames, Legend legend)
    {
        var writer = new CellFrames(cells.Schema, frames, legend);
        cells.ForEachBlock([.. cells.Schema.Columns.Select(column => column.Name)], writer.Take);
        writer.End();
    }

    private void Take(TableBlock block)
    {
        for (var row = 0; row < block.Rows; row++)
        {
            var frame = (block.Column<string>(_site)[row], block.Column<double>(_time)[row]);
            if (frame != _frame) Begin(frame);
            _points.Add(block.Column<double>(_x)[row]);
            _points.Add(block.Column<double>(_y)[row]);
            _points.Add(block.Column<double>(_z)[row]);
            for (var column = 0; column < _columns.Length; column++)
                if (_values[column] is { } values) Add(values, block, column, row);
        }
    }

    private void Add(VtkArray values, TableBlock block, int column, int row)
    {
        switch (_columns[column].Type)
        {
            case ColumnType.Double: values.Add(block.Column<double>(column)[row]); break;
            case ColumnType.Int64: values.Add(block.Column<long>(column)[row]); break;
            case ColumnType.Int32: values.Add(block.Column<int>(column)[row]); break;
            case ColumnType.Boolean: values.Add(block.Column<bool>(column)[row]); break;
            default: values.Add(_legend.NumberOf(_columns[column].Name, block.Column<string>(column)[row])); break;
        }
    }

    private void Begin((string Site, double TimeMin) frame)
    {
        End();
        _frame = frame;
        _points = new VtkArray("Points", "Float64", components: 3);
        _values = [.. _columns.Select((column, i) => i == _time || i == _site || i == _x || i == _y || i == _z ? null : Array(column))];
    }

    private void End()
    {
        if (_frame is not { } frame) return;
        VtkFile.WritePoints(_frames.Next(frame.Site, frame.TimeMin), frame.TimeMin, _points, _values.OfType<VtkArray>());
    }

    private static VtkArray Array(TableColumn column) => new(column.Name, column.Type switch
    {
        ColumnType.Double => "Float64",
        ColumnType.Int64 => "Int64",
        ColumnType.Boolean => "UInt8",
        _ => "Int32",
    });
}
