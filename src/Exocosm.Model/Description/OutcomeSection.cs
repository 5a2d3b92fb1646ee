using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>How the outcome is measured.</summary>
internal static class OutcomeSection
{
    public static DescriptionSection Of(OutcomePlan plan) => new("What comes of the tumour",
    [
        $"A lesion is a group of at least {Words.Count(plan.MinimumCells, "living tumour cell")} that hang together. Response is judged by RECIST 1.1 "
            + $"(Eisenhauer 2009) from {Words.Time(plan.BaselineMin)} on: the target lesions are the largest at that time, at most five in all "
            + $"and two a site{(plan.MeasurableUm > 0 ? $", of at least {Words.Number(plan.MeasurableUm)} um" : ", of any size")}; progression is a new lesion, or "
            + "a sum of longest diameters 20 % above its smallest so far"
            + (plan.MinimumIncreaseUm > 0 ? $" and {Words.Number(plan.MinimumIncreaseUm)} um above it." : "; there is no least increase, because a piece of tissue is smaller than the guideline's 5 mm."),
        $"The tumour is out of sight below {Words.Count(plan.DetectableCells, "cell")}, and recurs when it is back at that. Its burden has progressed at "
            + $"{Words.Number(plan.BurdenProgression)} times the smallest so far.",
    ]);
}
