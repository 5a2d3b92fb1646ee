using System.Text;
using System.Text.Json;
using Exocosm.Results.Runs;

namespace Exocosm.Cli;

/// <summary>What is told at the end of a run: where things are, the state's hash, and what became of the expectations.</summary>
internal sealed class RunSummary
{
    private readonly RunFolder _folder;
    private readonly Manifest _manifest;
    private readonly string? _report;
    private readonly IReadOnlyList<ExpectationLine> _expectations;

    public RunSummary(RunFolder folder, Manifest manifest, string? report)
    {
        _folder = folder;
        _manifest = manifest;
        _report = report;
        _expectations = manifest.Status == RunStatus.Finished ? ExpectationLine.Read(folder.Tables) : [];
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
        foreach (var line in _expectations) output.WriteLine($"{line.Word}      {line}");
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
            ExpectationLine.WriteJson(json, _expectations);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }
}
