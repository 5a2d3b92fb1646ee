using Exocosm.Engine.Persistence;
using Exocosm.Engine.State;
using Exocosm.Model.Scenarios;
using Exocosm.Model.Treatments;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Treatments;

/// <summary>Takes macrophages away, which come back: what one dose left, the next reduces by its share.</summary>
internal sealed class MacrophageDepletionAction(MacrophageDepletion plan) : TreatmentAction
{
    private double _lost;

    /// <inheritdoc/>
    public override double Level(World world) => _lost;

    /// <inheritdoc/>
    public override void Give(GiveEvent given, World world, WorkTeam team) => _lost = 1 - ((1 - _lost) * (1 - given.Amount));

    /// <inheritdoc/>
    public override void Act(World world, TreatmentFactors factors)
    {
        var passed = DeterministicMath.Log(2) / plan.HalfLifeMin * world.Scenario.Time.PhenotypeStepMin;
        var back = DeterministicMath.OneMinusExp(passed);
        // The mean over the step, in which the loss decays by its exponential.
        world.Body!.Organs!.MacrophageFactor *= 1 - (_lost * back / passed);
        _lost *= 1 - back;
    }

    /// <inheritdoc/>
    public override void Exchange(StateExchange exchange, string prefix) => exchange.Scalar(prefix + "lost", ref _lost);
}
