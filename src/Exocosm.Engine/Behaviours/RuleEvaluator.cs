using Exocosm.Engine.State;
using Exocosm.Engine.Step;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Behaviours;

/// <summary>Lets every cell sense and decide: evaluates all rules and writes the ruled behaviours.</summary>
public sealed class RuleEvaluator
{
    private readonly Tissue _tissue;
    private readonly RuledBehaviour[][] _rules;
    private readonly Column<double>[][] _targets;
    private readonly double[][][] _bases;
    private readonly double[]?[][] _factors;
    private readonly RangeWork _work;
    private readonly bool _any;
    private double _time;

    /// <summary>The rules of a tissue's cells.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    public RuleEvaluator(Scenario scenario, Tissue tissue)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        _tissue = tissue;
        _rules = CompiledRules.Compile(scenario);
        _targets = [.. _rules.Select(ofType => ofType.Select(ruled => tissue.Behaviours.Column(ruled.Behaviour)).ToArray())];
        _bases = [.. _rules.Select(ofType => ofType.Select(ruled => tissue.Behaviours.Base(ruled.Behaviour)).ToArray())];
        _factors = [.. _rules.Select(ofType => ofType.Select(ruled => tissue.Behaviours.Factors(ruled.Behaviour)).ToArray())];
        _work = new RangeWork(Evaluate);
        _any = scenario.Rules.Count > 0;
    }

    /// <summary>Evaluates all rules in all cells.</summary>
    /// <param name="team">Who does it.</param>
    /// <param name="time">Simulated time, min.</param>
    /// <exception cref="SimulationFaultException">A rule gave a value that is not a number.</exception>
    public void Evaluate(WorkTeam team, double time)
    {
        if (!_any) return;
        _time = time;
        _work.Run(team, _tissue.Cells.Count);
    }

    private void Evaluate(int from, int to)
    {
        var reader = new SignalReader(_tissue, _time);
        var types = _tissue.Cells.Type.Values;
        var states = _tissue.Cells.State.Values;
        for (var cell = from; cell < to; cell++)
        {
            var type = types[cell];
            var dead = states[cell] != CellState.Live;
            for (var i = 0; i < _rules[type].Length; i++)
            {
                var ruled = _rules[type][i];
                if (dead && !ruled.AnyForDead) continue;
                var value = Combine(ruled, _bases[type][i][type], reader, cell, dead);
                if (_factors[type][i] is { } factors) value *= factors[type];
                if (!double.IsFinite(value)) throw Fault(ruled, cell, value);
                _targets[type][i].Values[cell] = value;
            }
        }
    }

    private static double Combine(RuledBehaviour ruled, double from, SignalReader reader, int cell, bool dead)
    {
        var (up, down) = (0.0, 0.0);
        foreach (var rule in ruled.Rules)
        {
            if (dead && !rule.AppliesToDead) continue;
            var hill = Power(reader.Read(rule.Signal, cell) / rule.HalfMax, rule.HillPower);
            if (rule.Increases) up += hill;
            else down += hill;
        }

        var highest = ruled.HasDown ? Math.Max(ruled.Highest, from) : ruled.Highest;
        var lowest = ruled.HasUp ? Math.Min(ruled.Lowest, from) : ruled.Lowest;
        var raised = up > 0 ? from + ((highest - from) * (up / (1 + up))) : from;
        return down > 0 ? raised + ((lowest - raised) * (down / (1 + down))) : raised;
    }

    /// <summary>Powers that hypotheses use are products; the rest is computed. A signal below 0 counts as 0.</summary>
    private static double Power(double x, double power)
    {
        if (x <= 0) return 0;
        return power switch
        {
            1 => x,
            2 => x * x,
            4 => x * x * (x * x),
            8 => x * x * (x * x) * (x * x * (x * x)),
            _ => DeterministicMath.Pow(x, power),
        };
    }

    private SimulationFaultException Fault(RuledBehaviour ruled, int cell, double value) =>
        new($"At {_time} min in site '{_tissue.Site.Name}', cell {_tissue.Cells.Id.Values[cell]}: the rules gave {ruled.Behaviour.Kind} "
            + $"the value {value}. Rules: {string.Join("; ", ruled.Rules.Select(rule => rule.Sentence))}");
}
