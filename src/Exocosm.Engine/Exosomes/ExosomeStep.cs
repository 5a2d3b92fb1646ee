using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Exosomes;

/// <summary>The substep of an exosome population.</summary>
public static class ExosomeStep
{
    /// <summary>The step a scenario asks for, or the longest whole part of the phenotype step that keeps the stated error.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="population">Number of the population.</param>
    /// <param name="classes">Its size classes.</param>
    /// <param name="voxelUm">Edge of a voxel, µm.</param>
    /// <returns>Substep, min.</returns>
    public static double Choose(Scenario scenario, int population, IReadOnlyList<SizeClass> classes, double voxelUm)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(classes);
        var plan = scenario.Exosomes[population];
        if (plan.StepMin is { } step) return step;
        return FieldStepChooser.FromCells(
            scenario.Time.PhenotypeStepMin, classes.Max(size => size.DiffusionUm2PerMin), voxelUm, FastestLoss(scenario, population, voxelUm), plan.Tolerance,
            Enumerable.Range(0, 3).Count(axis => plan.Faces.Open[2 * axis] || plan.Faces.Open[(2 * axis) + 1]));
    }

    /// <summary>
    /// Largest local loss rate, 1/min: background plus uptake by the strongest recipients, packed, or alone in a voxel smaller than they are.
    /// </summary>
    private static double FastestLoss(Scenario scenario, int population, double voxelUm)
    {
        var plan = scenario.Exosomes[population];
        var uptake = 0.0;
        for (var type = 0; type < scenario.CellTypes.Count; type++)
        {
            var clearance = scenario.CellTypes[type].Uptake[population]?.ClearanceUm3PerMin ?? 0;
            foreach (var rule in scenario.Rules)
            {
                if (rule.CellType == type && rule.Increases && rule.Behaviour == new BehaviourRef(BehaviourKind.ExosomeClearance, population))
                    clearance = Math.Max(clearance, rule.Towards);
            }

            uptake = Math.Max(uptake, clearance / Math.Min(scenario.CellTypes[type].Volume.TotalUm3, voxelUm * voxelUm * voxelUm));
        }

        return plan.DegradationPerMin + plan.DrainagePerMin + plan.MatrixBindingPerMin + uptake;
    }
}
