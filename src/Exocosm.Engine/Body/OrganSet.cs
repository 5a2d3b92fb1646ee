using Exocosm.Engine.Persistence;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Body;

/// <summary>The organs of a body and the pre-metastatic niches in them.</summary>
public sealed class OrganSet
{
    private readonly double[] _niche;

    /// <summary>Organs without content and niche.</summary>
    /// <param name="plan">The body as the scenario describes it.</param>
    public OrganSet(BodyPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        Organs = plan.Organs;
        _niche = new double[plan.Organs.Count];
    }

    /// <summary>The organs as the scenario describes them.</summary>
    public IReadOnlyList<OrganPlan> Organs { get; }

    /// <summary>Number of organs.</summary>
    public int Count => _niche.Length;

    /// <summary>State of an organ's niche, 0 to 1.</summary>
    /// <param name="organ">Number of the organ.</param>
    public double Niche(int organ) => _niche[organ];

    /// <summary>Saves, restores or hashes the organs.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed(prefix + "niche", _niche);
    }
}
