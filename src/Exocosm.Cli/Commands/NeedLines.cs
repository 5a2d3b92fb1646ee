using Exocosm.PhysiCell.Settings;

namespace Exocosm.Cli.Commands;

/// <summary>What a user has to know of a PhysiCell model, a line each.</summary>
internal static class NeedLines
{
    public static void Tell(IEnumerable<Need> needs, TextWriter output)
    {
        foreach (var need in needs)
        {
            var at = need.Place;
            output.WriteLine($"{at.File}:{at.Line}:{at.Column}: {Word(need.Kind)}: {need.Element}: {need.Message}");
        }
    }

    private static string Word(NeedKind kind) => kind switch { NeedKind.Missing => "missing", NeedKind.Warning => "warning", _ => "ignored" };
}
