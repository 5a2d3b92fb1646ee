namespace Exocosm.Reports.Content;

/// <summary>A value the model rests on.</summary>
/// <param name="Path">Its path in the scenario.</param>
/// <param name="Text">The value with its unit.</param>
/// <param name="Origin">Who chose it: the scenario, the library, the library's default, the command line.</param>
/// <param name="LibraryId">Entry of the parameter library, or null.</param>
/// <param name="Tier">A measured, B order of magnitude, C guess; null where there is no library entry.</param>
/// <param name="Source">Where the value comes from, or null.</param>
/// <param name="Line">Line in the scenario file, or null.</param>
public sealed record Assumption(
    string Path, string Text, string Origin, string? LibraryId, string? Tier, string? Source, int? Line);
