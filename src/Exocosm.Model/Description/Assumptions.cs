using Exocosm.Model.Library;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>The values that a scenario rests on, with what the library knows about each.</summary>
public static class Assumptions
{
    /// <summary>What the id of an entry of the cargo library begins with, as in <c>cargo:Wnt3a</c>.</summary>
    private const string CargoPrefix = "cargo:";

    /// <summary>One record for each value, in the scenario's order.</summary>
    public static IReadOnlyList<Assumption> From(Scenario scenario) => From(scenario, ParameterLibrary.Default);

    /// <summary>The same with another library.</summary>
    public static IReadOnlyList<Assumption> From(Scenario scenario, ParameterLibrary library)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(library);
        return [.. scenario.Origins.Select(origin => Of(origin, library))];
    }

    private static Assumption Of(ValueOrigin origin, ParameterLibrary library)
    {
        if (origin.LibraryId is { } id && library.TryGet(id, out var entry))
        {
            return new Assumption(
                origin.Path,
                origin.Text,
                origin.Origin,
                id,
                entry.Tier,
                IsAuthors(origin.Origin) ? $"{Author(origin.Origin)}; the library cites {entry.Source}" : entry.Source,
                origin.Line,
                entry.Name,
                entry.Evidence,
                entry.Value,
                entry.Low,
                entry.High,
                LibraryRange.Excludes(origin.Text, entry.Low, entry.High));
        }

        if (origin.LibraryId is { } named
            && named.StartsWith(CargoPrefix, StringComparison.Ordinal)
            && CargoLibrary.Default.TryGet(named[CargoPrefix.Length..], out var cargo))
        {
            return new Assumption(
                origin.Path, origin.Text, origin.Origin, named, cargo.Tier, cargo.Source, origin.Line,
                $"{cargo.Name}, a named cargo", cargo.Evidence, null, null, null, null);
        }

        return new Assumption(
            origin.Path, origin.Text, origin.Origin, origin.LibraryId, null, Author(origin.Origin), origin.Line,
            "", "", null, null, null, null);
    }

    private static bool IsAuthors(OriginKind origin) => origin is OriginKind.Scenario or OriginKind.Override;

    private static string Author(OriginKind origin) => origin switch
    {
        OriginKind.Scenario => "the scenario",
        OriginKind.Override => "the command line",
        OriginKind.Library => "the library",
        _ => "a default of the program",
    };
}
