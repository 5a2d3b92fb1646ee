using System.Text.Json;
using Exocosm.Cli;
using Exocosm.Tests.PhysiCell.Reading;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.Cli;

[Collection(nameof(InProcess))]
public sealed class PhysiCellVerbTests : IDisposable
{
    private const string Settings = "config/settings.xml";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_runs_to_its_end_with_tables_and_PhysiCells_own_files()
    {
        Write(SmallModel.Xml);
        var outcome = Run("run", Settings, "--out", "run", "--quiet", "--json");
        Assert.Equal(ExitCodes.Done, outcome.ExitCode);
        Assert.Equal("finished", JsonDocument.Parse(outcome.Output).RootElement.GetProperty("status").GetString());
        foreach (var file in new[] { "initial.xml", "initial_mesh0.mat", "output00000002_cells.mat", "output00000002_microenvironment0.mat", "final_cells.mat", "final_cell_neighbor_graph.txt" })
            Assert.True(File.Exists(_folder[$"run/physicell/{file}"]), file);
        var counted = Run("query", "run", "SELECT count(*) >= 24, count(DISTINCT time_min) FROM cells WHERE time_min IN (0, 30, 60)", "--format", "csv");
        Assert.Contains("true,3", counted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_number_of_threads_changes_no_bit()
    {
        Write(SmallModel.Xml);
        var hashes = new[] { "1", "2", "3", "4", "8" }.Select(threads =>
        {
            var outcome = Run("run", Settings, "--out", $"run{threads}", "--threads", threads, "--quiet", "--json");
            return JsonDocument.Parse(outcome.Output).RootElement.GetProperty("state_hash").GetString();
        });
        Assert.Single(hashes.Distinct());
    }

    [Fact]
    public void What_cannot_be_had_is_named_and_refused_unless_the_user_says_so()
    {
        Write(SmallModel.With("<custom_data><gfp>0</gfp></custom_data>", "<custom_data><gfp>0</gfp></custom_data><wings>2</wings>"));
        var refused = Run("run", Settings, "--out", "run", "--quiet");
        Assert.Equal(ExitCodes.InvalidInput, refused.ExitCode);
        Assert.Contains("missing", refused.Error, StringComparison.Ordinal);
        Assert.Contains("wings", refused.Error, StringComparison.Ordinal);
        Assert.Contains("--anyway", refused.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCodes.Done, Run("run", Settings, "--out", "run", "--quiet", "--anyway").ExitCode);
        Assert.Contains("wings", File.ReadAllText(_folder["run/needs.txt"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Bad_inputs_are_refused_with_their_place()
    {
        Write(SmallModel.With("name=\"oxygen\"><uptake_rate>", "name=\"oxigen\"><uptake_rate>"));
        var refused = Run("validate", Settings);
        Assert.Equal(ExitCodes.InvalidInput, refused.ExitCode);
        Assert.Contains("oxigen", refused.Error, StringComparison.Ordinal);
        Assert.Contains("did you mean 'oxygen'", refused.Error, StringComparison.Ordinal);
        Write(SmallModel.Xml);
        Assert.Equal(ExitCodes.Done, Run("validate", Settings).ExitCode);
        Assert.Equal(ExitCodes.InvalidInput, Run("run", Settings, "--set", "time.end=1 h").ExitCode);
        Assert.Equal(ExitCodes.InvalidInput, Run("run", Settings, "--until", "2 h", "--out", "run").ExitCode);
        Assert.Equal(ExitCodes.InvalidInput, Run("describe", Settings).ExitCode);
    }

    private Tool.Outcome Run(params string[] args) => InProcess.Run(_folder[""], args);

    private void Write(string xml)
    {
        Directory.CreateDirectory(_folder["config"]);
        File.WriteAllText(_folder[Settings], xml);
    }
}
