using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Reports.Content;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>Fills the report's record from a run folder, finished or not.</summary>
public static class ReportReader
{
    /// <summary>Longest scenario shown in full; a longer one holds cell tables and is in the folder anyway.</summary>
    private const int LongestScenario = 200_000;

    /// <summary>Reads a run.</summary>
    /// <param name="folder">The run.</param>
    public static ReportData Read(RunFolder folder)
    {
        ArgumentNullException.ThrowIfNull(folder);
        Manifest manifest = folder.ReadManifest();
        PhysiCellModelFacts? physiCell = PhysiCellReading.Facts(folder);
        string scenarioText = File.Exists(folder.ScenarioFile) ? File.ReadAllText(folder.ScenarioFile) : "";
        Scenario? scenario = physiCell is not null ? null : ScenarioReader.ReadText(scenarioText, folder.ScenarioFile, new ScenarioReadOptions()).Scenario;
        var notes = new List<string>();
        if (scenario is null && physiCell is null)
            notes.Add("The run's scenario.yaml cannot be read by this version of Exocosm; colours, units and the model in words are missing.");

        if (physiCell?.Needs.Count(static need => need.Kind == "Missing") is > 0 and var missing)
            notes.Add($"The model asks for {missing} thing{(missing == 1 ? "" : "s")} that could not be had; they are listed under 'What the model asked for'.");

        SiteGrid[] grids = SiteGrid.Read(folder.Tables);
        IReadOnlyList<LedgerSeries> ledgers = SeriesReading.Ledgers(folder.Tables);
        IReadOnlyList<PopulationSeries> populations = SeriesReading.Populations(folder.Tables);
        var types = new TypeNumbers(scenario, populations.Select(static series => series.CellType));
        CellReading cells = CellReading.Of(folder.Tables, types);
        if (cells.Note.Length > 0) notes.Add(cells.Note);
        return Common(folder, manifest, scenario, scenarioText, "Run") with
        {
            Sites = [.. grids.Select(static grid => grid.Box())],
            CellTypes = types.Styles,
            Populations = populations,
            Ledgers = ledgers,
            Snapshots = cells.Snapshots,
            Fields = FieldReading.Of(folder.Tables, grids, scenario, PhysiCellReading.Units(folder), types, cells.Snapshots),
            Events = EventReading.Of(folder.Tables, manifest.SimulatedMin),
            Immunity = ArmCurveReading.OfImmunity(folder.Tables),
            Treatments = TreatmentReading.Of(folder.Tables),
            Spread = SpreadReading.Of(folder.Tables),
            Organs = OrganReading.Of(folder.Tables),
            Outcome = OutcomeReading.Of(folder.Tables),
            Biopsy = BiopsyReading.Of(folder.Tables),
            PhysiCell = physiCell,
            Notes = notes,
        };
    }

    /// <summary>What the report of any folder has: a run, arms or a cohort.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="manifest">Its manifest.</param>
    /// <param name="scenario">Its scenario; null where it cannot be read.</param>
    /// <param name="text">The same as text.</param>
    /// <param name="untitled">Title of what has no name.</param>
    internal static ReportData Common(RunFolder folder, Manifest manifest, Scenario? scenario, string text, string untitled) => new()
    {
        Title = manifest.ScenarioName.Length > 0 ? manifest.ScenarioName : scenario?.Name ?? untitled,
        Description = scenario?.Description ?? "",
        Prediction = scenario?.Prediction ?? "",
        Provenance = ProvenanceOf(manifest),
        Expectations = Expectations(folder.Tables),
        Assumptions = AssumptionReading.Of(folder.ReadAssumptions()),
        Model = scenario is null ? [] : ScenarioDescription.Sections(scenario),
        ScenarioText = text.Length <= LongestScenario ? text : "",
    };

    /// <summary>How a run came to be.</summary>
    private static Provenance ProvenanceOf(Manifest manifest) => new()
    {
        EngineVersion = manifest.EngineVersion,
        Status = manifest.Status.ToString().ToLowerInvariant(),
        Message = manifest.Message ?? "",
        Seed = manifest.Seed,
        ScenarioHash = manifest.ScenarioHash,
        StateHash = manifest.StateHash ?? "",
        Command = manifest.Command,
        Threads = manifest.Threads,
        Started = Stamp(manifest.Start),
        Ended = manifest.End is { } end ? Stamp(end) : "",
        SimulatedMin = manifest.SimulatedMin,
        // A resumed run may have lain idle in between.
        ElapsedSeconds = manifest is { End: { } last, Resumes: 0 } ? (last - manifest.Start).TotalSeconds : double.NaN,
        Resumes = manifest.Resumes,
        Timings = [.. manifest.Timing.OrderByDescending(static stage => stage.Value).Select(static stage => new StageTime(stage.Key, stage.Value))],
        FilesOfPhysiCell = manifest.Files.Keys.Count(IsOfPhysiCell),
        Files = [.. manifest.Files.Where(static file => !IsOfPhysiCell(file.Key)).OrderBy(static file => file.Key, StringComparer.Ordinal)
            .Select(static file => new RunFile(file.Key, file.Value.Bytes, file.Value.Sha256))],
    };

    // A dozen for each saved time: they would bury the others.
    private static bool IsOfPhysiCell(string file) => file.StartsWith("physicell/", StringComparison.Ordinal);

    private static string Stamp(DateTimeOffset time) =>
        time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss 'UTC'", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The assertions in a run's tables; empty where there are none.</summary>
    internal static IReadOnlyList<ExpectationResult> Expectations(string tables)
    {
        if (TableReader.Open(tables, "expectations") is not { } table) return [];
        string[] names = table.Texts("name"), expected = table.Texts("expected"), because = table.Texts("because");
        bool[] passed = table.Bools("passed");
        double[] measured = table.Doubles("measured");
        return [.. names.Select((name, n) => new ExpectationResult(name, passed[n], measured[n], expected[n], because[n]))];
    }
}
