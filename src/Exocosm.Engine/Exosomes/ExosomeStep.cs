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
        return FieldStepChooser.Choose(
            scenario.Time.PhenotypeStepMin, classes.Max(size => size.DiffusionUm2PerMin), voxelUm, FastestLoss(scenario, population), plan.Tolerance,
            fromCells: true);
    }

    /// <summary>Largest local loss rate, 1/min: background plus uptake in tissue packed with the strongest recipients.</summary>
    private static double FastestLoss(Scenario scenario, int population)
    {
        var plan = scenario.Exosomes[population];
        var uptake = scenario.CellTypes.Max(type => (type.Uptake[population]?.ClearanceUm3PerMin ?? 0) / type.Volume.TotalUm3);
        return plan.DegradationPerMin + plan.DrainagePerMin + plan.MatrixBindingPerMin + uptake;
    }
}
