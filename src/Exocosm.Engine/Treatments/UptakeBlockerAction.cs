using Exocosm.Model.Treatments;

namespace Exocosm.Engine.Treatments;

/// <summary>A drug that keeps cells from taking up exosomes.</summary>
internal sealed class UptakeBlockerAction(UptakeBlocker plan) : InhibitorAction(plan.Response, InhibitedStep.Clearance, plan.Populations);
