namespace Exocosm.Results.Runs;

/// <summary>A number the model rests on, as written to <c>assumptions.json</c>.</summary>
/// <param name="Path">Where it is in the scenario, e.g. <c>exosomes.CSC-exosome.degradation</c>.</param>
/// <param name="Text">Value with unit, as shown.</param>
/// <param name="Origin">scenario, override, library or default.</param>
/// <param name="LibraryId">Entry of the parameter library; null where there is none.</param>
/// <param name="Tier">Evidence: A measured here, B measured elsewhere, C a guess; null where unknown.</param>
/// <param name="Source">Publication; null where there is none.</param>
/// <param name="Line">Line in the scenario file; null where it is not written there.</param>
public sealed record Assumption(
    string Path, string Text, string Origin, string? LibraryId, string? Tier, string? Source, int? Line);
