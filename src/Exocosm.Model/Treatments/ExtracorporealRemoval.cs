using Exocosm.Model.Description;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>A device through which blood flows: clearance CL = Q·E_x while it runs.</summary>
/// <param name="FlowMlPerMin">Q, mL of plasma per min.</param>
/// <param name="Extraction">E_x: share of the vesicles taken out in one pass.</param>
/// <param name="Populations">Exosome populations it catches.</param>
public sealed record ExtracorporealRemoval(double FlowMlPerMin, double Extraction, IReadOnlyList<int> Populations) : TreatmentPlan
{
    private static readonly QuantityKey Flow = new("flow", "mL/min", ValueRange.NotNegative, "Flow of plasma through the device.")
    { DefaultId = "treatment.extracorporeal_removal.flow" };

    private static readonly QuantityKey ExtractionKey = new("extraction", "", ValueRange.Share, "Share taken out in one pass.")
    { DefaultId = "treatment.extracorporeal_removal.extraction" };

    internal static TreatmentKind Kind { get; } = new("extracorporeal_removal",
        "A device that takes exosomes out of flowing blood, for as long as an event says with 'over'; needs 'body'.",
        (section, context) =>
        {
            context.RequireBody(section);
            return new ExtracorporealRemoval(
                section.Quantity(Flow), section.Quantity(ExtractionKey), DrugKeys.PopulationsOf(section, context.Binding));
        },
        Flow, ExtractionKey, DrugKeys.Populations);

    /// <inheritdoc/>
    public override string? AmountUnit => null;

    /// <inheritdoc/>
    public override bool NeedsDuration => true;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        yield return $"While it runs, {Words.Number(FlowMlPerMin)} mL/min of plasma pass a device that takes out {Words.Share(Extraction)} of "
            + $"{TreatmentWords.Populations(scenario, Populations)}: a clearance of {Words.Number(FlowMlPerMin * Extraction)} mL/min.";
    }
}
