using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Behaviours;

/// <summary>
/// Every rate and strength that a rule may change. Each behaviour has a base value per cell type; the ones that rules target have
/// a column of their own, so a model without rules pays nothing for the possibility.
/// </summary>
public sealed class BehaviourTable
{
    private readonly Dictionary<BehaviourRef, Entry> _entries = [];
    private readonly List<Entry> _ruled = [];
    private readonly Cells _cells;

    /// <summary>The behaviours of a scenario.</summary>
    /// <param name="scenario">Gives the base values and says which behaviours rules target.</param>
    /// <param name="cells">Where the columns of ruled behaviours are added.</param>
    public BehaviourTable(Scenario scenario, Cells cells)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(cells);
        _cells = cells;
        foreach (var (behaviour, values) in BehaviourBases.Of(scenario)) _entries.Add(behaviour, new Entry(behaviour, values));
        foreach (var behaviour in scenario.Rules.Select(rule => rule.Behaviour).Distinct())
        {
            var entry = _entries[behaviour];
            entry.PerCell = cells.Add<double>($"behaviour {behaviour.Kind} {behaviour.Index}", "rules");
            _ruled.Add(entry);
        }
    }

    /// <summary>Present values of a behaviour. Fetch it again after cells were added.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="index">Number of the thing it is about, or −1.</param>
    public BehaviourView View(BehaviourKind kind, int index = -1)
    {
        var entry = _entries[new BehaviourRef(kind, index)];
        return new BehaviourView(entry.PerCell?.Values, entry.PerType, _cells.Type.Values);
    }

    /// <summary>Base values per cell type, changed in place by interventions.</summary>
    /// <param name="behaviour">Which.</param>
    public double[] Base(BehaviourRef behaviour) => _entries[behaviour].PerType;

    /// <summary>Whether rules may make a behaviour differ from cell to cell.</summary>
    /// <param name="behaviour">Which.</param>
    public bool IsRuled(BehaviourRef behaviour) => _entries[behaviour].PerCell is not null;

    /// <summary>Column of a behaviour that rules target.</summary>
    /// <param name="behaviour">Which.</param>
    internal Column<double> Column(BehaviourRef behaviour) => _entries[behaviour].PerCell!;

    /// <summary>Sets every ruled behaviour of a cell to the base value of its type: a new or transformed cell, until rules run.</summary>
    /// <param name="cell">Index of the cell.</param>
    public void ResetToBase(int cell)
    {
        var type = _cells.Type.Values[cell];
        foreach (var entry in _ruled) entry.PerCell!.Values[cell] = entry.PerType[type];
    }

    /// <summary>Saves, restores or hashes the base values, which interventions may have changed.</summary>
    /// <param name="exchange">Which of the three.</param>
    /// <param name="prefix">Prefix of the names.</param>
    public void Exchange(StateExchange exchange, string prefix)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        foreach (var (behaviour, entry) in _entries) exchange.Fixed($"{prefix}{behaviour.Kind} {behaviour.Index}", entry.PerType);
    }

    private sealed class Entry(BehaviourRef behaviour, double[] perType)
    {
        public BehaviourRef Behaviour { get; } = behaviour;

        public double[] PerType { get; } = perType;

        public Column<double>? PerCell { get; set; }
    }
}
