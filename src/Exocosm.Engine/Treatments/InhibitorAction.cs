using Exocosm.Engine.State;
using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>A drug that inhibits one step from MVB to recipient.</summary>
internal abstract class InhibitorAction(DoseResponse response, InhibitedStep step, IReadOnlyList<int> populations) : DrugAction(response)
{
    /// <inheritdoc/>
    protected override void Act(World world, TreatmentFactors factors, double concentration)
    {
        for (var i = 0; i < populations.Count; i++) factors.Inhibition(step, populations[i]).Add(concentration, Response);
    }
}
