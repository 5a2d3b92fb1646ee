namespace Exocosm.Model.Scenarios;

/// <summary>How the outcome of a run is measured.</summary>
/// <param name="BaselineMin">Time from which response is judged, min; the first recorded time at or after it is the baseline.</param>
/// <param name="MinimumCells">Fewest living tumour cells of a lesion.</param>
/// <param name="MeasurableUm">Least longest diameter of a target lesion at baseline, µm.</param>
/// <param name="MinimumIncreaseUm">Least growth of the sum of diameters that can be progression, µm.</param>
/// <param name="DetectableCells">Burden below which the tumour counts as gone from sight.</param>
/// <param name="BurdenProgression">Burden over its smallest value from which burden counts as progressed.</param>
public sealed record OutcomePlan(
    double BaselineMin, int MinimumCells, double MeasurableUm, double MinimumIncreaseUm, long DetectableCells, double BurdenProgression);
