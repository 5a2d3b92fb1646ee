using Exocosm.Engine.State;
using Exocosm.Numerics.Functions;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Simulation;

/// <summary>
/// The rules of all types, evaluated as PhysiCell does: for a behaviour with base b, M the largest saturation of the increasing rules and μ
/// the smallest of the decreasing ones, B = b + (M − b) H_U and value = B + (μ − B) H_D, with H = Σ(s/h)^p / (1 + Σ(s/h)^p).
/// </summary>
internal sealed class Rulebook
{
    private readonly PhysiCellModel _model;
    private readonly Agents _agents;
    private readonly Signals _signals;
    private readonly Group[][] _groups;

    public Rulebook(PhysiCellModel model, Agents agents, TypeBook book, Signals signals)
    {
        (_model, _agents, _signals) = (model, agents, signals);
        _groups = [.. Enumerable.Range(0, model.Types.Count).Select(type => model.Rules
            .Where(rule => rule.CellType == type)
            .GroupBy(rule => rule.Behaviour)
            .Select(rules => Group.Of(rules.Key, book.Base[type][rules.Key], [.. rules]))
            .ToArray())];
    }

    /// <summary>Sets the behaviours of a cell that rules are about.</summary>
    /// <param name="cell">Index of the cell.</param>
    /// <param name="time">Simulated time, min.</param>
    public void Apply(int cell, double time)
    {
        var dead = _agents.Cells.State.Values[cell] != CellState.Live;
        foreach (var group in _groups[_agents.Cells.Type.Values[cell]])
        {
            if (dead && !group.AppliesToDead) continue;
            if (dead && _model.Vocabulary.Behaviours[group.Behaviour] is { Kind: BehaviourKind.CycleExit, Index: 0 }) continue;
            var raised = group.Base + ((group.Most - group.Base) * Response(group.Up, cell, time, dead));
            _agents.Behaviours[group.Behaviour].Values[cell] = raised + ((group.Least - raised) * Response(group.Down, cell, time, dead));
        }
    }

    private double Response(RuleSettings[] rules, int cell, double time, bool dead)
    {
        if (rules.Length == 0) return 0;
        var sum = 0.0;
        foreach (var rule in rules)
        {
            if (dead && !rule.AppliesToDead) continue;
            sum += DeterministicMath.Pow(_signals.Read(rule.Signal, cell, time) / rule.HalfMax, rule.HillPower);
        }

        return double.IsPositiveInfinity(sum) ? 1 : sum / (1 + sum);
    }

    private sealed record Group(int Behaviour, double Base, double Most, double Least, RuleSettings[] Up, RuleSettings[] Down, bool AppliesToDead)
    {
        public static Group Of(int behaviour, double b, RuleSettings[] rules)
        {
            var (up, down) = (rules.Where(rule => rule.Increases).ToArray(), rules.Where(rule => !rule.Increases).ToArray());
            var most = up.Select(rule => rule.Saturation).Concat(down.Length > 0 || up.Length == 0 ? [b] : []).Max();
            var least = down.Select(rule => rule.Saturation).Concat(up.Length > 0 || down.Length == 0 ? [b] : []).Min();
            return new Group(behaviour, b, most, least, up, down, rules.Any(rule => rule.AppliesToDead));
        }
    }
}
