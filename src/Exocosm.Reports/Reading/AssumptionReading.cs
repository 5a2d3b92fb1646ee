using Exocosm.Model.Library;
using Exocosm.Reports.Content;

namespace Exocosm.Reports.Reading;

/// <summary>The values a run rests on, with what the parameter library says about them.</summary>
internal static class AssumptionReading
{
    // What the id of an entry of the cargo library begins with.
    private const string CargoPrefix = "cargo:";

    /// <summary>Equal values of one library entry, as of several cell types, become one.</summary>
    public static IReadOnlyList<Assumption> Of(IEnumerable<Results.Runs.Assumption> values) =>
    [
        .. values.GroupBy(static one => (Key: one.LibraryId ?? one.Path, one.Text, one.Origin, Line: one.LibraryId is null ? one.Line : null))
            .Select(static group => Of([.. group])),
    ];

    private static Assumption Of(Results.Runs.Assumption[] group)
    {
        Results.Runs.Assumption one = group[0];
        LibraryEntry? entry = one.LibraryId is { } id && ParameterLibrary.Default.TryGet(id, out LibraryEntry? found) ? found : null;
        CargoEntry? cargo = one.LibraryId is { } named && named.StartsWith(CargoPrefix, StringComparison.Ordinal)
            && CargoLibrary.Default.TryGet(named[CargoPrefix.Length..], out CargoEntry? known) ? known : null;
        return new Assumption
        {
            Paths = [.. group.Select(static value => value.Path)],
            Text = one.Text,
            Origin = Words(one),
            LibraryId = one.LibraryId,
            Tier = one.Tier,
            Source = one.Source ?? "",
            Lines = [.. group.Select(static value => value.Line).OfType<int>().Distinct().Order()],
            Name = entry?.Name ?? (cargo is null ? "" : $"{cargo.Name}, a named cargo: {one.Path.Split('.')[^1].Replace('_', ' ')}"),
            Evidence = entry?.Evidence ?? cargo?.Evidence ?? "",
            Range = entry is null ? "" : $"{entry.Low} to {entry.High}",
        };
    }

    private static string Words(Results.Runs.Assumption value) => value.Origin.ToUpperInvariant() switch
    {
        "SCENARIO" => "scenario",
        "OVERRIDE" => "command line",
        "LIBRARY" => "library, as the scenario asks",
        _ => value.LibraryId is null ? "program's default" : "library's default",
    };
}
