using System.Buffers.Binary;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

public sealed class FilesTests
{
    [Fact]
    public void Rules_of_version_3_are_read_with_comments_and_tabs()
    {
        var model = SmallModel.Model(
            SmallModel.WithRules(),
            ("rules.csv", "// a comment, with a comma\r\ntumor,oxygen,increases,cycle entry,0.003,21.5,4,0\r\n\r\ntumor\tpressure\tdecreases\tcycle entry\t0\t1\t8\t1\nT cell,custom:gfp,promotes,attack tumor,1,2,3,0\n"));
        Assert.Equal(3, model.Rules.Count);
        var vocabulary = model.Vocabulary;
        Assert.Equal(
            [(0, "oxygen", true, "cycle entry", 0.003, 21.5, 4.0, false), (0, "pressure", false, "cycle entry", 0, 1, 8, true), (1, "custom:gfp", true, "attack tumor", 1, 2, 3, false)],
            model.Rules.Select(rule => (rule.CellType, vocabulary.Signals[rule.Signal].Name, rule.Increases, vocabulary.Behaviours[rule.Behaviour].Name, rule.Saturation, rule.HalfMax, rule.HillPower, rule.AppliesToDead)));
        Assert.Equal([2, 4, 5], model.Rules.Select(rule => rule.Place.Line));
        SmallModel.Need(model, NeedKind.Warning, "'promotes' is read as 'increases'");
    }

    [Theory]
    [InlineData("2.0", "tumor,oxygen,increases,necrosis,7,1,2,0")]
    [InlineData("1.0", "tumor,oxygen,increases,necrosis,0,7,1,2,0")]
    [InlineData("0.5", "tumor,necrosis,-1,0,7,oxygen,increases,1,2,0")]
    public void Older_versions_are_read_as_they_were_meant(string version, string line)
    {
        var model = SmallModel.Model(SmallModel.WithRules(version), ("rules.csv", line));
        var rule = Assert.Single(model.Rules);
        Assert.Equal((7, 1, 2, true), (rule.Saturation, rule.HalfMax, rule.HillPower, rule.Increases));
        SmallModel.Need(model, NeedKind.Warning, "which PhysiCell 1.14 refuses");
    }

    [Fact]
    public void The_prototype_takes_its_smallest_value_for_decreasing_rules() =>
        Assert.Equal(-1, SmallModel.Model(SmallModel.WithRules("0.5"), ("rules.csv", "tumor,necrosis,-1,0,7,oxygen,decreases,1,2,0")).Rules[0].Saturation);

    [Theory]
    [InlineData("1.0", "tumor,oxygen,increases,necrosis,0.5,7,1,2,0", "base value 0.5, but the definition has 0")]
    [InlineData("3.0", "tumor,oxygen,increases,necrosis,7,1,2", "7 fields instead of 8 and is not read")]
    [InlineData("3.0", "tumor,,increases,necrosis,7,1,2,0", "an empty field 2 and is not read")]
    [InlineData("3.0", "tumor,oxygen,increase,necrosis,7,1,2,0", "takes the saturation for one of 'decreases'")]
    [InlineData("3.0", "tumor,oxygen,incraeses,necrosis,7,1,2,0", "did you mean 'increases'?")]
    [InlineData("3.0", "tumor,oxygen,increases,necrosis,much,1,2,0", "'much' is no number: it is read as 0")]
    [InlineData("3.0", "tumor,oxygen,increases,necrosis,7,0,2,0", "the half-max is 0")]
    [InlineData("3.0", "tumor,oxygen,increases,necrosis,7 a,1,2,0", "only the leading number 7")]
    [InlineData("3.0", "tumor,oxygen,increases,asymmetric division to T cell,1,1,2,0", "standard_asymmetric_division is not enabled")]
    public void Odd_rules_are_warnings(string version, string line, string words) =>
        SmallModel.Need(SmallModel.Model(SmallModel.WithRules(version), ("rules.csv", line)), NeedKind.Warning, words);

    [Theory]
    [InlineData("tumour,oxygen,increases,necrosis,7,1,2,0", "there is no cell type 'tumour'; did you mean 'tumor'?", 1)]
    [InlineData("tumor, oxygen,increases,necrosis,7,1,2,0", "there is no signal ' oxygen'; did you mean 'oxygen'?", 7)]
    [InlineData("tumor,oxygen,increases,nekrosis,7,1,2,0", "there is no behaviour 'nekrosis'; did you mean 'necrosis'?", 24)]
    [InlineData("tumor,oxygen,increases,necrosis,inf,1,2,0", "'inf' is not finite", 33)]
    [InlineData("tumor,oxygen,increases,apoptosis,1,1,2,0\ntumor,oxygen,increases,apoptosis,1,1,2,0", "a second time in 'tumor'", 1)]
    public void Rules_that_stop_PhysiCell_are_problems(string text, string words, int column)
    {
        var problem = SmallModel.Problem(SmallModel.WithRules(), ("rules.csv", text));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Equal(column, problem.Column);
        Assert.EndsWith("rules.csv", problem.File, StringComparison.Ordinal);
    }

