using System.Text;
using System.Text.Json;
using Exocosm.Results.Runs;

namespace Exocosm.Cli;

/// <summary>What is told at the end of a run with arms.</summary>
internal sealed class ArmSummary
{
    private readonly RunFolder _folder;
    private readonly Manifest _manifest;
    private readonly string? _report;
    private readonly IReadOnlyList<ExpectationLine> _whole;
    private readonly IReadOnlyList<(ArmEntry Arm, IReadOnlyList<ExpectationLine> Expectations)> _arms;

    public ArmSummary(RunFolder folder, Manifest manifest, string? report)
    {
        (_folder, _manifest, _report) = (folder, manifest, report);
        _whole = manifest.Status == RunStatus.Finished ? ExpectationLine.Read(folder.Tables) : [];
        _arms = [.. manifest.Arms!.Select(arm => (arm, arm.Status == RunStatus.Finished
            ? ExpectationLine.Read(Path.Combine(folder.Path, arm.Folder, "tables")) : []))];
    }

    /// <summary>Whether every expectation of every arm and of the whole held.</summary>
    public bool AllPassed => _whole.Concat(_arms.SelectMany(arm => arm.Expectations)).All(line => line.Passed);

    /// <summary>For people: one line each.</summary>
    public void WriteLines(TextWriter output)
    {
        output.WriteLine($"run folder  {_folder.Path}");
        output.WriteLine($"tables      {_folder.Tables}");
        if (_report is not null) output.WriteLine($"report      {_report}");
        output.WriteLine($"state hash  {_manifest.StateHash}");
        foreach (var arm in _arms.GroupBy(run => run.Arm.Arm)) WriteArm(arm.Key, [.. arm], output);
        foreach (var line in _whole) output.WriteLine($"{line.Word}      {line}");
    }

    private static void WriteArm(string arm, (ArmEntry Arm, IReadOnlyList<ExpectationLine> Expectations)[] runs, TextWriter output)
    {
        output.WriteLine(runs.Length == 1 ? $"state hash  {runs[0].Arm.StateHash}  of arm {arm}" : $"runs        {runs.Length} of arm {arm}");
        foreach (var same in runs.SelectMany(run => run.Expectations).GroupBy(line => line.Name))
        {
            if (runs.Length == 1) output.WriteLine($"{same.First().Word}      {arm}: {same.First()}");
            else output.WriteLine($"{(same.All(line => line.Passed) ? "passed" : "FAILED")}      {arm}: {same.Key}: in {same.Count(line => line.Passed)} of {runs.Length} runs, expected {same.First().Expected}");
        }
    }

    /// <summary>For programs: one JSON object.</summary>
    public void WriteJson(TextWriter output)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("kind", Manifest.KindOfArms);
            json.WriteString("status", Word(_manifest.Status));
            json.WriteString("run_folder", _folder.Path);
            json.WriteString("tables", _folder.Tables);
            if (_report is not null) json.WriteString("report", _report);
            json.WriteString("state_hash", _manifest.StateHash);
            json.WriteStartArray("arms");
            foreach (var (arm, expectations) in _arms)
            {
                json.WriteStartObject();
                json.WriteString("arm", arm.Arm);
                json.WriteNumber("replicate", arm.Replicate);
                json.WriteNumber("seed", arm.Seed);
                json.WriteString("run_folder", Path.Combine(_folder.Path, arm.Folder));
                if (arm.Status is { } status) json.WriteString("status", Word(status));
                else json.WriteNull("status");
                json.WriteString("state_hash", arm.StateHash);
                ExpectationLine.WriteJson(json, expectations);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            ExpectationLine.WriteJson(json, _whole);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(buffer.ToArray()));
    }

    private static string Word(RunStatus status) => JsonNamingPolicy.CamelCase.ConvertName(status.ToString());
}
