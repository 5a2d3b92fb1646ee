using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>Turns a PhysiCell model into a scenario, to which exosomes can then be added.</summary>
public static class ScenarioConverter
{
    private const int LongestName = 90;

    /// <summary>The scenario of a model. The same model gives the same bytes.</summary>
    /// <param name="model">A model with at least one cell type; its settings file is read again for the places of elements.</param>
    public static ConvertedScenario Convert(PhysiCellModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentOutOfRangeException.ThrowIfZero(model.Types.Count);
        var draft = new Draft(model);
        var site = new SiteBlock(draft);
        var map = new YamlMap()
            .Add("exocosm", "1")
            .Add("name", Name(model.File))
            .Add("description", $"Converted from the PhysiCell model {Name(model.File)}")
            .Add("seed", TimeBlock.Seed(draft))
            .Add("time", TimeBlock.Time(draft))
            .Add("substrates", SubstrateBlock.Of(draft))
            .Add("cell_types", CellTypeBlock.Of(draft))
            .Add("rules", RuleSentences.Of(draft))
            .Add("sites", site.Sites())
            .Add("output", TimeBlock.Output(draft));
        TellOfProgram(draft);
        var needs = draft.Needs();
        var readme = new Readme(draft, needs);
        return new ConvertedScenario(readme.Head() + Yaml.Write(map), site.Cells, readme.Page(site.Cells is not null), needs);
    }

    /// <summary>What is not about the tissue.</summary>
    private static void TellOfProgram(Draft draft)
    {
        var unread = draft.Model.UserParameters.Select(parameter => parameter.Name).Where(name => name is not ("number_of_cells" or "random_seed")).ToList();
        if (unread.Count > 0) draft.At("user_parameters").Ignored($"only C++ of the model's own could read {string.Join(", ", unread)}");
        if (draft.At("parallel", "omp_num_threads") is { Exists: true } threads) threads.Ignored("the number of threads is given to run (--threads) and changes no result");
    }

    /// <summary>The settings file's name, as far as a scenario takes it for its own.</summary>
    private static string Name(string file)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(file).Where(c => char.IsLetterOrDigit(c) || " _-.()".Contains(c, StringComparison.Ordinal))).Trim();
        if (name.Length > LongestName) name = name[..LongestName].TrimEnd();
        return name is "" or "pressure" or "volume" or "time" or "dead" ? $"PhysiCell {name}".TrimEnd() : name;
    }
}
