using System.Xml;
using System.Xml.Linq;
using Exocosm.Reports.Content;
using Exocosm.Results.Files;
using Exocosm.Results.Runs;

namespace Exocosm.Reports.Reading;

/// <summary>What the folder of a PhysiCell run holds besides tables.</summary>
internal static class PhysiCellReading
{
    /// <summary>What is to be told of the model; null where the run is of a scenario.</summary>
    public static PhysiCellModelFacts? Facts(RunFolder folder) => Directory.Exists(folder.Model) ? new PhysiCellModelFacts([.. Needs(folder.NeedsFile)]) : null;

    /// <summary>Units of the substrates, as PhysiCell's own description of the start has them; empty for a scenario.</summary>
    public static IReadOnlyDictionary<string, string> Units(RunFolder folder)
    {
        string file = Path.Combine(folder.PhysiCell, "initial.xml");
        if (!Directory.Exists(folder.Model) || !File.Exists(file)) return new Dictionary<string, string>();
        try
        {
            return XDocument.Load(file).Descendants("variable")
                .ToDictionary(static one => (string?)one.Attribute("name") ?? "", static one => (string?)one.Attribute("units") ?? "", StringComparer.Ordinal);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or XmlException or ArgumentException)
        {
            throw new StorageException($"cannot read '{file}': {fault.Message}", fault);
        }
    }

    private static IEnumerable<ModelNeed> Needs(string file)
    {
        if (!File.Exists(file)) yield break;
        foreach (string line in File.ReadLines(file))
        {
            int mark = line.IndexOf(": ", StringComparison.Ordinal);
            if (mark > 0) yield return new ModelNeed(line[..mark], line[(mark + 2)..]);
        }
    }
}
