using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Reading;

/// <summary>Where the reader takes defaults and named cargo from.</summary>
public interface ILibrary
{
    /// <summary>Names of all entries, for suggestions.</summary>
    IEnumerable<string> Ids { get; }

    /// <summary>Names of all cargo, for suggestions.</summary>
    IEnumerable<string> CargoNames { get; }

    /// <summary>The default value of an entry as a scenario would write it, e.g. <c>333 um^3/min</c>.</summary>
    bool TryGetText(string id, out string text);

    /// <summary>A named cargo.</summary>
    bool TryGetCargo(string name, out LibraryCargo cargo);
}

/// <summary>What the reader takes from a named cargo of the library.</summary>
/// <param name="Class">What it is.</param>
/// <param name="Effect">How its effect is meant.</param>
/// <param name="HalfLife">Half-life in the recipient, with its unit.</param>
/// <param name="Copies">Mean copies in a vesicle of 90 nm.</param>
public readonly record struct LibraryCargo(CargoClass Class, CargoEffect Effect, string HalfLife, string Copies);
