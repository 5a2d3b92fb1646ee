using Exocosm.Model.Quantities;
using Exocosm.PhysiCell.Reading;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.Cli.Commands;

/// <summary>A model of PhysiCell as asked for on the command line.</summary>
/// <param name="File">The settings file.</param>
/// <param name="Seed">Seed instead of the file's, or null.</param>
/// <param name="Until">End instead of the file's, or null.</param>
internal sealed record PhysiCellArguments(string File, ulong? Seed, string? Until)
{
    /// <summary>Reads the model; prints every problem, and all that a user has to know of it, to standard error.</summary>
    /// <param name="anyway">Whether a model is taken that asks for what cannot be had.</param>
    /// <param name="workingFolder">Folder that relative paths are tried against first; null for the process's own.</param>
    /// <returns>The model, or null where it cannot be run.</returns>
    /// <exception cref="UsageException">The end is not a time within the model's.</exception>
    public PhysiCellModel? Read(bool anyway, string? workingFolder = null)
    {
        var (model, problems) = PhysiCellReader.Read(File, new PhysiCellReadOptions(workingFolder));
        foreach (var problem in problems) Console.Error.WriteLine(problem);
        if (model is null) return null;
        NeedLines.Tell(model.Needs, Console.Error);
        var missing = model.Needs.Count(need => need.Kind == NeedKind.Missing);
        if (missing > 0 && !anyway)
        {
            Console.Error.WriteLine($"{File}: the model asks for {missing} thing(s) that cannot be had (marked 'missing'); --anyway runs it without them");
            return null;
        }

        if (model.Types.Count == 0)
        {
            Console.Error.WriteLine($"{File}: there are no cell definitions, so nothing can be run");
            return null;
        }

        if (model.Seed is null && Seed is null) Console.Error.WriteLine($"{File}: no seed is given; 0 is taken, so that the run can be repeated");
        var end = Until is { } until ? Verbs.Minutes("--until", until, model.Time.DiffusionMin) : model.Time.EndMin;
        if (end > model.Time.EndMin) throw new UsageException($"--until {Until} is after the end of the model, {Times.Format(model.Time.EndMin)}");
        return model with { Seed = Seed ?? model.Seed, Time = model.Time with { EndMin = end } };
    }
}
