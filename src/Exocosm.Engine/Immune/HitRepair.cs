using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Repair of hits: each is gone with hazard ln 2/half-life, independently. Between two hits a target keeps a binomial number, which is
/// drawn when the next hit falls and at the end of the step: exact, since repair changes no rate.
/// </summary>
internal sealed class HitRepair
{
    private readonly Cells _cells;
    private readonly Column<int> _hits;
    private readonly ulong _seed;
    private readonly double[] _perMin;
    private double[] _since = [];
    private int[] _struck = [];
    private int _count;

    private HitRepair(Tissue tissue, ulong seed, double[] perMin) =>
        (_cells, _hits, _seed, _perMin) = (tissue.Cells, tissue.Immune!.Hits!, seed, perMin);

    /// <summary>The repair of a scenario's cells, or null where no hit is ever repaired. Of several attackers of a type the shortest half-life holds.</summary>
    public static HitRepair? Of(Scenario scenario, Tissue tissue)
    {
        var perMin = new double[scenario.CellTypes.Count];
        foreach (var attack in scenario.CellTypes.Select(type => type.Attack).OfType<AttackPlan>())
        {
            for (var type = 0; type < perMin.Length; type++)
            {
                if (attack.Targets[type] is not null) perMin[type] = Math.Max(perMin[type], DeterministicMath.Log(2) / attack.RepairHalfLifeMin);
            }
        }

        return Array.Exists(perMin, rate => rate > 0) ? new HitRepair(tissue, scenario.Seed, perMin) : null;
    }

    /// <summary>A step begins.</summary>
    public void Begin()
    {
        if (_since.Length < _cells.Count) (_since, _struck) = (new double[_cells.X.Values.Length], new int[_cells.X.Values.Length]);
        _count = 0;
    }

    /// <summary>Repairs a target until a hit falls.</summary>
    /// <param name="target">Index of the target.</param>
    /// <param name="at">When, min into the step.</param>
    /// <param name="random">Stream of the attacker.</param>
    public void Until(int target, double at, ref RandomStream random)
    {
        Repair(target, at - _since[target], ref random);
        if (_since[target] == 0 && at > 0) _struck[_count++] = target;
        _since[target] = at;
    }

    /// <summary>Repairs all living cells until the step ends.</summary>
    /// <param name="dt">Length of the step, min.</param>
    /// <param name="step">Number of the step.</param>
    public void End(double dt, uint step)
    {
        var (hits, states) = (_hits.Values, _cells.State.Values);
        for (var cell = 0; cell < _cells.Count; cell++)
        {
            if (hits[cell] == 0 || states[cell] != CellState.Live) continue;
            var random = new RandomStream(_seed, Purpose.Repair, (ulong)_cells.Id.Values[cell], step);
            Repair(cell, dt - _since[cell], ref random);
        }

        foreach (var target in _struck.AsSpan(0, _count)) _since[target] = 0;
    }

    private void Repair(int cell, double minutes, ref RandomStream random)
    {
        ref var hits = ref _hits.Values[cell];
        var rate = _perMin[_cells.Type.Values[cell]];
        if (hits > 0 && rate > 0) hits -= (int)random.NextBinomial(hits, DeterministicMath.OneMinusExp(rate * minutes));
    }
}
