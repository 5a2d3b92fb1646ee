namespace Exocosm.Statistics;

/// <summary>An estimate and its limits of confidence.</summary>
/// <param name="Value">The estimate; NaN where it is not reached.</param>
/// <param name="Low">Lower limit; NaN where there is none.</param>
/// <param name="High">Upper limit; NaN where there is none.</param>
public readonly record struct Estimate(double Value, double Low, double High);
