using System.CommandLine;
using Exocosm.PhysiCell.Settings;
using Exocosm.Results.Files;
using Exocosm.Runs;
using Exocosm.Runs.Arms;

namespace Exocosm.Cli.Commands;

/// <summary><c>run</c>: a scenario from start to end.</summary>
internal static class RunCommand
{
    public static Command Build(string command)
    {
        var verb = new Command("run", "Runs a scenario, or a model of PhysiCell. Example: exocosm run examples/niche-balance --out my-run");
        var scenario = new ScenarioArguments();
        var made = new NewFolder();
        var anyway = new Option<bool>("--anyway") { Description = "Runs a model of PhysiCell although it asks for what cannot be had." };
        var arms = new Option<string?>("--arms") { Description = "Runs only these arms of the scenario, e.g. --arms control,treated." };
        var running = new RunArguments(command);
        scenario.AddTo(verb);
        made.AddTo(verb);
        verb.Add(anyway);
        verb.Add(arms);
        running.AddTo(verb);
        verb.SetAction(parsed =>
        {
            if (scenario.PhysiCell(parsed) is { } settings)
                return settings.Read(parsed.GetValue(anyway)) is { } model ? GoPhysiCell(parsed, model) : ExitCodes.InvalidInput;
            var result = scenario.ReadToRun(parsed);
            if (result.Scenario is not { } read) return ExitCodes.InvalidInput;
            if (read.Patient is not null) throw new UsageException($"'{read.Name}' is about a patient as compartments, which has no tissue to run; run it with exocosm cohort");
            if (result.EndsEarly) Console.Error.WriteLine("The run stops before the scenario's end: its expectations are not tried.");
            var options = running.Options(parsed, read);
            if (read.Arms.Count > 0)
            {
                var chosen = ArmRuns.Choose(read, parsed.GetValue(arms));
                return made.Begin(parsed, read.Name, folder => ArmRuns.Begin(parsed, running, scenario, folder, result, chosen, options));
            }

            if (parsed.GetValue(arms) is not null) throw new UsageException("--arms: the scenario has no arms, or --arm took one of them");
            return made.Begin(parsed, read.Name, folder =>
            {
                DurableFile.WriteText(folder.ScenarioFile, result.ResolvedYaml);
                folder.WriteAssumptions(AssumptionFile.Of(read));
                return running.Go(parsed, folder, read, result.ResolvedYaml, options, resume: false);
            });
        });
        return verb;

        int GoPhysiCell(ParseResult parsed, PhysiCellModel model)
        {
            var options = running.Options(parsed, model);
            return made.Begin(
                parsed, Path.GetFileNameWithoutExtension(model.File),
                folder => running.Go(parsed, folder, KeptModel.Keep(folder, model), model, options, resume: false));
        }
    }
}
