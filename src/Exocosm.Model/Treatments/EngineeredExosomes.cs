using Exocosm.Model.Description;
using Exocosm.Model.Reading;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Schema;

namespace Exocosm.Model.Treatments;

/// <summary>
/// Exosomes made as carriers, injected into blood: a population of their own, whose half-life (longer with CD47), seeding, targeting
/// and cargo are those that the scenario gives it (Kamerkar 2017, Nature 546:498).
/// </summary>
/// <param name="Population">Number of their exosome population.</param>
public sealed record EngineeredExosomes(int Population) : TreatmentPlan
{
    private static readonly TextKey PopulationKey = new("population", "Their exosome population.") { IsRequired = true };

    internal static TreatmentKind Kind { get; } = new("engineered_exosomes",
        "Exosomes made as carriers, injected into blood; the amount is a number of particles; needs 'body'.", Read, PopulationKey);

    /// <inheritdoc/>
    public override string AmountUnit => "";

    /// <inheritdoc/>
    public override IEnumerable<string> Describe(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var plasma = scenario.Body!.Exosomes[Population];
        yield return $"Particles of the population {scenario.Exosomes[Population].Name} are injected into blood, where their half-life is "
            + $"{Words.Time(plasma.HalfLifeMin)}; they enter tissue at {Words.Rate(plasma.SeedingPerMin)}.";
    }

    private static EngineeredExosomes? Read(SectionReader section, TreatmentContext context)
    {
        context.RequireBody(section);
        if (section.Text(PopulationKey) is not { } name) return null;
        var number = context.Binding.Resolve(name, context.Binding.Names.Exosomes, "exosome population", section.PathOf(PopulationKey));
        return number < 0 ? null : new EngineeredExosomes(number);
    }
}
