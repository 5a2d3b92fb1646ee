using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Body;

/// <summary>
/// The body around the tissue (science 1.4): sites drain to lymph and blood, lymph passes a node and reaches plasma, plasma is cleared and
/// sends some vesicles back to the sites, to each in proportion to the volume it stands for.
/// </summary>
public sealed class WholeBody
{
    private readonly Scenario _scenario;
    private readonly BodyPlan _plan;
    private readonly double _volume;

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
        Ports = [.. tissues.Select((tissue, site) => new SitePort(scenario, tissue, site))];
        _volume = Ports.Sum(port => port.Volume);
    }

    /// <summary>The plasma.</summary>
    public Plasma Plasma { get; }

    /// <summary>The lymph.</summary>
    public Lymph Lymph { get; }

    /// <summary>Where each site joins the body, in the scenario's order.</summary>
    public IReadOnlyList<SitePort> Ports { get; }

    /// <summary>Vesicles of a population that left plasma and have not yet reached a site, of all pieces together.</summary>
    /// <param name="population">Number of the population.</param>
    public double OnTheWay(int population) => Ports.Sum(port => port.OnTheWay(population) * port.Pieces);

    /// <summary>Begins a step: what plasma sent in the last one reaches the sites.</summary>
    public void Deliver()
    {
        foreach (var port in Ports) port.Deliver();
    }

    /// <summary>Ends a step, after the exosomes of all sites have spread.</summary>
    /// <param name="time">Simulated time at its start, min.</param>
    /// <param name="dt">Its length, min.</param>
    /// <exception cref="SimulationFaultException">A number of vesicles is not finite.</exception>
    public void Advance(double time, double dt)
    {
        for (var population = 0; population < _plan.Exosomes.Count; population++)
        {
            var plan = _plan.Exosomes[population];
            var (byLymph, byBlood) = (0.0, 0.0);
            foreach (var port in Ports)
            {
                var drained = port.TakeDrained(population);
                byLymph += drained * plan.LymphShare;
                byBlood += drained * (1 - plan.LymphShare);
            }

            var seeded = Plasma.Advance(population, Lymph, byLymph, byBlood, 1 / _plan.LymphTransitMin, plan.NodeCapture, dt);
            if (!double.IsFinite(Plasma.Particles[population]))
            {
                throw new SimulationFaultException(
                    $"At {time} min in plasma, population '{_scenario.Exosomes[population].Name}': the number of vesicles is {Plasma.Particles[population]}.");
            }

            if (seeded <= 0) continue;
            foreach (var port in Ports) port.Send(population, seeded * (port.Volume / _volume));
        }
    }

    /// <summary>Saves, restores or hashes the body.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        Plasma.Exchange(exchange, "body/plasma ");
        Lymph.Exchange(exchange, "body/lymph ");
        for (var site = 0; site < Ports.Count; site++) Ports[site].Exchange(exchange, $"body/port {site} ");
    }
}