    [Fact]
    public void The_old_phagocytosis_of_dead_cells_is_three()
    {
        var model = SmallModel.Model(SmallModel.WithRules(), ("rules.csv", "T cell,oxygen,increases,phagocytose dead cell,7,1,2,0"));
        Assert.Equal(
            [BehaviourKind.PhagocytoseApoptotic, BehaviourKind.PhagocytoseNecrotic, BehaviourKind.PhagocytoseOtherDead],
            model.Rules.Select(rule => model.Vocabulary.Behaviours[rule.Behaviour].Kind));
        SmallModel.Need(model, NeedKind.Warning, "is gone since PhysiCell 1.14");
    }

    [Theory]
    [InlineData("enabled=\"true\" format=\"xml\"", "PhysiCell knows csv")]
    [InlineData("enabled=\"true\" format=\"csv\"", "PhysiCell knows CBHG")]
    public void Rulesets_of_other_formats_are_missing(string more, string words)
    {
        var xml = SmallModel.WithRules(more: more);
        if (words.EndsWith("CBHG", StringComparison.Ordinal)) xml = xml.Replace("protocol=\"CBHG\"", "protocol=\"X\"", StringComparison.Ordinal);
        SmallModel.Need(SmallModel.Model(xml), NeedKind.Missing, words);
    }

    [Fact]
    public void A_missing_file_says_where_it_was_looked_for()
    {
        var problem = SmallModel.Problem(SmallModel.WithRules());
        Assert.Matches("there is no file './config/rules.csv'; looked for .*, .*, .*", problem.Message);
        Assert.Equal(45, problem.Line);
    }

    [Fact]
    public void A_file_of_another_machine_is_taken_from_beside_the_settings()
    {
        var model = SmallModel.Model(SmallModel.WithRules().Replace("./config<", "/nowhere/at/all<", StringComparison.Ordinal), ("rules.csv", "tumor,oxygen,increases,necrosis,7,1,2,0"));
        Assert.Single(model.Rules);
        SmallModel.Need(model, NeedKind.Warning, "beside the settings is read instead");
    }

