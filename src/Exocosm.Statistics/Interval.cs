namespace Exocosm.Statistics;

/// <summary>Limits of confidence.</summary>
/// <param name="Low">Lower limit; NaN where there is none.</param>
/// <param name="High">Upper limit; NaN where there is none.</param>
public readonly record struct Interval(double Low, double High);
