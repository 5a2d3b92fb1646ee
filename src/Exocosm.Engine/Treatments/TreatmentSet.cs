using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>All treatments of a scenario: how much of each was given and is there, and what they do in each step.</summary>
public sealed class TreatmentSet
{
    private readonly Scenario _scenario;
    private readonly TreatmentAction[] _actions;
    private readonly TreatmentFactors _factors;
    private readonly long[] _doses;
    private readonly double[] _given;

    /// <summary>The treatments of a scenario, none of them given yet.</summary>
    /// <param name="scenario">The scenario.</param>
    public TreatmentSet(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        _scenario = scenario;
        _actions = [.. Enumerable.Range(0, scenario.Treatments.Count).Select(number => TreatmentActions.Of(scenario, number))];
        _factors = new TreatmentFactors(scenario);
        _doses = new long[_actions.Length];
        _given = new double[_actions.Length];
    }

    /// <summary>How often a treatment was given.</summary>
    /// <param name="treatment">Its number.</param>
    public long Doses(int treatment) => _doses[treatment];

    /// <summary>How much of it was given in all, in its unit.</summary>
    /// <param name="treatment">Its number.</param>
    public double Given(int treatment) => _given[treatment];

    /// <summary>How much of it is there now, in its unit.</summary>
    /// <param name="treatment">Its number.</param>
    /// <param name="world">The world.</param>
    public double Level(int treatment, World world) => _actions[treatment].Level(world);

    /// <summary>What carries out a treatment.</summary>
    /// <param name="treatment">Its number.</param>
    internal TreatmentAction Action(int treatment) => _actions[treatment];

    /// <summary>Gives a treatment.</summary>
    /// <param name="given">Which, how much, where.</param>
    /// <param name="world">The world.</param>
    /// <param name="team">Who does the work.</param>
    public void Give(GiveEvent given, World world, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(given);
        _doses[given.Treatment]++;
        _given[given.Treatment] += given.Amount;
        _actions[given.Treatment].Give(given, world, team);
    }

    /// <summary>Lets all treatments act for a step.</summary>
    /// <param name="world">The world.</param>
    public void Advance(World world)
    {
        ArgumentNullException.ThrowIfNull(world);
        _factors.Clear();
        for (var site = 0; site < world.Tissues.Count; site++)
        {
            var tissue = world.Tissues[site];
            tissue.Drugs?.Clear();
            Array.Clear(tissue.Milieu.LigandOccupancy);
            Array.Clear(tissue.Milieu.ReceptorOccupancy);
        }

        if (world.Body is { } body)
        {
            Array.Fill(body.Plasma.EliminationFactor, 1);
            Array.Fill(body.Plasma.SeedingFactor, 1);
            Array.Clear(body.Plasma.DeviceClearance);
            if (body.Organs is { } organs) organs.MacrophageFactor = 1;
        }

        foreach (var action in _actions) action.Act(world, _factors);
        for (var site = 0; site < world.Tissues.Count; site++) _factors.Apply(world.Tissues[site]);
    }

    /// <summary>Saves, restores or hashes the treatments.</summary>
    /// <param name="exchange">Which of the three.</param>
    public void Exchange(StateExchange exchange)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        exchange.Fixed("treatments doses", _doses);
        exchange.Fixed("treatments given", _given);
        for (var i = 0; i < _actions.Length; i++) _actions[i].Exchange(exchange, $"treatment {_scenario.Treatments[i].Name} ");
    }
}
