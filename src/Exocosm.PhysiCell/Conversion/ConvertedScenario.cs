using Exocosm.Model.Problems;
using Exocosm.Model.Reading;
using Exocosm.PhysiCell.Settings;
using Exocosm.Results.Files;

namespace Exocosm.PhysiCell.Conversion;

/// <summary>A PhysiCell model as a scenario.</summary>
/// <param name="Scenario">Text of the scenario.</param>
/// <param name="Cells">Table of the first cells, or null where the scenario names none.</param>
/// <param name="Readme">Page on where it comes from and how it differs.</param>
/// <param name="Needs">What the reading of the model and the conversion have to tell, by weight and place.</param>
public sealed record ConvertedScenario(string Scenario, string? Cells, string Readme, IReadOnlyList<Need> Needs)
{
    /// <summary>Name of the scenario's file.</summary>
    public const string ScenarioFile = "scenario.yaml";

    /// <summary>The files by name, in the order they are written: the scenario last, so that it never names a file that is not there.</summary>
    public IReadOnlyList<(string Name, string Text)> Files => Cells is null
        ? [("README.md", Readme), (ScenarioFile, Scenario)]
        : [(SiteBlock.CellsFile, Cells), ("README.md", Readme), (ScenarioFile, Scenario)];

    /// <summary>Writes the files into a folder, which is made where it is not there.</summary>
    /// <param name="folder">The folder.</param>
    /// <exception cref="StorageException">The file system refused a write.</exception>
    public void WriteTo(string folder)
    {
        foreach (var (name, text) in Files) DurableFile.WriteText(Path.Combine(folder, name), text);
    }

    /// <summary>Reads a written folder back; what is wrong with it, which is nothing unless the conversion has a fault.</summary>
    /// <param name="folder">The folder.</param>
    public static IReadOnlyList<Problem> ReadBack(string folder) =>
        ScenarioReader.Read(Path.Combine(folder, ScenarioFile), new ScenarioReadOptions()).Problems;
}
