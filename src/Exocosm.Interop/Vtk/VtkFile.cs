using System.Buffers.Binary;
using System.Globalization;
using System.Security;
using System.Text;
using Exocosm.Results.Files;

namespace Exocosm.Interop.Vtk;

/// <summary>
/// A VTK XML file with its arrays appended as raw bytes behind the XML: an underscore, then for each array its length as UInt64 and
/// its values, little-endian.
/// </summary>
internal sealed class VtkFile
{
    private readonly StringBuilder _xml = new();
    private readonly List<VtkArray> _appended = [];
    private long _offset;

    private VtkFile(string dataSet, double timeMin)
    {
        _xml.Append("<?xml version=\"1.0\"?>\n")
            .Append($"<VTKFile type=\"{dataSet}\" version=\"1.0\" byte_order=\"LittleEndian\" header_type=\"UInt64\">\n");
        DataSet = dataSet;
        Time = new VtkArray("TimeValue", "Float64");
        Time.Add(timeMin);
    }

    private string DataSet { get; }

    private VtkArray Time { get; }

    /// <summary>Points with values, each drawn as a vertex.</summary>
    /// <param name="path">The file, <c>.vtp</c>.</param>
    /// <param name="timeMin">Time, min.</param>
    /// <param name="points">Float64 with three components, µm.</param>
    /// <param name="values">One value a point each.</param>
    public static void WritePoints(string path, double timeMin, VtkArray points, IEnumerable<VtkArray> values)
    {
        var count = points.Bytes.Length / (3 * sizeof(double));
        VtkArray connectivity = new("connectivity", "Int64"), offsets = new("offsets", "Int64");
        for (long i = 0; i < count; i++)
        {
            connectivity.Add(i);
            offsets.Add(i + 1);
        }

        var file = new VtkFile("PolyData", timeMin);
        file.Begin("");
        file._xml.Append($"<Piece NumberOfPoints=\"{count}\" NumberOfVerts=\"{count}\" NumberOfLines=\"0\" NumberOfStrips=\"0\" NumberOfPolys=\"0\">\n");
        file.Arrays("PointData", values);
        file.Arrays("Points", [points]);
        file.Arrays("Verts", [connectivity, offsets]);
        file.End(path);
    }

    /// <summary>A regular grid with one value a voxel.</summary>
    /// <param name="path">The file, <c>.vti</c>.</param>
    /// <param name="timeMin">Time, min.</param>
    /// <param name="grid">The grid.</param>
    /// <param name="values">One value a voxel each, i fastest.</param>
    public static void WriteGrid(string path, double timeMin, SiteGrid grid, IEnumerable<VtkArray> values)
    {
        var file = new VtkFile("ImageData", timeMin);
        var extent = $"0 {grid.Nx} 0 {grid.Ny} 0 {grid.Nz}";
        var h = Number(grid.VoxelUm);
        var origin = $"{Number(grid.XMinUm)} {Number(grid.YMinUm)} {Number(grid.ZMinUm)}";
        file.Begin($" WholeExtent=\"{extent}\" Origin=\"{origin}\" Spacing=\"{h} {h} {h}\"");
        file._xml.Append($"<Piece Extent=\"{extent}\">\n");
        file.Arrays("CellData", values);
        file.End(path);
    }

    /// <summary>A number that reads back to the same bits.</summary>
    /// <param name="value">The number.</param>
    public static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private void Begin(string attributes)
    {
        _xml.Append($"<{DataSet}{attributes}>\n");
        Arrays("FieldData", [Time]);
    }

    private void Arrays(string element, IEnumerable<VtkArray> arrays)
    {
        _xml.Append($"<{element}>\n");
        foreach (var array in arrays)
        {
            var tuples = element == "FieldData" ? " NumberOfTuples=\"1\"" : "";
            _xml.Append($"<DataArray type=\"{array.Type}\" Name=\"{SecurityElement.Escape(array.Name)}\" ")
                .Append($"NumberOfComponents=\"{array.Components}\"{tuples} format=\"appended\" offset=\"{_offset}\"/>\n");
            _offset += sizeof(ulong) + array.Bytes.Length;
            _appended.Add(array);
        }

        _xml.Append($"</{element}>\n");
    }

    private void End(string path)
    {
        _xml.Append($"</Piece>\n</{DataSet}>\n<AppendedData encoding=\"raw\">\n_");
        DurableFile.Write(path, stream =>
        {
            stream.Write(Encoding.UTF8.GetBytes(_xml.ToString()));
            Span<byte> length = stackalloc byte[sizeof(ulong)];
            foreach (var array in _appended)
            {
                BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)array.Bytes.Length);
                stream.Write(length);
                stream.Write(array.Bytes);
            }

            stream.Write("\n</AppendedData>\n</VTKFile>\n"u8);
        });
    }
}
