using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Body;

/// <summary>
/// The organs of a body: what plasma sends into them, what they give back, take in and degrade, by population (<see cref="OrganFlows"/>), and
/// the pre-metastatic niche that forms where their content is high: dP/dt = k_P H(O) (1 − P) − P/T_P, exact for the mean content of a step.
/// </summary>
public sealed class OrganSet
{
    private readonly IReadOnlyList<Tissue> _tissues;
    private readonly OrganFlows[] _flows;
    private readonly double[] _niche;
    private readonly double[] _before;

    /// <summary>Organs without content and niche.</summary>
    /// <param name="scenario">The scenario, which has a body with organs.</param>
    /// <param name="tissues">Its tissues, in the scenario's order.</param>
    public OrganSet(Scenario scenario, IReadOnlyList<Tissue> tissues)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var plan = scenario.Body ?? throw new ArgumentException("the scenario has no body", nameof(scenario));
        _tissues = tissues;
        Organs = plan.Organs;
        _flows = [.. plan.Exosomes.Select((_, population) => new OrganFlows(plan, population, scenario.Exosomes[population].Tags))];
        _niche = new double[Count];
        _before = new double[Count];
    }

    /// <summary>The organs as the scenario describes them.</summary>
    public IReadOnlyList<OrganPlan> Organs { get; }

    /// <summary>Number of organs.</summary>
    public int Count => Organs.Count;

    /// <summary>How many macrophages there are in all organs, relative to the normal, during the next step; 1 unless a treatment acts.</summary>
    public double MacrophageFactor { get; set; } = 1;

    /// <summary>State of an organ's niche, 0 to 1.</summary>
    /// <param name="organ">Number of the organ.</param>
    public double Niche(int organ) => _niche[organ];

    /// <summary>Vesicles that entered an organ from plasma, cumulative.</summary>
    /// <param name="organ">Number of the organ.</param>
    /// <param name="population">Number of the population.</param>
    public double Entered(int organ, int population) => _flows[population].Entered(organ);

    /// <summary>Vesicles bound in an organ now, which may still go back; of an organ with a site 0, as they are in its tissue.</summary>
    /// <param name="organ">Number of the organ.</param>
    /// <param name="population">Number of the population.</param>
    public double Bound(int organ, int population) => _flows[population].Bound(organ);

    /// <summary>Vesicles inside an organ's cells now: taken in and not yet degraded.</summary>
    /// <param name="organ">Number of the organ.</param>
    /// <param name="population">Number of the population.</param>
    public double Internalised(int organ, int population) => _flows[population].Internalised(organ);

    /// <summary>Vesicles degraded inside an organ's cells, cumulative.</summary>
    /// <param name="organ">Number of the organ.</param>
    /// <param name="population">Number of the population.</param>
    public double Degraded(int organ, int population) => _flows[population].Degraded(organ);

    /// <summary>Vesicles that went back from an organ to plasma, cumulative; what a site drains is counted there.</summary>
    /// <param name="organ">Number of the organ.</param>
    /// <param name="population">Number of the population.</param>
    public double Released(int organ, int population) => _flows[population].Released(organ);

    /// <summary>Rate at which a vesicle in plasma enters an organ without treatments, 1/min: share × k × what its tags make of it.</summary>
    /// <param name="organ">Number of the organ.</param>
    /// <param name="population">Number of the population.</param>
    public double EntryPerMin(int organ, int population) => _flows[population].EntryPerMin(organ);

    /// <summary>Vesicles of a population that organs without a site hold or degraded.</summary>
    /// <param name="population">Number of the population.</param>
    public double Held(int population)
    {
        var sum = 0.0;
        for (var organ = 0; organ < Count; organ++)
            if (Organs[organ].Site is null) sum += Bound(organ, population) + Internalised(organ, population) + Degraded(organ, population);
        return sum;
    }

    /// <summary>Vesicles inside an organ's cells of the populations that prepare its niche; 0 where it has none.</summary>
    /// <param name="organ">Number of the organ.</param>
    public double NicheContent(int organ)
    {
        if (Organs[organ].Niche is not { } niche) return 0;
        var sum = 0.0;
        for (var n = 0; n < niche.Exosomes.Count; n++) sum += Internalised(organ, niche.Exosomes[n]);
        return sum;
    }

    /// <summary>Begins a step.</summary>
    internal void Begin()
    {
        for (var organ = 0; organ < Count; organ++) _before[organ] = NicheContent(organ);
    }

    /// <summary>Advances lymph, plasma and organs of a population by a step.</summary>
    /// <param name="population">Number of the population.</param>
    /// <param name="body">The body they are in.</param>
    /// <param name="byLymph">What entered lymph during the step, particles.</param>
    /// <param name="byBlood">What came straight from tissue during it, particles.</param>
    /// <param name="dt">Its length, min.</param>
    internal void Advance(int population, WholeBody body, double byLymph, double byBlood, double dt)
    {
        var flows = _flows[population];
        for (var organ = 0; organ < Count; organ++)
        {
            if (Organs[organ].Site is { } site)
                flows.TakeIn(organ, _tissues[site].Exosomes[population].Ledger.Internalised, body.Ports[site].Pieces);
        }

        flows.Advance(body.Lymph, body.Plasma, MacrophageFactor, byLymph, byBlood, dt);
        for (var organ = 0; organ < Count; organ++)
            if (Organs[organ].Site is { } site) body.Ports[site].Send(population, flows.Sent(organ));
    }

    /// <summary>Ends a step: niches grow and fade.</summary>
    /// <param name="dt">Its length, min.</param>
    internal void End(double dt)
    {
        for (var organ = 0; organ < Count; organ++)
        {
            if (Organs[organ].Niche is not { } plan) continue;
            var content = (_before[organ] + NicheContent(organ)) / 2;
            var drive = plan.RatePerMin * DeterministicMath.Hill(content / plan.HalfMax, plan.Hill);
            var rate = drive + (1 / plan.LifetimeMin);
            _niche[organ] += ((drive / rate) - _niche[organ]) * DeterministicMath.OneMinusExp(rate * dt);
        }
    }

    /// <summary>Saves, restores or hashes the organs.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "niche", _niche);
        for (var population = 0; population < _flows.Length; population++) _flows[population].Exchange(exchange, $"{prefix}{population} ");
    }
}
