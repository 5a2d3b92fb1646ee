using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;

namespace Exocosm.Engine.Immune;

/// <summary>Exhaustion X by its exact solution: dX/dt = k (1 − X) − λ X while attached, −λ X while free, λ = ln 2/T.</summary>
public sealed class Exhaustion
{
    private readonly double _tiring;
    private readonly double _recovery;

    /// <summary>The exhaustion of one attacking type.</summary>
    /// <param name="plan">The plan.</param>
    public Exhaustion(ExhaustionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        _tiring = plan.PerMin;
        _recovery = DeterministicMath.Log(2) / plan.RecoveryHalfLifeMin;
        MaxLoss = plan.MaxLoss;
    }

    /// <summary>Share of the hit rate lost at X = 1.</summary>
    public double MaxLoss { get; }

    /// <summary>X after some time.</summary>
    /// <param name="x">X before.</param>
    /// <param name="attached">Whether the cell was attached all the time.</param>
    /// <param name="minutes">How long, min.</param>
    public double After(double x, bool attached, double minutes)
    {
        var rate = _recovery + (attached ? _tiring : 0);
        if (!(rate > 0)) return x;
        var rest = attached ? _tiring / rate : 0;
        return x + ((rest - x) * DeterministicMath.OneMinusExp(rate * minutes));
    }
}
