using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Library;

/// <summary>A named cargo: what it is, whom it is thought to act on, and how well that is established.</summary>
/// <param name="Name">Its name in scenarios (<c>library: NAME</c>).</param>
/// <param name="Class">What it is; decides whether it sits in the lumen or on the surface.</param>
/// <param name="Copies">Default mean copies in a vesicle of 90 nm, as a scenario would write it.</param>
/// <param name="HalfLife">Half-life in the recipient, with its unit.</param>
/// <param name="Effect">How its effect is meant unless the scenario says otherwise.</param>
/// <param name="SourceCells">Cells whose exosomes carry it.</param>
/// <param name="Recipient">Cells it acts on.</param>
/// <param name="EffectInWords">What it does there.</param>
/// <param name="CscEvidence">How well the link is established for exosomes of cancer stem cells.</param>
/// <param name="Source">Citation, with DOI where known.</param>
/// <param name="Evidence">How the link was taken from the source.</param>
/// <param name="Tier">How far link and numbers together can be trusted; no named cargo is better than B.</param>
public sealed record CargoEntry(
    string Name,
    CargoClass Class,
    string Copies,
    string HalfLife,
    CargoEffect Effect,
    string SourceCells,
    string Recipient,
    string EffectInWords,
    string CscEvidence,
    string Source,
    string Evidence,
    EvidenceTier Tier)
{
    /// <summary>Surface cargo acts by contact; luminal cargo must be released into the cytosol.</summary>
    public bool IsSurface => Class == CargoClass.SurfaceProtein;
}
