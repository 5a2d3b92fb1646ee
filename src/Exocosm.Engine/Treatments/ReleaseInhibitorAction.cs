using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>A drug on one step of release.</summary>
internal sealed class ReleaseInhibitorAction(ReleaseInhibitor plan) : InhibitorAction(plan.Response, StepOf(plan.Step), plan.Populations)
{
    private static InhibitedStep StepOf(ReleaseStep step) => step switch
    {
        ReleaseStep.Vesicles => InhibitedStep.Vesicles,
        ReleaseStep.Ceramide => InhibitedStep.Ceramide,
        ReleaseStep.Escrt => InhibitedStep.Escrt,
        ReleaseStep.Fusion => InhibitedStep.Fusion,
        ReleaseStep.Formation => InhibitedStep.Formation,
        _ => throw new ArgumentOutOfRangeException(nameof(step), step, "No such step."),
    };
}
