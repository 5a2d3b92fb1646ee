using System.Globalization;
using System.Text.RegularExpressions;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;
using Xunit;

namespace Exocosm.Tests.PhysiCell.Simulation;

/// <summary>PhysiCell 1.14.2's own results, which lie beside the repository and are not part of it.</summary>
internal static partial class ReferenceRuns
{
    /// <summary>Folder of a reference run; skips the test where there is none.</summary>
    public static string Folder(string run)
    {
        for (var folder = Repository.Root; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            var found = Path.Combine(folder, "shared", "reference-runs", run);
            if (Directory.Exists(found)) return found;
        }

        Assert.Skip($"The reference runs of PhysiCell (shared/reference-runs/{run}) are not beside the repository.");
        return "";
    }

    /// <summary>The model of a reference run, with a seed.</summary>
    public static PhysiCellModel Model(string folder, int seed)
    {
        var place = Directory.CreateTempSubdirectory("exocosm-");
        try
        {
            var config = place.CreateSubdirectory("config").FullName;
            foreach (var file in Directory.GetFiles(folder, "*.csv").Where(file => !file.Contains("seed", StringComparison.Ordinal)))
                File.Copy(file, Path.Combine(config, Path.GetFileName(file)));
            var text = SeedElement().Replace(File.ReadAllText(Path.Combine(folder, "run.xml")), $"<random_seed>{seed}");
            var settings = Path.Combine(config, "run.xml");
            File.WriteAllText(settings, text);
            var (model, problems) = PhysiCellReader.Read(settings, new PhysiCellReadOptions(place.FullName));
            Assert.Empty(problems);
            Assert.DoesNotContain(model!.Needs, need => need.Kind == NeedKind.Missing);
            return model;
        }
        finally
        {
            place.Delete(recursive: true);
        }
    }

    /// <summary>Header and rows of a table of numbers.</summary>
    public static (string[] Columns, double[][] Rows) Table(string file)
    {
        var lines = File.ReadAllLines(file);
        return (lines[0].Split(','), [.. lines.Skip(1).Select(line => line.Split(',').Select(Number).ToArray())]);
    }

    private static double Number(string text) => double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    [GeneratedRegex("<random_seed>(SEED|\\d+)")]
    private static partial Regex SeedElement();
}
