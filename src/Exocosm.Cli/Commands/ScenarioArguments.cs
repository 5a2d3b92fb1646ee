using System.CommandLine;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Runs;

namespace Exocosm.Cli.Commands;

/// <summary>The scenario argument and the options that change it, alike for every verb that takes a scenario.</summary>
/// <param name="isOptional">Whether the scenario may be left out.</param>
internal sealed class ScenarioArguments(bool isOptional = false)
{
    private const string ScenarioFile = "scenario.yaml";

    private readonly Argument<string> _scenario = new("scenario")
    {
        Description = "A scenario file, or a folder with scenario.yaml.",
        Arity = isOptional ? ArgumentArity.ZeroOrOne : ArgumentArity.ExactlyOne,
    };

    private readonly Option<string[]> _set = new("--set") { Description = "Overrides a value, e.g. --set time.end=\"3 day\"." };
    private readonly Option<string?> _variant = new("--variant") { Description = "Takes one of the scenario's named variants." };
    private readonly Option<string?> _arm = new("--arm") { Description = "Takes one of the scenario's arms as an ordinary scenario." };
    private readonly Option<string?> _size = new("--size") { Description = "Takes one of the scenario's named sizes, e.g. paper." };
    private readonly Option<ulong?> _seed = new("--seed") { Description = "Overrides the seed." };
    private readonly Option<string?> _until = new("--until") { Description = "Stops before the scenario's end, e.g. \"12 h\"." };

    public void AddTo(Command command)
    {
        command.Add(_scenario);
        command.Add(_set);
        command.Add(_variant);
        command.Add(_arm);
        command.Add(_size);
        command.Add(_seed);
        command.Add(_until);
    }

    /// <summary>Whether there is a scenario.</summary>
    public bool IsGiven(ParseResult parsed) => !string.IsNullOrEmpty(parsed.GetValue(_scenario));

    /// <summary>The model of PhysiCell, where one is given instead of a scenario; else null.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="asItIs">Whether seed and end are the model's own too.</param>
    /// <exception cref="UsageException">It comes with options that only scenarios have.</exception>
    public PhysiCellArguments? PhysiCell(ParseResult parsed, bool asItIs = false)
    {
        if (!IsGiven(parsed) || FileOf(parsed) is var path && !IsXml(path)) return null;
        Option[] ofScenarios = asItIs ? [_set, _variant, _arm, _size, _seed, _until] : [_set, _variant, _arm, _size];
        foreach (var option in ofScenarios.Where(option => parsed.GetResult(option) is { Implicit: false }))
            throw new UsageException($"{option.Name} is about scenarios; {path} is a PhysiCell model");
        return new PhysiCellArguments(path, parsed.GetValue(_seed), parsed.GetValue(_until));
    }

    /// <summary>Reads the scenario and tries the queries of its expectations; prints every problem to standard error.</summary>
    /// <exception cref="UsageException">The file is another program's.</exception>
    public ScenarioReadResult ReadToRun(ParseResult parsed)
    {
        var result = Read(parsed);
        if (result.Scenario is not { } scenario) return result;
        if (scenario.Arms.Count == 0) return Tell(parsed, scenario, "", ExpectationTable.Misunderstood(scenario)) ? result : result with { Scenario = null };
        var arms = new List<(string Name, Scenario Scenario)>();
        foreach (var (name, _) in scenario.Arms)
        {
            var read = ReadArm(parsed, name, null);
            // The file itself is right; an arm may still end before --until.
            foreach (var problem in read.Problems) Console.Error.WriteLine(problem with { Message = $"arm '{name}': {problem.Message}" });
            if (read.Scenario is not null) arms.Add((name, read.Scenario));
        }

        if (arms.Count < scenario.Arms.Count) return result with { Scenario = null };
        // All of them, so that every error is told at once.
        var right = arms.Count(arm => Tell(parsed, arm.Scenario, $"arm '{arm.Name}': ", ExpectationTable.Misunderstood(arm.Scenario)));
        return Tell(parsed, scenario, "", ExpectationTable.Misunderstood(scenario, arms)) && right == arms.Count ? result : result with { Scenario = null };
    }

    /// <summary>Reads one arm of a scenario that was read before without a problem.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="arm">Name of the arm.</param>
    /// <param name="seed">Its seed; null for the scenario's.</param>
    public ScenarioReadResult ReadArm(ParseResult parsed, string arm, ulong? seed)
    {
        var options = Options(parsed);
        return ScenarioReader.Read(FileOf(parsed), options with { Arm = arm, Seed = seed ?? options.Seed, ChecksOthers = false });
    }

    private bool Tell(ParseResult parsed, Scenario scenario, string whose, IReadOnlyList<(int Number, string Message)> wrong)
    {
        foreach (var (number, message) in wrong)
        {
            // A query has no origin of its own; its bound stands in the same item.
            var line = scenario.Origins.FirstOrDefault(origin => origin.Path.StartsWith($"expect[{number}].", StringComparison.Ordinal))?.Line ?? 1;
            Console.Error.WriteLine($"{FileOf(parsed)}:{line}:1: {whose}expect[{number}].sql ('{scenario.Expectations[number].Name}'): {message}");
        }

        return wrong.Count == 0;
    }

    /// <summary>Reads the scenario; prints every problem to standard error.</summary>
    /// <exception cref="UsageException">The file is another program's.</exception>
    public ScenarioReadResult Read(ParseResult parsed)
    {
        var path = FileOf(parsed);
        if (IsXml(path))
            throw new UsageException($"{path}: a model of PhysiCell can be run, validated and timed (run, validate, bench); here a scenario is expected, such as {ScenarioFile}");
        var result = ScenarioReader.Read(path, Options(parsed));
        foreach (var problem in result.Problems) Console.Error.WriteLine(problem);
        return result;
    }

    private ScenarioReadOptions Options(ParseResult parsed) => new()
    {
        Overrides = parsed.GetValue(_set) ?? [],
        Variant = parsed.GetValue(_variant),
        Arm = parsed.GetValue(_arm),
        Size = parsed.GetValue(_size),
        Seed = parsed.GetValue(_seed),
        Until = parsed.GetValue(_until),
    };

    private static bool IsXml(string path) => Path.GetExtension(path).Equals(".xml", StringComparison.OrdinalIgnoreCase);

    private string FileOf(ParseResult parsed)
    {
        var path = parsed.GetValue(_scenario)!;
        return Directory.Exists(path) ? Path.Combine(path, ScenarioFile) : path;
    }
}
