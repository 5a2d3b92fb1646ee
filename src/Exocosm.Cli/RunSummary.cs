using System.Text;
using System.Text.Json;
using Exocosm.Results.Runs;
using Exocosm.Results.Tables;

namespace Exocosm.Cli;

/// <summary>What is told at the end of a run: where things are, the state's hash, and what became of the expectations.</summary>
internal sealed class RunSummary
{
    private readonly RunFolder _folder;
    private readonly Manifest _manifest;
    private readonly string? _report;
    private readonly IReadOnlyList<(string Name, bool Passed, double Measured, string Expected)> _expectations;

    public RunSummary(RunFolder folder, Manifest manifest, string? report)
    {
        _folder = folder;
        _manifest = manifest;
        _report = report;
        _expectations = manifest.Status == RunStatus.Finished ? Read(folder) : [];
    }

    /// <summary>Whether every expectation held.</summary>
    public bool AllPassed => _expectations.All(expectation => expectation.Passed);

    /// <summary>For people: one line each.</summary>
    public void WriteLines(TextWriter output)
    {
        output.WriteLine($"run folder  {_folder.Path}");
        output.WriteLine($"tables      {_folder.Tables}");
        if (_report is not null) output.WriteLine($"report      {_report}");
        output.WriteLine($"state hash  {_manifest.StateHash}");
        foreach (var (name, passed, measured, expected) in _expectations)
            output.WriteLine($"{(passed ? "passed" : "FAILED")}      {name}: {measured:g6}, expected {expected}");
    }

    /// <summary>For programs: one JSON object.</summary>
    public void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("status", JsonNamingPolicy.CamelCase.ConvertName(_manifest.Status.ToString()));
            json.WriteString("run_folder", _folder.Path);
            json.WriteString("tables", _folder.Tables);
            if (_report is not null) json.WriteString("report", _report);
            json.WriteString("state_hash", _manifest.StateHash);
            json.WriteNumber("simulated_min", _manifest.SimulatedMin);
            json.WriteNumber("steps", _manifest.Steps);
            json.WriteStartArray("expectations");
            foreach (var (name, passed, measured, expected) in _expectations)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteBoolean("passed", passed);
                if (double.IsFinite(measured)) json.WriteNumber("measured", measured);
                else json.WriteNull("measured");
                json.WriteString("expected", expected);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static IReadOnlyList<(string, bool, double, string)> Read(RunFolder folder)
    {
        if (TableReader.Open(folder.Tables, "expectations") is not { } table) return [];
        var (names, passed, measured, expected) =
            (table.Texts("name"), table.Bools("passed"), table.Doubles("measured"), table.Texts("expected"));
        return [.. names.Select((name, i) => (name, passed[i], measured[i], expected[i]))];
    }
}
