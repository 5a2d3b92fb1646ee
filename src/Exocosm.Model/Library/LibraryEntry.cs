namespace Exocosm.Model.Library;

/// <summary>One parameter of the library: its default, its plausible range and how well it is known.</summary>
/// <param name="Id">Its name in scenarios (<c>library:ID</c>), e.g. <c>exosome.release.mvb_fusion</c>.</param>
/// <param name="Name">What it is, in words.</param>
/// <param name="Value">The default as a scenario would write it, with its unit, e.g. <c>0.125 1/h</c>.</param>
/// <param name="Low">Lower end of the plausible range, with its unit.</param>
/// <param name="High">Upper end of the plausible range, with its unit.</param>
/// <param name="Source">Where it comes from: citation, with DOI where known.</param>
/// <param name="Evidence">How the value was taken from the source, or the derivation of an estimate.</param>
/// <param name="Tier">How far it can be trusted.</param>
/// <param name="Note">Anything a reader should know besides; may be empty.</param>
public sealed record LibraryEntry(
    string Id,
    string Name,
    string Value,
    string Low,
    string High,
    string Source,
    string Evidence,
    EvidenceTier Tier,
    string Note);
