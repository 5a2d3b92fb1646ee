namespace Exocosm.Statistics.Survival;

/// <summary>The cumulative hazard just after a time.</summary>
/// <param name="Time">The time.</param>
/// <param name="Hazard">Σ d/n up to and with it.</param>
/// <param name="StandardError">√(Σ d/n²).</param>
public readonly record struct HazardStep(double Time, double Hazard, double StandardError);
