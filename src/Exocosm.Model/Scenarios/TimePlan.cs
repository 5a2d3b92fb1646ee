namespace Exocosm.Model.Scenarios;

/// <summary>How long a run is and in which steps it goes.</summary>
/// <param name="EndMin">Simulated time at the end, min.</param>
/// <param name="PhenotypeStepMin">The main step, min: rules, volume, cycle, death, division. Divides <paramref name="EndMin"/>.</param>
/// <param name="MechanicsStepMin">
/// Step of forces and motion, min, dividing the phenotype step; null lets the engine choose substeps from the stiffness of the
/// contacts and <paramref name="MechanicsTolerance"/>.
/// </param>
/// <param name="MechanicsTolerance">Adaptive mechanics only: largest move of a cell in a substep, as a share of its radius.</param>
public sealed record TimePlan(double EndMin, double PhenotypeStepMin, double? MechanicsStepMin, double MechanicsTolerance);