    [Fact]
    public void The_working_folder_comes_first()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        File.WriteAllText(folder["config/rules.csv"], "tumor,oxygen,increases,necrosis,8,1,2,0");
        var (model, _) = SmallModel.Read(SmallModel.WithRules(), new PhysiCellReadOptions(folder.Path), ("rules.csv", "tumor,oxygen,increases,necrosis,7,1,2,0"));
        Assert.Equal(8, model!.Rules[0].Saturation);
    }

    [Fact]
    public void Named_cells_have_values_and_come_after_the_random_ones()
    {
        var model = SmallModel.Model(
            SmallModel.WithCells(),
            ("cells.csv", "x,y,z,type,volume,phagocytose dead cell,custom:GFP,custom:gfp\r\n1,2,3,T cell,1000,0.5,9,skip\r\n4,5,6,tumor\r\n7,8,9,tumor,,S,,2\r\n0,0,0,nobody\r\n"));
        Assert.Equal(3, model.Placements.Count);
        var listed = Assert.IsType<ListedPlacement>(model.Placements[2]);
        Assert.Equal(["", "phagocytose apoptotic cell", "phagocytose necrotic cell", "phagocytose other dead cell", "custom:gfp"], listed.Behaviours.Select(b => b < 0 ? "" : model.Vocabulary.Behaviours[b].Name));
        Assert.Equal([(1.0, 2.0, 3.0, 1), (4, 5, 6, 0), (7, 8, 9, 0)], listed.Cells.Select(cell => (cell.X, cell.Y, cell.Z, cell.CellType)));
        Assert.Equal([1000, 0.5, 0.5, 0.5, double.NaN], listed.Cells[0].Values);
        Assert.Equal([double.NaN, double.NaN, double.NaN, double.NaN, 2], listed.Cells[2].Values);
        SmallModel.Need(model, NeedKind.Warning, "'custom:GFP' is no behaviour");
        SmallModel.Need(model, NeedKind.Warning, "there is no cell type 'nobody': 1 row is not placed");
    }

    [Fact]
    public void Cells_outside_the_box_and_values_that_rules_set_are_warnings()
    {
        var xml = SmallModel.WithRules().Replace(
            "<user_parameters>",
            "<initial_conditions><cell_positions type=\"csv\" enabled=\"true\"><folder>config</folder><filename>cells.csv</filename></cell_positions></initial_conditions><user_parameters>",
            StringComparison.Ordinal);
        var model = SmallModel.Model(xml, ("rules.csv", "tumor,oxygen,increases,necrosis,7,1,2,0"), ("cells.csv", "x,y,z,type,necrosis\n0,0,0,tumor,1\n0,0,11,tumor,1\n101,0,0,tumor,1\n"));
        var need = SmallModel.Need(model, NeedKind.Warning, "2 cells lie outside the box");
        Assert.Equal(3, need.Place.Line);
        SmallModel.Need(model, NeedKind.Warning, "of 'necrosis' of their own, but rules set it");
    }

    [Fact]
    public void Cells_without_a_header_have_the_number_of_their_type()
    {
        var model = SmallModel.Model(SmallModel.WithCells(), ("cells.csv", "1,2,3,1\r\n4,5,6,0\r\n7,8,9,5\r\n"));
        Assert.Equal([1, 0], Assert.IsType<ListedPlacement>(model.Placements[^1]).Cells.Select(cell => cell.CellType));
        SmallModel.Need(model, NeedKind.Warning, "there is no cell type '5'");
    }

    [Theory]
    [InlineData("1,2,3\n", "this line has 3 fields; x,y,z and the number of the type were expected")]
    [InlineData("x,y,z,type\n1,2,3\n", "this line has 3 fields; x,y,z,type were expected")]
    [InlineData("x,y,z,type\n1,inf,3,tumor\n", "'inf' is not finite")]
    public void Broken_rows_of_cells_are_problems(string text, string words) =>
        Assert.Contains(words, SmallModel.Problem(SmallModel.WithCells(), ("cells.csv", text)).Message, StringComparison.Ordinal);

    [Fact]
    public void Densities_of_a_table_fill_the_voxels_and_absent_substrates_start_at_0()
    {
        var model = SmallModel.Model(SmallModel.WithDensities("csv"), ("start", Table("x,y,z,debris")));
        Assert.Equal(60, model.InitialDensities[1]!.Length);
        Assert.All(model.InitialDensities[0]!, value => Assert.Equal(0, value));
        for (var i = 0; i < 60; i++) Assert.Equal(i, model.InitialDensities[1]![i]);
        SmallModel.Need(model, NeedKind.Warning, "no column 'oxygen': it starts at 0");
    }

    [Theory]
    [InlineData("x,y,z,debri", "did you mean 'debris'?")]
    [InlineData("0,0,0,1", "PhysiCell stops at a file without one")]
    [InlineData("x,y,z,debris\n0,0,0,1", "a row for this voxel stands above already")]
    [InlineData("x,y,z,debris,oxygen", "this row has 4 fields; 5 were expected")]
    public void Broken_densities_are_problems(string header, string words) =>
        Assert.Contains(words, SmallModel.Problem(SmallModel.WithDensities("csv"), ("start", Table(header))).Message, StringComparison.Ordinal);

    [Fact]
    public void Too_few_rows_are_a_problem() =>
        Assert.Contains("1 rows; there are 60 voxels", SmallModel.Problem(SmallModel.WithDensities("csv"), ("start", "x,y,z,oxygen\n0,0,0,1\n")).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(60, 5, 0, null)]
    [InlineData(60, 4, 0, "60 rows and 4 columns")]
    [InlineData(60, 5, 10, "is no MATLAB level-4 file")]
    public void Densities_of_a_matrix_are_read(int rows, int columns, int kind, string? words)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        File.WriteAllText(folder["config/settings.xml"], SmallModel.WithDensities("matlab"));
        var bytes = new byte[20 + 2 + 8 * rows * columns];
        int[] head = [kind, rows, columns, 0, 2];
        for (var i = 0; i < 5; i++) BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), head[i]);
        for (var row = 0; row < rows; row++)
        {
            double[] values = [-90 + 20 * (row % 10), -50 + 20 * (row / 10), 0, row, 100 + row];
            for (var column = 0; column < columns; column++) BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(22 + 8 * (column * rows + row)), values[column]);
        }

        File.WriteAllBytes(folder["config/start"], bytes);
        var (model, problems) = PhysiCellReader.Read(folder["config/settings.xml"]);
        if (words is null) Assert.Equal((59, 159), (model!.InitialDensities[0]![59], model.InitialDensities[1]![59]));
        else Assert.Contains(words, Assert.Single(problems).Message, StringComparison.Ordinal);
    }

    private static string Table(string header) =>
        header + "\n" + string.Concat(Enumerable.Range(0, 60).Select(i => $"{-90 + 20 * (i % 10)},{-50 + 20 * (i / 10)},0,{i}\r\n"));
}
