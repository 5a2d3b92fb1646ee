using System.Buffers.Binary;
using System.Text;
using System.Xml.Linq;
using Exocosm.Numerics.Parallelism;
using Exocosm.PhysiCell.Simulation;
using Exocosm.PhysiCell.Writing;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Writing;

public sealed class PhysiCellWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly WorkTeam _team = new(1);
    private readonly PhysiCellSimulation _simulation;

    public PhysiCellWriterTests()
    {
        _simulation = new PhysiCellSimulation(SmallModel.Model(SmallModel.Xml), _team);
        var writer = new PhysiCellWriter(_folder["out"], _simulation, "1.2.3");
        writer.WriteInitial(DateTimeOffset.UnixEpoch);
        for (var step = 0; step < 1000; step++) _simulation.Step();
        writer.WriteNext(1.5, DateTimeOffset.UnixEpoch);
    }

    public void Dispose()
    {
        _team.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Matrices_have_PhysiCells_level_4_header_without_a_NUL_after_the_name()
    {
        var bytes = File.ReadAllBytes(_folder["out/output00000000_cells.mat"]);
        Assert.Equal([0, _simulation.Agents.Count, 0, 5], new[] { 0, 8, 12, 16 }.Select(at => BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(at))));
        Assert.Equal("cells", Encoding.ASCII.GetString(bytes, 20, 5));
        var rows = BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4));
        Assert.Equal(25 + (8 * rows * _simulation.Agents.Count), bytes.Length);
        Assert.Equal("mesh", Encoding.ASCII.GetString(File.ReadAllBytes(_folder["out/initial_mesh0.mat"]), 20, 4));
        Assert.Equal("multiscale_microenvironment", Encoding.ASCII.GetString(File.ReadAllBytes(_folder["out/output00000000_microenvironment0.mat"]), 20, 27));
    }

    [Fact]
    public void Labels_say_where_each_value_stands()
    {
        var document = XDocument.Load(_folder["out/output00000000.xml"]);
        var labels = document.Descendants("label").ToArray();
        var next = 0;
        foreach (var label in labels)
        {
            Assert.Equal(next, (int)label.Attribute("index")!);
            next += (int)label.Attribute("size")!;
        }

        var (rows, values) = Cells("output00000000");
        Assert.Equal(rows, next);
        // Compatibility notes, section 10.3: places of the first rows, and of those after the vectors of two substrates and two types.
        string[] first = ["ID", "position", "total_volume", "cell_type", "cycle_model", "current_phase", "elapsed_time_in_phase", "nuclear_volume"];
        Assert.Equal(first, labels.Take(first.Length).Select(label => label.Value));
        Assert.Equal("gfp", labels[^1].Value);
        int Row(string name) => (int)labels.First(label => label.Value == name).Attribute("index")!;
        for (var cell = 0; cell < _simulation.Agents.Count; cell++)
        {
            Assert.Equal(_simulation.Agents.Cells.Id.Values[cell], values[cell][Row("ID")]);
            Assert.Equal(_simulation.Agents.Cells.Y.Values[cell], values[cell][Row("position") + 1]);
            Assert.Equal(_simulation.Agents.Total.Values[cell], values[cell][Row("total_volume")]);
            Assert.Equal(_simulation.Agents.Internal[1].Values[cell], values[cell][Row("internalized_total_substrates") + 1]);
            Assert.Equal(5, values[cell][Row("cycle_model")]);
        }
    }

    [Fact]
    public void The_description_names_files_that_are_there()
    {
        var document = XDocument.Load(_folder["out/output00000000.xml"]);
        Assert.All(document.Descendants("filename"), file => Assert.True(File.Exists(_folder[$"out/{file.Value}"]), file.Value));
        Assert.Equal("10.000000", document.Descendants("current_time").Single().Value);
        Assert.Equal(["tumor", "T cell"], document.Descendants("cell_types").Single().Elements().Select(type => type.Value));
        Assert.Equal("0", document.Descendants("z_coordinates").Single().Value);
    }

    [Fact]
    public void Graphs_have_one_line_a_cell_and_no_end_after_the_last()
    {
        var text = File.ReadAllText(_folder["out/output00000000_cell_neighbor_graph.txt"]);
        Assert.False(text.EndsWith('\n'));
        Assert.Equal(_simulation.Agents.Count, text.Split('\n').Length);
        Assert.All(text.Split('\n'), line => Assert.Matches(@"^\d+: (\d+(,\d+)*)?$", line));
    }

    private (int Rows, double[][] Cells) Cells(string name)
    {
        var bytes = File.ReadAllBytes(_folder[$"out/{name}_cells.mat"]);
        var (rows, columns) = (BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(4)), BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(8)));
        return (rows, [.. Enumerable.Range(0, columns).Select(cell => Enumerable.Range(0, rows)
            .Select(row => BinaryPrimitives.ReadDoubleLittleEndian(bytes.AsSpan(25 + (8 * ((cell * rows) + row))))).ToArray())]);
    }
}
