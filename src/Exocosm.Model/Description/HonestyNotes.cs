namespace Exocosm.Model.Description;

/// <summary>What every reader of a description or report should know about the evidence; said once.</summary>
public static class HonestyNotes
{
    /// <summary>The notes, each a sentence or two.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "Tier A is measured to within a factor of two, tier B is known to an order of magnitude, tier C is a guess.",
        "Evidence for exosomes of cancer stem cells comes mostly from cell culture and xenografts; several links (PD-L1, "
            + "integrins, TGF-beta) were shown for exosomes of tumours in general, not for those of their stem cells.",
        "Studies that speak of exosomes often used mixed small extracellular vesicles, which most assays cannot tell apart.",
        "Nothing here supports clinical use.",
    ];
}
