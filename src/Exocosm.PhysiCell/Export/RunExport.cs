using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.PhysiCell.Writing;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.PhysiCell.Export;

/// <summary>
/// Writes any run in PhysiCell's layout (MultiCellDS). A run of a PhysiCell model has these files already, which are copied; a run of a scenario
/// gets them from its tables.
/// </summary>
public static class RunExport
{
    private const string ExosomeUnit = "particles/um^3";

    /// <summary>Writes the files. The same run gives the same bytes.</summary>
    /// <param name="run">The run, finished or not.</param>
    /// <param name="target">Folder for the files; made if absent. Several sites get a folder in it each.</param>
    /// <param name="tell">Told what is not in the files.</param>
    /// <returns>The folders that loaders open.</returns>
    /// <exception cref="StorageException">A table cannot be read, or the file system refused.</exception>
    public static IReadOnlyList<string> Write(RunFolder run, string target, Action<string> tell)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(tell);
        var folder = Path.GetFullPath(target);
        return Directory.Exists(run.Model) ? Copy(run.PhysiCell, folder) : FromTables(run, folder, tell);
    }

    private static string[] Copy(string source, string folder)
    {
        if (!string.Equals(source, folder, StringComparison.Ordinal) && Directory.Exists(source))
        {
            foreach (var file in Directory.EnumerateFiles(source).Where(file => !DurableFile.IsTemporary(file)).Order(StringComparer.Ordinal))
            {
                using var stream = File.OpenRead(file);
                DurableFile.Write(Path.Combine(folder, Path.GetFileName(file)), stream.CopyTo);
            }
        }

        return [folder];
    }

    private static List<string> FromTables(RunFolder run, string folder, Action<string> tell)
    {
        var manifest = run.ReadManifest();
        var scenario = File.Exists(run.ScenarioFile)
            ? ScenarioReader.Read(run.ScenarioFile, new ScenarioReadOptions { LargestFile = 1L << 32 }).Scenario
            : null;
        if (scenario is null) tell("the run's scenario.yaml cannot be read by this version of Exocosm: units, diffusion and cycles are missing");
        if (TableReader.Open(run.Tables, "sites") is not { } table || TableReader.Open(run.Tables, "cells") is null)
        {
            tell("the run has recorded nothing yet");
            return [];
        }

        var sites = table.Texts("site");
        var types = TableReader.Open(run.Tables, "population")!.Texts("cell_type").Distinct(StringComparer.Ordinal).ToArray();
        var fields = Fields(run.Tables);
        var folders = new List<string>();
        for (var n = 0; n < sites.Length; n++)
        {
            var site = sites[n];
            var times = RecordedTimes.Of(run.Tables, site);
            if (times.FieldsAlone > 0) tell($"site '{site}': fields of {times.FieldsAlone} times at which no cells were recorded are left out; set output.cells_every");
            if (times.Snapshots.Count == 0) continue;
            var here = sites.Length == 1 ? folder : Path.Combine(folder, FileName(site));
            var world = World(table, n, types, [.. fields.Where(field => field.Site == site).Select(field => Substrate(field.Field, scenario))]);
            new SiteExport(run.Tables, site, world, scenario, times.Snapshots, here, manifest.EngineVersion, manifest.End ?? manifest.Start).Write();
            folders.Add(here);
        }

        tell($"a scenario's tables have no source for {RecordedCells.Unsourced.Count} of PhysiCell's {CellLabels.All.Select(label => label.Name).Distinct().Count()} labels"
            + $" ({RecordedCells.Unsourced[0]}, {RecordedCells.Unsourced[1]}, …, all rates) and for neighbours: these are 0, and none");
        return folders;
    }

    private static List<(string Site, string Field)> Fields(string tables)
    {
        var seen = new List<(string Site, string Field)>();
        TableReader.Open(tables, "fields")?.ForEachBlock(["site", "field"], block =>
        {
            for (var row = 0; row < block.Rows; row++)
            {
                var one = (block.Column<string>(0)[row], block.Column<string>(1)[row]);
                if (!(seen.Count > 0 && seen[^1] == one) && !seen.Contains(one)) seen.Add(one);
            }
        });
        return seen;
    }

    private static SnapshotWorld World(TableReader sites, int n, IReadOnlyList<string> types, IReadOnlyList<SnapshotSubstrate> substrates)
    {
        var edge = sites.Doubles("voxel_um")[n];
        var (x, y, z) = (sites.Doubles("x_min_um")[n], sites.Doubles("y_min_um")[n], sites.Doubles("z_min_um")[n]);
        var voxels = (X: sites.Ints("nx")[n], Y: sites.Ints("ny")[n], Z: sites.Ints("nz")[n]);
        return new SnapshotWorld(
            (x, y, z), (x + (voxels.X * edge), y + (voxels.Y * edge), z + (voxels.Z * edge)), (edge, edge, edge), voxels, types, substrates);
    }

    /// <summary>A field as a substrate; exosomes have no single coefficient, as their sizes differ: a measured one, or 0.</summary>
    private static SnapshotSubstrate Substrate(string field, Scenario? scenario)
    {
        if (scenario?.Substrates.FirstOrDefault(substrate => substrate.Name == field) is { } substance)
            return new SnapshotSubstrate(field, substance.Unit, substance.DiffusionUm2PerMin, substance.DecayPerMin);
        return scenario?.Exosomes.FirstOrDefault(population => population.Name == field) is { } vesicles
            ? new SnapshotSubstrate(field, ExosomeUnit, vesicles.Medium.DiffusionUm2PerMin ?? 0, vesicles.DegradationPerMin)
            : new SnapshotSubstrate(field, "", 0, 0);
    }

    /// <summary>A site's name as that of a folder: what is not an ASCII letter, digit, - or _ becomes % and its code.</summary>
    private static string FileName(string site) => string.Concat(site.Select(letter =>
        char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' ? letter.ToString() : $"%{(int)letter:X2}"));
}
