using Exocosm.Model.Library;
using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>One value that a run rests on: what it is, who chose it, and how well it is known.</summary>
/// <param name="Path">Its path in the scenario.</param>
/// <param name="Text">The value with its unit.</param>
/// <param name="Origin">Who chose it.</param>
/// <param name="LibraryId">Entry of the parameter library it is or corresponds to, or null.</param>
/// <param name="Tier">How well the library knows this parameter, or null where the library has no entry.</param>
/// <param name="Source">Where the value comes from: the library's citation, or who set it.</param>
/// <param name="Line">Line in the scenario file, or null for a default.</param>
/// <param name="Name">What the parameter is, in words; empty where the library has no entry.</param>
/// <param name="Evidence">How the library's value was taken from its source; empty where it has no entry.</param>
/// <param name="LibraryDefault">The library's default, or null where it has no entry.</param>
/// <param name="Low">Lower end of the library's range, or null.</param>
/// <param name="High">Upper end of the library's range, or null.</param>
/// <param name="OutsideRange">Whether the value lies outside that range; null where the two cannot be compared.</param>
public sealed record Assumption(
    string Path,
    string Text,
    OriginKind Origin,
    string? LibraryId,
    EvidenceTier? Tier,
    string Source,
    int? Line,
    string Name,
    string Evidence,
    string? LibraryDefault,
    string? Low,
    string? High,
    bool? OutsideRange)
{
    /// <summary>Whether it rests on a guess: the library knows the parameter no better, whoever chose the value.</summary>
    public bool IsGuess => Tier == EvidenceTier.C;

    /// <summary>Whether the author of the scenario or of the command line chose it.</summary>
    public bool SetByAuthor => Origin is OriginKind.Scenario or OriginKind.Override;
}
