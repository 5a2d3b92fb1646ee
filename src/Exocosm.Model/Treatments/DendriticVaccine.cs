using Exocosm.Model.Description;
using Exocosm.Model.Problems;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// Dendritic cells loaded with an antigen, such as exosomes of cancer stem cells (Naseri 2021, J Cell Mol Med, in vitro only): their
/// activity adds to that of the node's own cells for this antigen and fades with their half-life.
/// </summary>
/// <param name="Antigen">Number of the antigen in the lymph node.</param>
public sealed record DendriticVaccine(int Antigen) : TreatmentPlan
{
    private static readonly TextKey AntigenKey = new("antigen", "The antigen of the lymph node that the cells present.") { IsRequired = true };

    internal static TreatmentKind Kind { get; } = new("dendritic_vaccine",
        "Dendritic cells loaded with an antigen; the amount is their activity relative to the node's own; needs a body with a lymph node.", Read,
        AntigenKey);

    /// <inheritdoc/>
    public override string AmountUnit => "";

    /// <inheritdoc/>
    public override bool CanLast => false;

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var node = scenario.Body!.LymphNode!;
        yield return $"It brings dendritic cells to the lymph node that present the antigen '{node.Antigens[Antigen].Name}'; half of them are left "
            + $"after {Words.Time(node.Dendritic.HalfLifeMin)}.";
    }

    private static DendriticVaccine? Read(SectionReader section, TreatmentContext context)
    {
        if (section.Text(AntigenKey) is not { } name) return null;
        if (context.Antigens.Count == 0)
        {
            section.Refuse(AntigenKey, "a body with 'lymph_node'", "the scenario has no lymph node where a vaccine could act");
            return null;
        }
        var number = Names.IndexOf(context.Antigens, name.Text);
        if (number >= 0) return new DendriticVaccine(number);
        var nearest = Nearest.Of(name.Text, context.Antigens);
        context.Binding.Refuse(name, section.PathOf(AntigenKey), "an antigen",
            $"{section.PathOf(AntigenKey)}: unknown antigen {name.Summary}{Nearest.Hint(nearest)}; known: {string.Join(", ", context.Antigens)}", nearest);
        return null;
    }
}
