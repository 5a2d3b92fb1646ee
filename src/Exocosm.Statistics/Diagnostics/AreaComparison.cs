namespace Exocosm.Statistics.Diagnostics;

/// <summary>Two areas of markers measured in the same patients.</summary>
/// <param name="Z">Difference over its standard error.</param>
/// <param name="P">Two-sided p.</param>
/// <param name="Difference">First area − second.</param>
/// <param name="Low">Lower limit of the difference.</param>
/// <param name="High">Upper limit of the difference.</param>
/// <param name="Covariance">Covariance of the areas.</param>
public sealed record AreaComparison(double Z, double P, double Difference, double Low, double High, double Covariance);
