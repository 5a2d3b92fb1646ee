using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Exocosm.Cli;
using Exocosm.Tests.Cli;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Export;

[Collection(nameof(InProcess))]
public sealed class RunExportTests : IDisposable
{
    private const string Scenario = """
        exocosm: 1
        name: exported
        seed: 4
        time: {end: 4 h, phenotype_step: 6 min}
        substrates:
          oxygen: {unit: mmHg, diffusion: 1e5 um^2/min, decay: 0.1 1/min, initial: 38 mmHg, boundary: 38 mmHg}
          waste: {unit: mM, diffusion: 1e3 um^2/min, decay: 0.1 1/min, initial: 0 mM}
        exosomes:
          exo: {transport: field}
        cell_types:
          stem:
            cycle: {model: live, rate: 2 1/day}
            death: {apoptosis: {rate: 1 1/day}}
            exosomes:
              exo: {release: {mode: mean}, uptake: {}}
          other: {cycle: {model: none}, custom: {polarity: 2.5, hunger: 7}}
        sites:
          here: {size: [120 um, 80 um, 60 um], voxel: 20 um, initial: [{random: {count: 20, type: stem}}, {random: {count: 9, type: other}}]}
        output: {series_every: 12 min, cells_every: 1 h, fields_every: 30 min, fields: [oxygen, exo]}
        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_scenario_as_an_independent_reader_sees_it_equals_its_tables()
    {
        RunScenario(Scenario);
        var outcome = Run("export", "run", "--format", "physicell", "-o", "out");
        Assert.Equal((ExitCodes.Done, _folder["out"]), (outcome.ExitCode, outcome.Output.Trim()));
        Assert.Contains("fields of 4 times at which no cells were recorded are left out", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("have no source for", outcome.Error, StringComparison.Ordinal);
        var read = SciPyReader.Read(_folder["out"]);
        Assert.Equal(["final", "initial", .. Enumerable.Range(0, 5).Select(n => $"output0000000{n}")], read.Keys.Order(StringComparer.Ordinal));
        foreach (var name in new[] { "initial", "output00000002", "final" })
        {
            var snapshot = read[name];
            var time = name switch { "initial" => 0, "final" => 240, _ => 60 * (name[^1] - '0') };
            AssertSame(snapshot, time, ["exo", "oxygen"]);
            Assert.Equal(Number($"SELECT sum(exo_load) FROM cells WHERE time_min = {time}"), snapshot.GetProperty("internalized").GetProperty("exo").GetDouble(), 1e-9);
            Assert.Equal(["parent_id", "clone_id", "generation", "exo_load", "exo_bound", "exo_mvb", "custom_polarity", "hunger"], snapshot.GetProperty("labels").EnumerateArray().Select(label => label.GetString()).TakeLast(8));
        }

        Assert.True(Number("SELECT sum(exo_load) FROM cells WHERE time_min = 240") > 0);
        Assert.True(read["final"].GetProperty("dead").GetInt32() > 0);
    }

    [Fact]
    public void A_PhysiCell_run_as_an_independent_reader_sees_it_equals_its_tables()
    {
        BusyModel.Write(_folder);
        Assert.Equal(ExitCodes.Done, Run("run", "config/settings.xml", "--out", "run", "--quiet", "--no-report").ExitCode);
        var outcome = Run("export", "run", "--format", "physicell", "-o", "out");
        Assert.Equal((ExitCodes.Done, _folder["out"], ""), (outcome.ExitCode, outcome.Output.Trim(), outcome.Error));
        var made = Directory.EnumerateFiles(_folder["run/physicell"]).Select(file => Path.GetFileName(file)).Order().ToArray();
        Assert.Equal(made, Directory.EnumerateFiles(_folder["out"]).Select(file => Path.GetFileName(file)).Order());
        Assert.All(made, file => Assert.True(File.ReadAllBytes(_folder[$"run/physicell/{file}"]).AsSpan().SequenceEqual(File.ReadAllBytes(_folder[$"out/{file}"]))));
        Assert.Equal(_folder["run/physicell"], Run("export", "run", "--format", "physicell").Output.Trim());
        var read = SciPyReader.Read(_folder["out"]);
        Assert.Equal(6, read.Count);
        foreach (var snapshot in new[] { read["output00000001"], read["final"] })
            AssertSame(snapshot, snapshot.GetProperty("time").GetDouble(), ["debris", "oxygen"]);
        Assert.True(read["final"].GetProperty("neighbours").GetInt32() > 0);
    }

    [Fact]
    public void Labels_are_those_of_PhysiCells_own_runs_and_without_a_source_are_0()
    {
        RunScenario(Scenario);
        Run("export", "run", "--format", "physicell");
        BusyModel.Write(_folder);
        Run("run", "config/settings.xml", "--out", "model", "--quiet", "--no-report", "--until", "1 min");
        var ours = XDocument.Load(_folder["run/physicell/final.xml"]);
        var theirs = XDocument.Load(_folder["model/physicell/final.xml"]);
        static string[] Labels(XDocument document) => [.. document.Descendants("label").Take(75).Select(label => $"{label.Value} {label.Attribute("size")} {label.Attribute("units")}")];
        Assert.Equal(Labels(theirs), Labels(ours));
        Assert.Equal(["oxygen mmHg 100000.000000 0.100000", "exo particles/um^3 0.000000"], ours.Descendants("variable").Select((one, n) => n == 0
            ? $"{(string?)one.Attribute("name")} {(string?)one.Attribute("units")} {one.Descendants("diffusion_coefficient").Single().Value} {one.Descendants("decay_rate").Single().Value}"
            : $"{(string?)one.Attribute("name")} {(string?)one.Attribute("units")} {one.Descendants("diffusion_coefficient").Single().Value}"));
        Assert.Equal("0.000000 0.000000 0.000000 120.000000 80.000000 60.000000", string.Join(' ', Centred(ours)));
        var rows = ours.Descendants("label").Sum(label => (int)label.Attribute("size")!);
        var values = Matrix("run/physicell/final_cells.mat", rows);
        double[] Row(string label) => [.. values.Select(cell => cell[(int)ours.Descendants("label").First(one => one.Value == label).Attribute("index")!])];
        Assert.All(Row("migration_speed"), value => Assert.Equal(0, value));
        Assert.All(Row("attack_target"), value => Assert.Equal(-1, value));
        Assert.Equal([5, 100, 9999], Row("cycle_model").Distinct().Order());
        Assert.Equal([14, 100, 9999], Row("current_phase").Distinct().Order());
    }

    [Fact]
    public void Each_site_has_a_folder_a_dead_tissue_has_no_cells_and_the_same_run_gives_the_same_bytes()
    {
        RunScenario(Scenario
            .Replace("apoptosis: {rate: 1 1/day}", "apoptosis: {rate: 50 1/h, duration: 6 min}", StringComparison.Ordinal)
            .Replace(", {random: {count: 9, type: other}}]}", "]}\n  far away: {size: [40 um, 40 um, 40 um], voxel: 20 um, initial: [{random: {count: 3, type: other}}]}", StringComparison.Ordinal));
        var outcome = Run("export", "run", "--format", "physicell", "-o", "out");
        Assert.Equal([_folder["out/here"], _folder["out/far%20away"]], outcome.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(0, BitConverter.ToInt32(File.ReadAllBytes(_folder["out/here/final_cells.mat"]), 8));
        Assert.Equal(3, BitConverter.ToInt32(File.ReadAllBytes(_folder["out/far%20away/final_cells.mat"]), 8));
        Run("export", "run", "--format", "physicell", "-o", "again");
        Assert.All(Directory.EnumerateFiles(_folder["out"], "*", SearchOption.AllDirectories), file =>
            Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(file.Replace(_folder["out"], _folder["again"], StringComparison.Ordinal))));
    }

    private static IEnumerable<string> Centred(XDocument document)
    {
        var box = document.Descendants("bounding_box").Single().Value.Split(' ').Select(value => double.Parse(value, CultureInfo.InvariantCulture)).ToArray();
        return box.Select((value, i) => (value - box[i % 3]).ToString("F6", CultureInfo.InvariantCulture));
    }

    private double[][] Matrix(string file, int rows)
    {
        var bytes = File.ReadAllBytes(_folder[file]);
        Assert.Equal(rows, BitConverter.ToInt32(bytes, 4));
        return [.. Enumerable.Range(0, BitConverter.ToInt32(bytes, 8)).Select(cell => Enumerable.Range(0, rows).Select(row => BitConverter.ToDouble(bytes, 25 + (8 * ((cell * rows) + row)))).ToArray())];
    }

    private void AssertSame(JsonElement snapshot, double time, string[] fields)
    {
        Assert.Equal(time, snapshot.GetProperty("time").GetDouble(), 1e-6);
        var at = FormattableString.Invariant($"WHERE abs(time_min - {time}) < 1e-6");
        string[] names = ["cells", "dead", "ids", "x", "y", "z", "volume", "radius", "pressure", "id_x", "volume_y"];
        var sums = Numbers("SELECT count(*), count(*) FILTER (NOT alive), sum(id), sum(x_um), sum(y_um), sum(z_um), sum(volume_um3), sum(radius_um), sum(pressure), sum(id * x_um), sum(volume_um3 * y_um) FROM cells " + at);
        Assert.All(names.Zip(sums), pair => Assert.Equal(pair.Second, snapshot.GetProperty(pair.First).GetDouble(), 1e-11 * Math.Max(1e3, Math.Abs(pair.Second))));
        var types = snapshot.GetProperty("types").EnumerateObject().ToArray();
        Assert.Equal(
            Numbers("SELECT " + string.Join(", ", types.Select(type => $"count(*) FILTER (cell_type = '{type.Name}')")) + " FROM cells " + at),
            types.Select(type => type.Value.GetDouble()));
        Assert.Equal(fields, snapshot.GetProperty("substrates").EnumerateObject().Select(field => field.Name).Order(StringComparer.Ordinal));
        foreach (var (name, weight) in new[]
        {
            ("substrates", "1"), ("moments", "((x_min_um + (i + 0.5) * voxel_um) + 2 * (y_min_um + (j + 0.5) * voxel_um) + 3 * (z_min_um + (k + 0.5) * voxel_um))"),
        })
        {
            var totals = Numbers("SELECT " + string.Join(", ", fields.Select(field => $"sum(value * {weight}) FILTER (field = '{field}')")) + " FROM fields JOIN sites USING (site) " + at);
            var sizes = Numbers("SELECT " + string.Join(", ", fields.Select(field => $"sum(abs(value * {weight})) FILTER (field = '{field}')")) + " FROM fields JOIN sites USING (site) " + at);
            for (var i = 0; i < fields.Length; i++)
                Assert.Equal(totals[i], snapshot.GetProperty(name).GetProperty(fields[i]).GetDouble(), 1e-12 * Math.Max(1e-9, sizes[i]));
        }
    }

    private double Number(string sql) => Assert.Single(Numbers(sql));

    private double[] Numbers(string sql) =>
        [.. Run("query", "run", sql, "--format", "csv").Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)[1].Split(',').Select(text => double.Parse(text, CultureInfo.InvariantCulture))];

    private void RunScenario(string text)
    {
        File.WriteAllText(_folder["scenario.yaml"], text);
        var outcome = Run("run", "scenario.yaml", "--out", "run", "--quiet", "--no-report", "--threads", "2");
        Assert.True(outcome.ExitCode == ExitCodes.Done, outcome.Error);
    }

    private Tool.Outcome Run(params string[] args) => InProcess.Run(_folder.Path, args);
}
