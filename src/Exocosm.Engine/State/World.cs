using Exocosm.Engine.Body;
using Exocosm.Engine.Interventions;
using Exocosm.Engine.Metastasis;
using Exocosm.Engine.Outcomes;
using Exocosm.Engine.Persistence;
using Exocosm.Engine.Treatments;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.State;

/// <summary>The whole living state of a run. Two worlds with the same hash behave the same for ever.</summary>
public sealed class World
{
    private long _step;

    /// <summary>A world without cells.</summary>
    /// <param name="scenario">The scenario.</param>
    public World(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        Scenario = scenario;
        Tissues = [.. scenario.Sites.Select((site, number) => new Tissue(SiteSeed.Of(scenario, number), site))];
        if (scenario.Body is not null) Body = new WholeBody(scenario, Tissues);
        Agenda = new Agenda(scenario);
        Treatments = scenario.Treatments.Count > 0 ? new TreatmentSet(scenario) : null;
        Metastasis = MetastaticSpread.Of(this);
        Outcomes = scenario.Outcomes is { } outcomes ? new OutcomeStage(scenario, outcomes, Tissues) : null;
        TotalSteps = (long)Math.Round(scenario.Time.EndMin / scenario.Time.PhenotypeStepMin);
    }

    /// <summary>What it lives by.</summary>
    public Scenario Scenario { get; }

    /// <summary>Its sites, in the scenario's order.</summary>
    public IReadOnlyList<Tissue> Tissues { get; }

    /// <summary>Which timed events are due.</summary>
    public Agenda Agenda { get; }

    /// <summary>Treatments and how much of them is there, or null where the scenario has none.</summary>
    public TreatmentSet? Treatments { get; }

    /// <summary>The body around them; null where the scenario has none.</summary>
    public WholeBody? Body { get; }

    /// <summary>Spread of tumour cells by blood, or null where there is none.</summary>
    public MetastaticSpread? Metastasis { get; }

    /// <summary>What measures the outcome, or null where nothing asks for it.</summary>
    public OutcomeStage? Outcomes { get; }

    /// <summary>Phenotype steps done.</summary>
    public long Step => _step;

    /// <summary>Phenotype steps until the end.</summary>
    public long TotalSteps { get; }

    /// <summary>Simulated time, min.</summary>
    public double TimeMin => _step * Scenario.Time.PhenotypeStepMin;

    /// <summary>Counts a step.</summary>
    internal void CountStep() => _step++;

    /// <summary>Saves, restores or hashes everything.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Scalar("step", ref _step);
        foreach (var tissue in Tissues) tissue.Exchange(exchange);
        Agenda.Exchange(exchange);
        Treatments?.Exchange(exchange);
        Body?.Exchange(exchange);
        Metastasis?.Exchange(exchange);
        Outcomes?.Exchange(exchange);
    }

    /// <summary>SHA-256 of the whole state, in lower-case hexadecimal.</summary>
    public string Hash()
    {
        using var hasher = new StateHasher();
        Exchange(hasher);
        return hasher.Finish();
    }
}
