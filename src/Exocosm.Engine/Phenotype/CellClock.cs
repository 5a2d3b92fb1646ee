using Exocosm.Engine.Behaviours;
using Exocosm.Engine.State;
using Exocosm.Engine.Treatments;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Phenotype;

/// <summary>What can happen to a living cell.</summary>
public enum CellEventKind
{
    /// <summary>Nothing in this step.</summary>
    None,

    /// <summary>It leaves its cycle phase.</summary>
    PhaseExit,

    /// <summary>It dies by apoptosis.</summary>
    Apoptosis,

    /// <summary>It dies by necrosis.</summary>
    Necrosis,

    /// <summary>It becomes another type.</summary>
    Transformation,

    /// <summary>A drug kills it.</summary>
    DrugDeath,
}

/// <summary>A cell's next event.</summary>
/// <param name="Kind">What.</param>
/// <param name="AfterMin">After how long, min.</param>
/// <param name="ToType">Transformation only: into which type.</param>
public readonly record struct NextEvent(CellEventKind Kind, double AfterMin, int ToType);

/// <summary>
/// Competing hazards of a cell, exact within a step: the time to the first event is exponential with the sum of all rates (so a
/// single hazard strikes within dt with probability 1 − e^{−rate·dt}), its kind is drawn in proportion to the rates, and a phase of
/// fixed length ends on time if nothing else came first.
/// </summary>
public sealed class CellClock
{
    private readonly CyclePlan[] _cycles;
    private readonly Cells _cells;
    private readonly BehaviourTable _behaviours;
    private readonly int[][] _targets;
    private readonly DrugHazard? _drugs;
    private readonly BehaviourView[] _exits;
    private readonly BehaviourView[] _transformations;
    private BehaviourView _apoptosis;
    private BehaviourView _necrosis;

    /// <summary>The clock of a tissue's cells.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    public CellClock(Scenario scenario, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _cells = tissue.Cells;
        _behaviours = tissue.Behaviours;
        _cycles = [.. scenario.CellTypes.Select(type => type.Cycle)];
        _exits = new BehaviourView[scenario.CellTypes.Max(type => type.Cycle.Phases.Count)];
        _transformations = new BehaviourView[scenario.CellTypes.Count];
        _drugs = tissue.Drugs;
        _targets = [.. scenario.CellTypes.Select((_, type) => TargetsOf(scenario, type))];
        Refresh();
    }

    /// <summary>Takes up the present rates: before a step, and after cells were added.</summary>
    public void Refresh()
    {
        for (var phase = 0; phase < _exits.Length; phase++) _exits[phase] = _behaviours.View(BehaviourKind.CycleExit, phase);
        for (var type = 0; type < _transformations.Length; type++)
            _transformations[type] = _behaviours.View(BehaviourKind.Transformation, type);
        _apoptosis = _behaviours.View(BehaviourKind.Apoptosis);
        _necrosis = _behaviours.View(BehaviourKind.Necrosis);
        _drugs?.Refresh();
    }

    /// <summary>Draws a living cell's next event.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="within">Time left in the step, min.</param>
    /// <param name="random">The cell's stream of the step.</param>
    public NextEvent Draw(int cell, double within, ref RandomStream random)
    {
        var type = _cells.Type.Values[cell];
        var phases = _cycles[type].Phases;
        var phase = _cells.Phase.Values[cell];
        var exit = phases.Count > 0 ? _exits[phase][cell] : 0;
        var isFixed = phases.Count > 0 && phases[phase].Fixed;
        var (apoptosis, necrosis) = (_apoptosis[cell], _necrosis[cell]);
        var drugs = _drugs is null ? 0 : _drugs.Of(cell, phases.Count, _exits);
        var total = (isFixed ? 0 : exit) + apoptosis + necrosis + drugs;
        foreach (var target in _targets[type]) total += _transformations[target][cell];

        var after = total > 0 ? random.NextExponential() / total : double.PositiveInfinity;
        var due = isFixed && exit > 0 ? Math.Max(0, (1 / exit) - _cells.Elapsed.Values[cell]) : double.PositiveInfinity;
        if (due <= after) return due < within ? new NextEvent(CellEventKind.PhaseExit, due, -1) : default;
        if (after >= within) return default;
        return new NextEvent(Kind(cell, type, isFixed ? 0 : exit, apoptosis, necrosis, drugs, total * random.NextDouble(), out var to), after, to);
    }

    private CellEventKind Kind(
        int cell, int type, double exit, double apoptosis, double necrosis, double drugs, double mark, out int to)
    {
        to = -1;
        if ((mark -= exit) < 0) return CellEventKind.PhaseExit;
        if ((mark -= apoptosis) < 0) return CellEventKind.Apoptosis;
        if ((mark -= necrosis) < 0) return CellEventKind.Necrosis;
        if ((mark -= drugs) < 0) return CellEventKind.DrugDeath;
        foreach (var target in _targets[type])
        {
            to = target;
            if ((mark -= _transformations[target][cell]) < 0) break;
        }

        return to >= 0 ? CellEventKind.Transformation : CellEventKind.PhaseExit;
    }

    /// <summary>Types that a type can ever turn into.</summary>
    private static int[] TargetsOf(Scenario scenario, int type) =>
        [.. Enumerable.Range(0, scenario.CellTypes.Count).Where(target =>
            target != type
            && (scenario.CellTypes[type].TransformationPerMin[target] > 0
                || scenario.Rules.Any(rule =>
                    rule.CellType == type && rule.Behaviour == new BehaviourRef(BehaviourKind.Transformation, target))))];
}
