using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Engulfing, then attack, of a phenotype step: after cells have divided and died by themselves, so that places are those from which
/// they move, and a cell killed is dead for the rest of the step as one that died otherwise.
/// </summary>
public sealed class ImmuneStage
{
    private readonly EngulfStage? _engulf;
    private readonly AttackStage? _attack;

    private ImmuneStage(EngulfStage? engulf, AttackStage? attack) => (_engulf, _attack) = (engulf, attack);

    /// <summary>The stage of a tissue, or null where no type attacks or engulfs.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="tissue">The tissue.</param>
    /// <param name="team">Who looks for contacts.</param>
    public static ImmuneStage? Of(Scenario scenario, Tissue tissue, WorkTeam team)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(tissue);
        if (tissue.Immune is null) return null;
        return new ImmuneStage(
            scenario.CellTypes.Any(type => type.Engulf is not null) ? new EngulfStage(scenario, tissue, team) : null,
            scenario.CellTypes.Any(type => type.Attack is not null) ? new AttackStage(scenario, tissue, team) : null);
    }

    /// <summary>Carries out what is engulfed and attacked in a step.</summary>
    /// <param name="time">Simulated time at the start of the step, min.</param>
    /// <param name="dt">Phenotype step, min.</param>
    /// <param name="step">Number of the step.</param>
    public void Advance(double time, double dt, uint step)
    {
        _engulf?.Advance(time, dt, step);
        _attack?.Advance(time, dt, step);
    }
}
