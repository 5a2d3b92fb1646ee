using Exocosm.Engine.LymphNode;
using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Body;

/// <summary>
/// The body around the tissue (science 1.4): sites drain to lymph and blood, lymph passes a node and reaches plasma, plasma is cleared and
/// sends some vesicles back to the sites, to each in proportion to the volume it stands for; or organs take them, of which sites may be pieces.
/// </summary>
public sealed class WholeBody
{
    private readonly Scenario _scenario;
    private readonly BodyPlan _plan;
    private readonly IReadOnlyList<Tissue> _tissues;
    private readonly double _volume;
    private readonly bool[] _toNode;
    private readonly SitePort[] _ports;

    /// <summary>The body of a scenario.</summary>
    /// <param name="scenario">The scenario, which has a body.</param>
    /// <param name="tissues">Its tissues, in the scenario's order.</param>
    public WholeBody(Scenario scenario, IReadOnlyList<Tissue> tissues)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _plan = scenario.Body ?? throw new ArgumentException("the scenario has no body", nameof(scenario));
        Plasma = new Plasma(_plan);
        Lymph = new Lymph(_plan.Exosomes.Count);
        FromColonies = new double[_plan.Exosomes.Count];
        if (_plan.Organs.Count > 0) Organs = new OrganSet(scenario, tissues);
        _tissues = tissues;
        _ports = [.. tissues.Select((tissue, site) => new SitePort(scenario, tissue, site))];
        if (_plan.LymphNode is not null) LymphNode = new DrainingNode(scenario, tissues);
        _toNode = [.. tissues.Select((_, site) => _plan.LymphNode?.Drains.Contains(site) == true)];
        _volume = _ports.Sum(port => port.Volume);
    }

    /// <summary>The plasma.</summary>
    public Plasma Plasma { get; }

    /// <summary>The lymph.</summary>
    public Lymph Lymph { get; }

    /// <summary>The organs that take vesicles out of plasma; null where the scenario has none.</summary>
    public OrganSet? Organs { get; }

    /// <summary>The lymph node that sites drain to; null where the scenario has none.</summary>
    public DrainingNode? LymphNode { get; }

    /// <summary>Where each site joins the body, in the scenario's order.</summary>
    public IReadOnlyList<SitePort> Ports => _ports;

    /// <summary>Vesicles of each population that colonies which are no tissue send into plasma during the next step; spread by blood sets them.</summary>
    public double[] FromColonies { get; }

    /// <summary>Vesicles of a population that left plasma and have not yet reached a site, of all pieces together.</summary>
    /// <param name="population">Number of the population.</param>
    public double OnTheWay(int population) => Ports.Sum(port => port.OnTheWay(population) * port.Pieces);

    /// <summary>Begins a step: what plasma sent in the last one reaches the sites, and what the node has learned acts on them.</summary>
    public void Deliver()
    {
        for (var site = 0; site < _ports.Length; site++)
        {
            _ports[site].Deliver();
            if (_toNode[site]) _tissues[site].Milieu.KillFactor = LymphNode!.KillFactor;
        }

        ShowNiches();
    }

    /// <summary>Tells the sites how far the niches of their organs are, in which their cells live during a step.</summary>
    private void ShowNiches()
    {
        for (var organ = 0; organ < Organs?.Count; organ++)
            if (Organs.Organs[organ].Site is { } site) _tissues[site].Niche = Organs.Niche(organ);
    }

    /// <summary>Ends a step, after the exosomes of all sites have spread.</summary>
    /// <param name="time">Simulated time at its start, min.</param>
    /// <param name="dt">Its length, min.</param>
    /// <exception cref="SimulationFaultException">A number of vesicles is not finite.</exception>
    public void Advance(double time, double dt)
    {
        Organs?.Begin();
        for (var population = 0; population < _plan.Exosomes.Count; population++)
        {
            var plan = _plan.Exosomes[population];
            var (byLymph, byBlood) = (0.0, FromColonies[population]);
            for (var site = 0; site < _ports.Length; site++)
            {
                var drained = _ports[site].TakeDrained(population);
                if (_toNode[site]) LymphNode!.Receive(population, drained * plan.LymphShare);
                byLymph += drained * plan.LymphShare;
                byBlood += drained * (1 - plan.LymphShare);
            }

            var seeded = 0.0;
            if (Organs is not null) Organs.Advance(population, this, byLymph, byBlood, dt);
            else seeded = Plasma.Advance(population, Lymph, byLymph, byBlood, 1 / _plan.LymphTransitMin, plan.NodeCapture, dt);
            if (!double.IsFinite(Plasma.Particles[population]))
            {
                throw new SimulationFaultException(
                    $"At {time} min in plasma, population '{_scenario.Exosomes[population].Name}': the number of vesicles is {Plasma.Particles[population]}.");
            }

            if (seeded <= 0) continue;
            foreach (var port in _ports) port.Send(population, seeded * (port.Volume / _volume));
        }

        Organs?.End(dt);
        LymphNode?.Advance(time, dt);
    }

    /// <summary>Saves, restores or hashes the body.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        Plasma.Exchange(exchange, "body/plasma ");
        Lymph.Exchange(exchange, "body/lymph ");
        for (var site = 0; site < _ports.Length; site++) _ports[site].Exchange(exchange, $"body/port {site} ");
        Organs?.Exchange(exchange, "body/organs ");
        LymphNode?.Exchange(exchange, "body/lymph node ");
    }
}
