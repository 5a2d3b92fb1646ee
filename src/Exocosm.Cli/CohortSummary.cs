using System.Globalization;
using System.Text;
using System.Text.Json;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Cli;

/// <summary>What is told at the end of a cohort, and by <c>biopsy</c>: where things are and how good the test is.</summary>
internal sealed class CohortSummary
{
    private readonly RunFolder _folder;
    private readonly Manifest _manifest;
    private readonly string? _report;
    private readonly List<(string Marker, string Measure, double Value, double Low, double High, string Note)> _measures = [];
    private readonly long _failed;
    private readonly IReadOnlyList<ExpectationLine> _expectations = [];

    public CohortSummary(RunFolder folder, Manifest manifest, string? report)
    {
        (_folder, _manifest, _report) = (folder, manifest, report);
        if (manifest.Status != RunStatus.Finished) return;
        _expectations = manifest.Kind == Manifest.KindOfCohort ? ExpectationLine.Read(folder.Tables) : [];
        _failed = TableReader.Open(folder.Tables, "patients")?.Texts("failed").LongCount(why => why.Length > 0) ?? 0;
        if (TableReader.Open(folder.Tables, "diagnosis") is not { } table) return;
        string[] markers = table.Texts("marker"), measures = table.Texts("measure"), notes = table.Texts("note");
        double[] values = table.Doubles("value"), low = table.Doubles("low"), high = table.Doubles("high");
        for (var n = 0; n < markers.Length; n++) _measures.Add((markers[n], measures[n], values[n], low[n], high[n], notes[n]));
    }

    /// <summary>Whether all that the scenario expects of its cohort holds.</summary>
    public bool AllPassed => _expectations.All(line => line.Passed);

    /// <summary>For people.</summary>
    public void WriteLines(TextWriter output)
    {
        output.WriteLine($"run folder  {_folder.Path}");
        output.WriteLine($"tables      {_folder.Tables}");
        if (_report is not null) output.WriteLine($"report      {_report}");
        output.WriteLine($"state hash  {_manifest.StateHash}");
        if (_failed > 0) output.WriteLine($"failed      {_failed} people could not be simulated; the column 'failed' of table patients says why");
        foreach (var line in _expectations) output.WriteLine($"{line.Word}      {line}");
        foreach (var marker in _measures.GroupBy(one => one.Marker))
        {
            output.WriteLine($"\n{marker.Key}");
            foreach (var one in marker)
            {
                var limits = double.IsNaN(one.Low) && double.IsNaN(one.High) ? "" : $" ({Brief(one.Low)} to {Brief(one.High)})";
                output.WriteLine($"  {one.Measure,-31} {Brief(one.Value)}{limits}");
            }
        }
    }

    /// <summary>For programs: one JSON object.</summary>
    public void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", _manifest.Kind);
            json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(_manifest.Status.ToString()));
            json.WriteString("run_folder", _folder.Path);
            json.WriteString("tables", _folder.Tables);
            if (_report is not null) json.WriteString("report", _report);
            json.WriteString("state_hash", _manifest.StateHash);
            json.WriteNumber("people", _manifest.Steps);
            json.WriteNumber("failed", _failed);
            ExpectationLine.WriteJson(json, _expectations);
            json.WriteStartArray("diagnosis");
            foreach (var one in _measures)
            {
                json.WriteStartObject();
                json.WriteString("marker", one.Marker);
                json.WriteString("measure", one.Measure);
                ExpectationLine.WriteNumber(json, "value", one.Value);
                ExpectationLine.WriteNumber(json, "low", one.Low);
                ExpectationLine.WriteNumber(json, "high", one.High);
                json.WriteString("note", one.Note);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static string Brief(double value) => double.IsNaN(value) ? "-" : value.ToString("G5", CultureInfo.InvariantCulture);
}
