namespace Exocosm.Statistics.Diagnostics;

/// <summary>An area under a ROC curve with its uncertainty.</summary>
/// <param name="Area">The area.</param>
/// <param name="Variance">DeLong's variance; NaN with a single case or control.</param>
/// <param name="Low">Wald's lower limit, not below 0.</param>
/// <param name="High">Wald's upper limit, not above 1.</param>
/// <param name="LogitLow">Lower limit on the logit scale; NaN where the area is 0 or 1.</param>
/// <param name="LogitHigh">Upper limit on the logit scale.</param>
/// <param name="Warning">Why the limits are not to be trusted; null where they are.</param>
public sealed record AreaEstimate(double Area, double Variance, double Low, double High, double LogitLow, double LogitHigh, string? Warning);
