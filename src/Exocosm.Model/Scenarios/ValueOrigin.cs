namespace Exocosm.Model.Scenarios;

/// <summary>Where one value of a scenario came from.</summary>
/// <param name="Path">Its path in the scenario, e.g. <c>cell_types.CSC.exosomes.CSC-exosome.mvb_formation</c>.</param>
/// <param name="Text">The value with its unit, as a reader would write it.</param>
/// <param name="Origin">Who chose it.</param>
/// <param name="LibraryId">Entry of the parameter library that gives its source and tier, or null where there is none.</param>
/// <param name="Line">Line in the scenario file, or null for a default.</param>
public sealed record ValueOrigin(string Path, string Text, OriginKind Origin, string? LibraryId, int? Line);

/// <summary>Who chose a value.</summary>
public enum OriginKind
{
    /// <summary>Written in the scenario.</summary>
    Scenario,

    /// <summary>Taken from the library because the scenario says so.</summary>
    Library,

    /// <summary>The library's default, because the scenario is silent.</summary>
    Default,

    /// <summary>Set on the command line.</summary>
    Override,
}
