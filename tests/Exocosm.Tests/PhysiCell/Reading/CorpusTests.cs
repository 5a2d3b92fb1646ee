using System.Xml.Linq;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Tests.Results;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Reading;

/// <summary>Models of published repositories and inputs of reference runs, where they lie beside the repository.</summary>
public sealed class CorpusTests
{
    /// <summary>Files that no model can be made of, and why.</summary>
    private static readonly Dictionary<string, string> s_refused = new()
    {
        ["adriannejnner__PhysiCell-GBM-oHSV1/Code/config/PhysiCell_settings.xml"] = "there are two user parameters u_g of type double; PhysiCell stops at the second",
    };

    [Fact]
    public void Published_models_are_read()
    {
        var folder = Shared("physicell-models");
        var files = Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.Equal(53, files.Length);
        foreach (var file in files)
        {
            var (model, problems) = PhysiCellReader.Read(file);
            if (s_refused.TryGetValue(Path.GetRelativePath(folder, file).Replace('\\', '/'), out var why))
            {
                Assert.Equal(why, Assert.Single(problems).Message);
                continue;
            }

            Assert.Equal([], problems.Select(problem => problem.ToString()));
            Assert.NotNull(model);
            Assert.Equal(model.Types.Count == 0, model.Needs.Any(need => need.Message.StartsWith("there are no cell_definitions", StringComparison.Ordinal)));
            Assert.Equal(XDocument.Load(file).Descendants("intracellular").Any(), model.Needs.Any(need => need.Message.StartsWith("the intracellular model", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void A_published_model_has_the_values_of_its_files()
    {
        var (model, _) = PhysiCellReader.Read(Path.Combine(Shared("physicell-models"), "PhysiCell-Models__grammar_samples/user_projects/epi_caf_invasion/config/PhysiCell_settings_PDAC.xml"));
        Assert.Equal((6, 2, 12), (model!.Types.Count, model.Substrates.Count, model.Rules.Count));
        Assert.Equal(3983, Assert.IsType<ListedPlacement>(Assert.Single(model.Placements)).Cells.Count);
        Assert.Equal((112.80503458013395, -333.5039038, 0, 2), model.Placements.OfType<ListedPlacement>().Select(l => (l.Cells[0].X, l.Cells[0].Y, l.Cells[0].Z, l.Cells[0].CellType)).Single());
        Assert.Equal((6400, 10), (model.InitialDensities[1]!.Length, model.InitialDensities[1]![0]));
    }

    [Fact]
    public void Inputs_of_all_reference_runs_are_read()
    {
        var folder = Shared("reference-runs");
        var files = Directory.EnumerateFiles(folder, "run.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        Assert.True(files.Length >= 20);
        foreach (var file in files)
        {
            var model = Run(file);
            if (File.ReadAllText(file).Contains(">SEED<", StringComparison.Ordinal)) Assert.Equal(11ul, model.Seed);
            Assert.DoesNotContain(model.Needs, need => need.Kind == NeedKind.Missing);
        }
    }

    [Fact]
    public void The_rules_sample_has_the_values_of_its_file()
    {
        var model = Run(Path.Combine(Shared("reference-runs"), "rules_sample/run.xml"));
        Assert.Equal(
            ["malignant epithelial cell", "M0 macrophage", "M1 macrophage", "M2 macrophage", "effector T cell", "exhausted T cell"], model.Types.Select(type => type.Name));
        Assert.Equal([20, 20, 20, 20, null, null], model.Substrates[0].Faces);
        Assert.Equal([20, 20, 20, 20, 38, 38], model.Substrates[0].FaceValues);
        var tumour = model.Types[0];
        Assert.Equal([0.00003333, 0.002083, 0.004167, 0.016667], tumour.Cycle.Phases.Select(phase => phase.ExitRate));
        Assert.Equal([false, true, true, true], tumour.Cycle.Phases.Select(phase => phase.IsFixed));
        Assert.Equal(new DeathSettings(3e-3, 1.11667e-2, 8.33333e-4, 5.33333e-5, 2.16667e-3, 0, 2), tumour.Necrosis);
        Assert.Equal((1.5, 0.5, Guidance.Advanced), (tumour.Mechanics.RelativeAdhesionDistance, tumour.Motility.Bias, tumour.Motility.Guidance));
        Assert.Equal([1, 0, 0, 0, 0], tumour.Motility.Sensitivities);
        Assert.Equal(new ExchangeSettings(0, 1, 10, 0), tumour.Exchange[0]);
        Assert.True(model.Options is { VirtualWall: true, Gradients: true, TracksInternalised: false });
        var first = model.Rules[0];
        Assert.Equal(("oxygen", false, "necrosis", 0, 3.75, 8), (model.Vocabulary.Signals[first.Signal].Name, first.Increases, model.Vocabulary.Behaviours[first.Behaviour].Name, first.Saturation, first.HalfMax, first.HillPower));
    }

    [Fact]
    public void Columns_of_cells_set_behaviours()
    {
        var model = Run(Path.Combine(Shared("reference-runs"), "immune_function/run.xml"));
        var listed = Assert.Single(model.Placements.OfType<ListedPlacement>());
        Assert.Equal(
            ["apoptosis", "necrosis", "migration speed", "phagocytose apoptotic cell", "phagocytose necrotic cell", "attack tumor cell", "attack duration", "attack damage rate", "damage rate", "damage repair rate"],
            listed.Behaviours.Select(behaviour => model.Vocabulary.Behaviours[behaviour].Name));
        Assert.Equal([9e9, 0, 0, 0, 0, double.NaN, double.NaN, double.NaN, 1, 0], listed.Cells[0].Values);
    }

    private static PhysiCellModel Run(string file)
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["config"]);
        foreach (var csv in Directory.EnumerateFiles(Path.GetDirectoryName(file)!, "*.csv"))
        {
            var name = Path.GetFileName(csv);
            if (!name.Contains("seed", StringComparison.Ordinal)) File.Copy(csv, folder[$"config/{name}"]);
        }

        File.WriteAllText(folder["run.xml"], File.ReadAllText(file).Replace("SEED", "11", StringComparison.Ordinal));
        var (model, problems) = PhysiCellReader.Read(folder["run.xml"]);
        Assert.Equal([], problems.Select(problem => problem.ToString()));
        return model!;
    }

    private static string Shared(string name)
    {
        for (var folder = new DirectoryInfo(Repository.Root).Parent; folder is not null; folder = folder.Parent)
        {
            var shared = Path.Combine(folder.FullName, "shared", name);
            if (Directory.Exists(shared)) return shared;
        }

        Assert.Skip($"there is no folder shared/{name} above the repository");
        return "";
    }
}
