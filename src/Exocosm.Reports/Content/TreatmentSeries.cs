namespace Exocosm.Reports.Content;

/// <summary>A treatment over time.</summary>
/// <param name="Name">Its name.</param>
/// <param name="TimeMin">Times, min.</param>
/// <param name="Level">How much of it there is, in its unit; 1 while something goes on that has no amount.</param>
/// <param name="Doses">How often it was given in all.</param>
public sealed record TreatmentSeries(string Name, double[] TimeMin, double[] Level, long Doses);
