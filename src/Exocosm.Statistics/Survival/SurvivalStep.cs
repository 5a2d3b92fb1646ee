namespace Exocosm.Statistics.Survival;

/// <summary>A time at which somebody had the event or was censored.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">Patients seen until just before it.</param>
/// <param name="Events">Events at it.</param>
/// <param name="Censored">Censored at it.</param>
/// <param name="Survival">Kaplan–Meier estimate just after it.</param>
/// <param name="StandardError">Greenwood's standard error; NaN once nobody is left without the event.</param>
public readonly record struct SurvivalStep(double Time, int AtRisk, int Events, int Censored, double Survival, double StandardError);
