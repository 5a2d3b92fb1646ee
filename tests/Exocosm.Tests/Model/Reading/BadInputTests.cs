using Exocosm.Model.Reading;
using Xunit;

namespace Exocosm.Tests.Model.Reading;

/// <summary>Each case breaks one thing of a good scenario; the message must stand at that thing and name it.</summary>
public sealed class BadInputTests
{
    [Theory]
    [InlineData("clearance: 333 um^3/min", "clearance: 333 um^2/min", "a volume per time such as '1 um^3/min'")]
    [InlineData("clearance: 333 um^3/min", "clearance: 333", "has no unit")]
    [InlineData("clearance: 333 um^3/min", "clearance: -333 um^3/min", "at least 0")]
    [InlineData("clearance: 333 um^3/min", "clearance: NaN um^3/min", "does not begin with a number")]
    [InlineData("clearance: 333 um^3/min", "clearance: 1e999 um^3/min", "out of the range of numbers")]
    [InlineData("clearance: 333 um^3/min", "clearence: 333 um^3/min", "did you mean 'clearance'?")]
    [InlineData("clearance: 333 um^3/min", "clearance: library:exosome.uptake.clearence", "did you mean 'exosome.uptake.clearance'?")]
    [InlineData("decay: 0.1 1/min", "decay: -0.1 1/min", "at least 0")]
    [InlineData("fluid_fraction: 0.75", "fluid_fraction: 1.75", "at least 0, below 1")]
    [InlineData("fluid_fraction: 0.75", "fluid_fraction: \"0,75\"", "unknown unit ',75'")]
    [InlineData("symmetric_renewal: 0.2", "symmetric_renewal: 0.3", "sum to 1.1, not 1")]
    [InlineData("symmetric_renewal: 0.2", "symmetric_renewal: 1.2", "at least 0, at most 1")]
    [InlineData("differentiates_into: TA", "differentiates_into: TB", "unknown cell type 'TB'; did you mean 'TA'?")]
    [InlineData("differentiates_into: TA", "differentiates_into: cancer cell", "is abstract")]
    [InlineData("transforms: {TA: 0.0721 1/day}", "transforms: {CSC: 0.0721 1/day}", "cannot turn into itself")]
    [InlineData("secretion: {oxygen:", "secretion: {oxigen:", "unknown substrate 'oxigen'; did you mean 'oxygen'?")]
    [InlineData("cargo: {Wnt3a: 1000}", "cargo: {Wnt3: 1000}", "unknown cargo 'Wnt3'; did you mean 'Wnt3a'?")]
    [InlineData("{library: Wnt3a}", "{library: Wnt4a}", "the cargo library has no entry 'Wnt4a'; did you mean 'Wnt3a'?")]
    [InlineData("class: mirna", "class: micro", "expected one of dna, mrna, mirna")]
    [InlineData("inherits: cancer cell\n    division: {symmetric", "inherits: cancer cel\n    division: {symmetric", "did you mean 'cancer cell'?")]
    [InlineData("model: live", "model: life", "did you mean 'live'?")]
    [InlineData("boundary: {x_min: open}", "boundary: {x_mn: open}", "unknown face 'x_mn'")]
    [InlineData("min: 30 nm", "min: 160 nm", "is not below max (0.15 um)")]
    [InlineData("median: 90 nm", "median: 200 nm", "is not between min")]
    [InlineData("geometric_sd: 1.3", "geometric_sd: 0.9", "above 1")]
    [InlineData("end: 6 day", "end: 100 min", "is not a multiple of time.phenotype_step (6 min); nearest: 96 min or 102 min")]
    [InlineData("end: 6 day", "end: 0 day", "above 0")]
    [InlineData("mechanics_step: auto", "mechanics_step: 0.7 min", "does not divide time.phenotype_step (6 min); nearest that does: 0.75 min or 0.666667 min")]
    [InlineData("step: 0.1 min", "step: 7 min", "nearest that does: 6 min")]
    [InlineData("cells_every: 1 day", "cells_every: 7 min", "nearest: 6 min or 12 min")]
    [InlineData("{at: 3 day,", "{at: 3.001 day,", "is not a multiple of time.phenotype_step")]
    [InlineData("{at: 3 day,", "{at: 30 day,", "after time.end")]
    [InlineData("purity: 0.98", "purity: 1.98", "above 0, at most 1")]
    [InlineData("behaviour: CSC-exosome MVB fusion", "behaviour: CSC-exosome MVB fision", "did you mean 'CSC-exosome MVB fusion'?")]
    [InlineData("voxel: 20 um", "voxel: 30 um", "nearest: 390 um or 420 um")]
    [InlineData("voxel: 20 um", "voxel: 0.05 um", "voxels; at most 2^31 - 1")]
    [InlineData("mix: {CSC: 0.05, TA: 0.95}", "mix: {CSC: 0.05, TA: 0.9}", "the shares sum to 0.95, not 1")]
    [InlineData("count: 500", "count: 0", "is not a whole number of at least 1")]
    [InlineData("count: 500", "count: 5.5", "is not a whole number of at least 1")]
    [InlineData("count: 100, type: CSC", "count: 100, type: CSX", "unknown cell type 'CSX'; did you mean 'CSC'?")]
    [InlineData("fields: [oxygen,", "fields: [oxygene,", "did you mean 'oxygen'?")]
    [InlineData("at_least: 0.02", "at_least: 0.3", "is below at_least")]
    [InlineData("exocosm: 1", "exocosm: 2", "is not a whole number 1")]
    [InlineData("exocosm: 1\n", "", "needs 'exocosm'")]
    [InlineData("initial: 38 mmHg", "initial: 38 1/um^3", "a number density; expected a pressure")]
    [InlineData("initial: 2 a.u.", "initial: 2 b.u.", "unknown unit")]
    [InlineData("initial: 2 a.u., solve: stepped", "initial: 2 a.u., solve: steady", "there need be no steady state")]
    [InlineData("name: niche-balance", "name: \"\"", "is empty")]
    [InlineData("name: niche-balance", "name: \"a\\u0007b\"", "control character")]
    [InlineData("seed: 7", "seed: -7", "is not a whole number of at least 0")]
    [InlineData("color: \"#cc3344\"", "color: red", "is not a colour")]
    [InlineData("rate: 1.0 1/day}", "rate: 1.0 1/day, phases: {S: {rate: 1 1/day}}}", "has no phase 'S'")]
    [InlineData("model: live, rate: 1.0 1/day", "model: flow_cytometry, rate: 1.0 1/day", "has 3 phases; give their rates under 'phases'")]
    [InlineData("mode: mean", "mode: direct", "mode direct has no MVBs")]
    [InlineData("x,y,z,type\\n", "x,y,type\\n", "expected 'x,y,z,type'")]
    [InlineData("0,0,0,CSC\\n", "0,0,zero,CSC\\n", "'zero' is not a coordinate")]
    [InlineData("0,0,0,CSC\\n", "0,0,900,CSC\\n", "this cell is outside the box")]
    [InlineData("0,0,0,CSC\\n", "0,0,0,CSK\\n", "unknown cell type 'CSK'")]
    [InlineData("0,0,0,CSC\\n", "0,0,CSC\\n", "read 3 values in this row")]
    [InlineData("paper: {time.end: 30 day", "paper: {time.end: 31 dax", "unknown unit 'dax'")]
    [InlineData("paper: {time.end: 30 day", "paper: {tme.end: 31 day", "did you mean 'time.end'?")]
    [InlineData("paper: {time.end: 30 day, \"sites.niche.initial[0].count\": 5000}", "paper: {sites.niche.initial[0].count: 5000}", "needs quotes: \"sites.niche.initial[0].count\"")]
    [InlineData("slow: {cell_types.cancer cell.", "slow: {cell_types.cancer cel.", "did you mean 'cell_types.cancer cell.cycle.rate'?")]
    [InlineData("slow: {", "slow: 3 # {", "variants: read '3'; expected path: value")]
    [InlineData("site: niche, sort", "site: nich, sort", "unknown site 'nich'; did you mean 'niche'?")]
    [InlineData("- in TA,", "- &anchor in TA,", "anchors are not taken")]
    [InlineData("seed: 7", "seed: !!int 7", "tags are not taken")]
    [InlineData("seed: 7", "seed: *x", "aliases are not taken")]
    [InlineData("seed: 7", "seed: 7\nseed: 8", "given twice; first in line")]
    [InlineData("seed: 7", "seed: 7\n<<: {}", "merge keys are not taken")]
    public void A_wrong_value_is_refused_at_its_place(string right, string wrong, string message)
    {
        Assert.Contains(right, ScenarioTexts.Whole, StringComparison.Ordinal);
        var at = ScenarioTexts.Whole.IndexOf(right, StringComparison.Ordinal);
        var text = ScenarioTexts.Whole[..at] + wrong + ScenarioTexts.Whole[(at + right.Length)..];

        var result = ScenarioReader.ReadText(text, "s.yaml", new());

        Assert.Null(result.Scenario);
        var problem = result.Problems.FirstOrDefault(p => p.Message.Contains(message, StringComparison.Ordinal));
        Assert.True(problem is not null, string.Join('\n', result.Problems));
        var line = 1 + ScenarioTexts.Whole.AsSpan(0, at).Count('\n');
        if (message != "needs 'exocosm'" && !message.Contains("after time.end", StringComparison.Ordinal))
            Assert.True(Math.Abs(problem.Line - line) <= 4, $"expected about line {line}: {problem}");
        Assert.StartsWith($"s.yaml:{problem.Line}:{problem.Column}: ", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_of_a_file_are_told_at_once_in_order()
    {
        var text = ScenarioTexts.Whole
            .Replace("decay: 0.1 1/min", "decay: fast", StringComparison.Ordinal)
            .Replace("seed: 7", "sead: 7", StringComparison.Ordinal)
            .Replace("model: none", "model: non", StringComparison.Ordinal)
            .Replace("half-max 2000", "half-mux 2000", StringComparison.Ordinal)
            .Replace("voxel: 20 um", "voxel: 20 s", StringComparison.Ordinal);

        var problems = ScenarioReader.ReadText(text, "s.yaml", new()).Problems;

        Assert.Equal(5, problems.Count);
        Assert.Equal(problems.Select(p => p.Line).Order(), problems.Select(p => p.Line));
    }

    [Fact]
    public void A_column_points_at_the_value()
    {
        var text = ScenarioTexts.Least.Replace("end: 1 day", "end: 1 dai", StringComparison.Ordinal);

        var problem = Assert.Single(ScenarioReader.ReadText(text, "s.yaml", new()).Problems);

        Assert.Equal((3, "time: {end: ".Length + 1), (problem.Line, problem.Column));
    }

    [Fact]
    public void Types_that_inherit_in_a_circle_are_refused()
    {
        var text = ScenarioTexts.Least.Replace("{cell: {}}", "{cell: {inherits: b}, b: {inherits: c}, c: {inherits: cell}}", StringComparison.Ordinal);

        var problems = ScenarioReader.ReadText(text, "s.yaml", new()).Problems;

        Assert.Equal(3, problems.Count);
        Assert.Contains("cell -> b -> c -> cell", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_file_is_named()
    {
        var problem = Assert.Single(ScenarioReader.Read("nowhere/s.yaml", new()).Problems);
        Assert.Contains("there is no file 'nowhere/s.yaml'", problem.Message, StringComparison.Ordinal);

        var text = ScenarioTexts.Least.Replace("spheroid: {count: 10, type: cell}", "csv: {file: none.csv}", StringComparison.Ordinal);
        var inside = Assert.Single(ScenarioReader.ReadText(text, "s.yaml", new()).Problems);
        Assert.Equal(("s.yaml", 5), (inside.File, inside.Line));
        Assert.Contains("there is no file 'none.csv'", inside.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_rows_of_a_file_of_cells_are_told_with_its_name_and_line()
    {
        var folder = Directory.CreateTempSubdirectory("exocosm");
        File.WriteAllText(Path.Combine(folder.FullName, "cells.csv"), "x,y,z,type\r\n1,2,3,cell\r\n1,2,x3,cell\r\n1,2,3,sell\r\n");
        File.WriteAllText(Path.Combine(folder.FullName, "s.yaml"),
            ScenarioTexts.Least.Replace("spheroid: {count: 10, type: cell}", "csv: {file: cells.csv}", StringComparison.Ordinal));

        var problems = ScenarioReader.Read(Path.Combine(folder.FullName, "s.yaml"), new()).Problems;

        Assert.Equal([(3, 5), (4, 7)], problems.Select(p => (p.Line, p.Column)));
        Assert.All(problems, p => Assert.EndsWith("cells.csv", p.File, StringComparison.Ordinal));
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(new byte[] { 0xff, 0xfe, 65, 0 }, "UTF-16", 1, 1)]
    [InlineData(new byte[] { 65, 0, 66, 0 }, "UTF-16", 1, 1)]
    [InlineData(new byte[] { 65, 10, 66, 0xff, 66 }, "not UTF-8", 2, 2)]
    [InlineData(new byte[] { 65, 10, 66, 7 }, "U+0007", 2, 2)]
    [InlineData(new byte[] { 97, 58, 10, 9, 98, 58, 32, 49 }, "a tab cannot indent", 2, 1)]
    [InlineData(new byte[] { 97, 58, 32, 91, 49 }, "not readable as YAML", 1, 4)]
    [InlineData(new byte[] { }, "is empty", 1, 1)]
    [InlineData(new byte[] { 45, 32, 97 }, "expected a scenario", 1, 1)]
    public void Bytes_that_are_no_scenario_are_refused_at_their_place(byte[] bytes, string message, int line, int column)
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, bytes);

        var problem = ScenarioReader.Read(file, new()).Problems[0];

        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal(line, problem.Line);
        Assert.True(message.Contains("YAML", StringComparison.Ordinal) || problem.Column == column, problem.ToString());
        File.Delete(file);
    }

    [Fact]
    public void A_byte_order_mark_is_taken()
    {
        var file = Path.GetTempFileName();
        File.WriteAllBytes(file, [0xef, 0xbb, 0xbf, .. System.Text.Encoding.UTF8.GetBytes(ScenarioTexts.Least)]);

        Assert.Empty(ScenarioReader.Read(file, new()).Problems);
        File.Delete(file);
    }

    [Fact]
    public void A_second_document_is_refused()
    {
        var problem = ScenarioReader.ReadText(ScenarioTexts.Least + "---\na: 1\n", "s.yaml", new()).Problems.Single();
        Assert.Equal(6, problem.Line);
    }
}
