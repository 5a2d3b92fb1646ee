using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// The steps of an exosome population: vesicles move and are lost in transport steps; what cells give off and bind passes between them and
/// the field once an exchange. A cell changes far more slowly (MVBs in hours, bound vesicles in tens of minutes) than a cloud of
/// the size of a voxel spreads. Whole vesicles are exchanged at each transport step.
/// </summary>
/// <param name="TransportMin">Length of a transport step, min.</param>
/// <param name="TransportsPerExchange">Transport steps in an exchange.</param>
public sealed record ExosomeSteps(double TransportMin, int TransportsPerExchange)
{
    /// <summary>Length of an exchange, min.</summary>
    public double ExchangeMin => TransportMin * TransportsPerExchange;

    /// <summary>
    /// The transport step that a scenario asks for, with an exchange in each; or the longest steps that keep the stated error, parts of the
    /// phenotype step. What cells whose fastest rate is k are handed at the end of an exchange of length T is T/2 old in the mean, a
    /// relative error of k·T/2; half of the stated error is left to it.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="population">Number of the population.</param>
    /// <param name="classes">Its size classes.</param>
    /// <param name="voxelUm">Edge of a voxel, µm.</param>
    public static ExosomeSteps Choose(Scenario scenario, int population, IReadOnlyList<SizeClass> classes, double voxelUm)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(classes);
        var plan = scenario.Exosomes[population];
        if (plan.StepMin is { } step) return new ExosomeSteps(step, 1);
        var phenotype = scenario.Time.PhenotypeStepMin;
        var transport = FieldStepChooser.FromCells(
            phenotype, classes.Max(size => size.DiffusionUm2PerMin), voxelUm, FastestLoss(scenario, population, voxelUm), plan.Tolerance,
            Enumerable.Range(0, 3).Count(axis => plan.Faces.Open[2 * axis] || plan.Faces.Open[(2 * axis) + 1]));
        if (plan.Transport != ExosomeTransport.Field) return new ExosomeSteps(transport, 1);
        var exchanges = Math.Max(1, Math.Ceiling(phenotype * FastestCell(scenario, population) / plan.Tolerance * (1 - 1e-12)));
        var perExchange = (int)Math.Ceiling(phenotype / transport / exchanges * (1 - 1e-12));
        return new ExosomeSteps(phenotype / (exchanges * perExchange), perExchange);
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
            var clearance = Highest(scenario, type, BehaviourKind.ExosomeClearance, population, scenario.CellTypes[type].Uptake[population]?.ClearanceUm3PerMin ?? 0);
            uptake = Math.Max(uptake, clearance / Math.Min(scenario.CellTypes[type].Volume.TotalUm3, voxelUm * voxelUm * voxelUm));
        }

        return plan.DegradationPerMin + plan.DrainagePerMin + plan.MatrixBindingPerMin + uptake;
    }

    /// <summary>Largest rate at which a cell's MVBs or bound vesicles turn over, 1/min.</summary>
    private static double FastestCell(Scenario scenario, int population)
    {
        var fastest = 0.0;
        for (var type = 0; type < scenario.CellTypes.Count; type++)
        {
            if (scenario.CellTypes[type].Release[population] is { } release && release.Mode != ReleaseMode.Direct)
            {
                fastest = Math.Max(
                    fastest,
                    Highest(scenario, type, BehaviourKind.MvbFusion, population, release.MvbFusionPerMin)
                    + Highest(scenario, type, BehaviourKind.MvbLysis, population, release.MvbLysisPerMin));
            }

            if (scenario.CellTypes[type].Uptake[population] is { } uptake)
            {
                fastest = Math.Max(
                    fastest,
                    Highest(scenario, type, BehaviourKind.ExosomeInternalisation, population, uptake.InternalisationPerMin) + uptake.UnbindingPerMin);
            }
        }

        return fastest;
    }

    /// <summary>The largest value that rules may give a behaviour of a type.</summary>
    private static double Highest(Scenario scenario, int type, BehaviourKind kind, int population, double value)
    {
        foreach (var rule in scenario.Rules)
        {
            if (rule.CellType == type && rule.Increases && rule.Behaviour == new BehaviourRef(kind, population))
                value = Math.Max(value, rule.Towards);
        }

        return value;
    }
}
