using System.CommandLine;
using Exocosm.Model.Reading;

namespace Exocosm.Cli.Commands;

/// <summary>The scenario argument and the options that change it, alike for every verb that takes a scenario.</summary>
internal sealed class ScenarioArguments
{
    private readonly Argument<string> _scenario = new("scenario") { Description = "A scenario file, or a folder with scenario.yaml." };
    private readonly Option<string[]> _set = new("--set") { Description = "Overrides a value, e.g. --set time.end=\"3 day\"." };
    private readonly Option<string?> _variant = new("--variant") { Description = "Takes one of the scenario's named variants." };
    private readonly Option<string?> _size = new("--size") { Description = "Takes one of the scenario's named sizes, e.g. paper." };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "Overrides the seed." };
    private readonly Option<string?> _until = new("--until") { Description = "Overrides the end, e.g. \"12 h\"." };

    public void AddTo(Command command)
    {
        command.Add(_scenario);
        command.Add(_set);
        command.Add(_variant);
        command.Add(_size);
        command.Add(_seed);
        command.Add(_until);
    }

    /// <summary>Reads the scenario; prints every problem to standard error.</summary>
    public ScenarioReadResult Read(ParseResult parsed)
    {
        var path = parsed.GetValue(_scenario)!;
        if (Directory.Exists(path)) path = Path.Combine(path, "scenario.yaml");
        var overrides = new List<string>(parsed.GetValue(_set) ?? []);
        if (parsed.GetValue(_until) is { } until) overrides.Add($"time.end={until}");
        var result = ScenarioReader.Read(
            path,
            new ScenarioReadOptions
            {
                Overrides = overrides,
                Variant = parsed.GetValue(_variant),
                Size = parsed.GetValue(_size),
                Seed = parsed.GetValue(_seed),
            });
        foreach (var problem in result.Problems) Console.Error.WriteLine(problem);
        return result;
    }
}
