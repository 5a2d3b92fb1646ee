namespace Exocosm.Reports.Content;

/// <summary>A number over time.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="TimeMin">Times, min.</param>
/// <param name="Values">Its values.</param>
public sealed record NamedSeries(string Name, double[] TimeMin, double[] Values);
