using Exocosm.Model.Library;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>Assumptions in words: equal values of several cell types or populations become one line.</summary>
internal static class AssumptionWords
{
    /// <summary>The guesses, values that nobody chose before those that the author chose.</summary>
    public static IReadOnlyList<string> Guesses(IReadOnlyList<Assumption> assumptions) =>
    [
        .. Grouped(assumptions.Where(one => one.IsGuess).OrderBy(one => one.SetByAuthor)).Select(group => Guess([.. group])),
    ];

    /// <summary>Every value with where it came from.</summary>
    public static IReadOnlyList<string> All(IReadOnlyList<Assumption> assumptions) =>
        [.. Grouped(assumptions).Select(group => Line([.. group]))];

    private static IEnumerable<IGrouping<object, Assumption>> Grouped(IEnumerable<Assumption> assumptions) =>
        assumptions.GroupBy(one => (object)(one.LibraryId ?? one.Path, one.Text, one.Origin, one.LibraryId is null ? one.Line : null));

    private static string Guess(Assumption[] group)
    {
        var one = group[0];
        var chosen = one.SetByAuthor
            ? $"set {Where(group)}; the library's own {one.LibraryDefault} is a guess: {one.Evidence}"
            : one.Evidence;
        var range = one.LibraryDefault is null ? "" : $" (range {one.Low} to {one.High}{Outside(one)})";
        return $"{Words.Capital(one.Name)}: {one.Text}{range}; {chosen}. "
            + $"[{one.LibraryId}: {Paths(group)}]";
    }

    private static string Line(Assumption[] group)
    {
        var one = group[0];
        var head = $"{Paths(group)} = {one.Text}";
        if (one.Tier is null) return $"{head}; {Where(group)}.";
        var tier = one.Tier == EvidenceTier.None ? "no tier" : $"tier {one.Tier}";
        var chosen = one is { SetByAuthor: true, LibraryDefault: not null }
            ? $"set {Where(group)}; library default {one.LibraryDefault}, range {one.Low} to {one.High}{Outside(one)}"
            : Where(group);
        return $"{head}; {chosen}; {one.LibraryId}; {tier}; {one.Evidence}; {Citation(one)}.";
    }

    private static string Citation(Assumption one) =>
        one is { SetByAuthor: true, LibraryDefault: not null } ? one.Source[(one.Source.IndexOf(';', StringComparison.Ordinal) + 2)..] : one.Source;

    private static string Outside(Assumption one) => one.OutsideRange == true ? "; OUTSIDE THE RANGE" : "";

    private static string Paths(Assumption[] group) => string.Join(", ", group.Select(one => one.Path));

    private static string Where(Assumption[] group)
    {
        var lines = group.Select(one => one.Line).OfType<int>().Distinct().Order().ToArray();
        var at = lines.Length == 0 ? "" : $" (line{(lines.Length == 1 ? "" : "s")} {string.Join(", ", lines)})";
        return group[0].Origin switch
        {
            OriginKind.Scenario => $"in the scenario{at}",
            OriginKind.Override => "on the command line",
            OriginKind.Library => $"from the library, as the scenario asks{at}",
            _ => group[0].LibraryId is null ? "a default of the program" : "the library's default",
        };
    }
}
