namespace Exocosm.Statistics.Survival;

/// <summary>How long one patient was seen.</summary>
/// <param name="Time">Time of the event, or of the last look without one; any unit, the same for all.</param>
/// <param name="Event">Whether the event was seen; else the patient is censored at the time, which comes after events of the same time.</param>
public readonly record struct Observation(double Time, bool Event);
