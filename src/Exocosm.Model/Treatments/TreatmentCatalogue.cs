using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>All kinds of treatment. A new kind is one file and one line here, and its action one file and one line in the engine.</summary>
internal static class TreatmentCatalogue
{
    public static IReadOnlyList<TreatmentKind> Kinds { get; } =
    [
        Chemotherapy.Kind,
        ReleaseInhibitor.Kind,
        UptakeBlocker.Kind,
        AntiExosomeAntibody.Kind,
        MacrophageDepletion.Kind,
        ExtracorporealRemoval.Kind,
        CheckpointAntibody.Kind,
        EngineeredExosomes.Kind,
        DendriticVaccine.Kind,
        Radiotherapy.Kind,
        Surgery.Kind,
    ];

    /// <summary>The section of a treatment: just one kind.</summary>
    public static Section Section { get; } = new("treatment", [.. Kinds.Select(kind => kind.Key)]) { IsOneOf = true };
}
