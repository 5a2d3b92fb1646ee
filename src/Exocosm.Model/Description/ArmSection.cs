using Exocosm.Model.Scenarios;

namespace Exocosm.Model.Description;

/// <summary>The arms of a scenario and what each changes.</summary>
internal static class ArmSection
{
    public static IEnumerable<DescriptionSection> Of(Scenario scenario)
    {
        if (scenario.Arms.Count == 0) yield break;
        var often = scenario.Replicates == 1
            ? $"with the seed {scenario.Seed}"
            : $"{Words.Count(scenario.Replicates, "time")} each, with the seeds {scenario.Seed} to {scenario.Seed + (ulong)scenario.Replicates - 1}";
        yield return new DescriptionSection("Arms",
        [
            $"{Words.Count(scenario.Arms.Count, "version")} of the model run side by side, {often}. A random number belongs to its seed, purpose and cell, so "
                + "that arms differ by what they do and not by luck, until what they do makes other cells. What follows is the model before an arm changes it.",
            .. scenario.Arms.Select(Arm),
        ]);
    }

    private static string Arm(ArmPlan arm) => arm.Changes.Count == 0
        ? $"Arm '{arm.Name}' changes nothing."
        : $"Arm '{arm.Name}' sets {Words.List(arm.Changes.Select(change => $"{change.Path} to {change.Value}"))}.";
}
