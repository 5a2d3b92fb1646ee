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

        foreach (var behaviour in scenario.Treatments.SelectMany(treatment => treatment.Plan.Changes).Distinct()) _entries[behaviour].Treat();
    }

    /// <summary>Present values of a behaviour. Fetch it again after cells were added.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="index">Number of the thing it is about, or −1.</param>
    public BehaviourView View(BehaviourKind kind, int index = -1)
    {
        var entry = _entries[new BehaviourRef(kind, index)];
        return new BehaviourView(entry.PerCell?.Values, entry.Present, _cells.Type.Values);
    }

    /// <summary>Base values per cell type, changed in place by interventions.</summary>
    /// <param name="behaviour">Which.</param>
    public double[] Base(BehaviourRef behaviour) => _entries[behaviour].PerType;

    /// <summary>Base values times what treatments make of them, per cell type: what a cell that no rule has changed does now.</summary>
    /// <param name="behaviour">Which.</param>
    public double[] Present(BehaviourRef behaviour) => _entries[behaviour].Present;

    /// <summary>Factors of treatments on what rules gave, per cell type; null where no treatment changes the behaviour.</summary>
    /// <param name="behaviour">Which.</param>
    internal double[]? Factors(BehaviourRef behaviour) => _entries[behaviour].Factors;

    /// <summary>Sets what treatments make of a behaviour in a cell type from now on.</summary>
    /// <param name="behaviour">A behaviour that some treatment changes.</param>
    /// <param name="type">Number of the cell type.</param>
    /// <param name="factor">Factor on its value.</param>
    internal void Treat(BehaviourRef behaviour, int type, double factor)
    {
        var entry = _entries[behaviour];
        entry.Factors![type] = factor;
        entry.Present[type] = entry.PerType[type] * factor;
    }

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
        foreach (var entry in _ruled) entry.PerCell!.Values[cell] = entry.Present[type];
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

        /// <summary>The base values themselves, unless a treatment can change the behaviour.</summary>
        public double[] Present { get; private set; } = perType;

        public double[]? Factors { get; private set; }

        public void Treat()
        {
            Present = [.. PerType];
            Factors = new double[PerType.Length];
            Array.Fill(Factors, 1);
        }

        public Column<double>? PerCell { get; set; }
    }
}
