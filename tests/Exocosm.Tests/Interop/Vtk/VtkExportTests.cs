using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Xml.Linq;
using Exocosm.Interop.Vtk;
using Exocosm.Results.Files;
using Exocosm.Results.Tables;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Interop.Vtk;

public sealed class VtkExportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Tables => _folder["tables"];

    private string Vtk => _folder["vtk"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Cells_come_back_with_their_places_and_all_columns()
    {
        var schema = RunSchemas.Cells.With([new TableColumn("CSC-exosome_load<1>", ColumnType.Double, "vesicles", "load")]);
        RunTables.WriteWhole(Tables, schema, writer =>
        {
            foreach (var (time, cells) in new[] { (0.0, 1), (360.5, 3) })
                for (var i = 0; i < cells; i++)
                    writer.Add(time).Add("bone niche").Add((long)i).Add(-1L).Add(7L).Add(2L).Add(i == 1 ? "TA" : "CSC")
                        .Add(i * 1.5).Add(-(double)i).Add(0.1).Add(8.4).Add(2494.0 + i).Add("live").Add(i != 2).Add(0.5).Add(i / 3.0).EndRow();
        });
        Assert.Equal([Path.Combine(Vtk, "cells-bone%20niche.pvd")], VtkExport.Write(Tables, Vtk));
        var frames = XDocument.Load(Path.Combine(Vtk, "cells-bone%20niche.pvd")).Descendants("DataSet").ToArray();
        Assert.Equal(["0", "360.5"], frames.Select(frame => frame.Attribute("timestep")!.Value));

        var (xml, arrays) = Read(Path.Combine(Vtk, frames[1].Attribute("file")!.Value));
        Assert.Equal("3", xml.Descendants("Piece").Single().Attribute("NumberOfPoints")!.Value);
        Assert.Equal([0, 0, 0.1, 1.5, -1, 0.1, 3, -2, 0.1], Values<double>(arrays["Points"]));
        Assert.Equal([0L, 1, 2], Values<long>(arrays["id"]));
        Assert.Equal([0, 1, 0], Values<int>(arrays["cell_type"]));
        Assert.Equal([1, 1, 0], Values<byte>(arrays["alive"]));
        Assert.Equal([2494.0, 2495, 2496], Values<double>(arrays["volume_um3"]));
        Assert.Equal([0, 1 / 3.0, 2 / 3.0], Values<double>(arrays["CSC-exosome_load<1>"]));
        Assert.Equal([360.5], Values<double>(arrays["TimeValue"]));
        Assert.Equal([1L, 2, 3], Values<long>(arrays["offsets"]));
        Assert.Equal("column,number,text\ncell_type,0,CSC\ncell_type,1,TA\nphase,0,live\n", File.ReadAllText(Path.Combine(Vtk, "legend.csv")));
    }

    [Fact]
    public void Fields_come_back_voxel_by_voxel_on_the_grid_of_their_site()
    {
        WriteSite();
        RunTables.WriteWhole(Tables, RunSchemas.Fields, writer =>
        {
            foreach (var field in new[] { "oxygen", "exosomes" })
                for (var k = 0; k < 4; k++)
                    for (var j = 0; j < 3; j++)
                        for (var i = 0; i < 2; i++)
                            if (field == "oxygen" || i == 0) writer.Add(60.0).Add("niche").Add(field).Add(i).Add(j).Add(k).Add((100.0 * k) + (10 * j) + i).EndRow();
        });
        VtkExport.Write(Tables, Vtk);
        var (xml, arrays) = Read(Path.Combine(Vtk, "fields-niche-00000.vti"));
        var image = xml.Descendants("ImageData").Single();
        Assert.Equal("0 2 0 3 0 4", image.Attribute("WholeExtent")!.Value);
        Assert.Equal("-20 -30 -40", image.Attribute("Origin")!.Value);
        Assert.Equal("20 20 20", image.Attribute("Spacing")!.Value);
        var expected = from k in Enumerable.Range(0, 4) from j in Enumerable.Range(0, 3) from i in Enumerable.Range(0, 2) select (100.0 * k) + (10 * j) + i;
        Assert.Equal(expected, Values<double>(arrays["oxygen"]));
        Assert.Equal(expected.Select(value => value % 2 == 0 ? value : double.NaN), Values<double>(arrays["exosomes"]));
    }

    [Fact]
    public void A_voxel_outside_the_site_is_told()
    {
        WriteSite();
        RunTables.WriteWhole(Tables, RunSchemas.Fields, writer => writer.Add(0.0).Add("niche").Add("oxygen").Add(2).Add(0).Add(0).Add(1.0).EndRow());
        Assert.Contains("(2, 0, 0)", Assert.Throws<StorageException>(() => VtkExport.Write(Tables, Vtk)).Message, StringComparison.Ordinal);
    }

    private void WriteSite() => RunTables.WriteWhole(Tables, RunSchemas.Sites, writer =>
        writer.Add("niche").Add(-20.0).Add(-30.0).Add(-40.0).Add(2).Add(3).Add(4).Add(20.0).EndRow());

    private static T[] Values<T>(byte[] bytes)
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(bytes).ToArray();

    /// <summary>VTK's rule for appended raw data: offsets count from behind the underscore; each array has its length before it.</summary>
    private static (XDocument Xml, Dictionary<string, byte[]> Arrays) Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var start = bytes.AsSpan().IndexOf("<AppendedData encoding=\"raw\">\n_"u8);
        var data = start + "<AppendedData encoding=\"raw\">\n_".Length;
        var xml = XDocument.Parse(Encoding.UTF8.GetString(bytes, 0, start) + "</VTKFile>");
        Assert.Equal("UInt64", xml.Root!.Attribute("header_type")!.Value);
        return (xml, xml.Descendants("DataArray").ToDictionary(array => array.Attribute("Name")!.Value, array =>
        {
            var at = data + int.Parse(array.Attribute("offset")!.Value, NumberStyles.None, CultureInfo.InvariantCulture);
            var length = (int)BitConverter.ToUInt64(bytes, at);
            return bytes[(at + 8)..(at + 8 + length)];
        }));
    }
}
