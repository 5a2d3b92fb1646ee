namespace Exocosm.Reports.Content;

/// <summary>An organ over time.</summary>
/// <param name="Organ">Its name.</param>
/// <param name="Population">Name of the exosome population.</param>
/// <param name="TimeMin">Times, min.</param>
/// <param name="Content">Vesicles bound in it and inside its cells.</param>
/// <param name="Niche">State of its niche, the same for all populations; NaN where it has none.</param>
public sealed record OrganSeries(string Organ, string Population, double[] TimeMin, double[] Content, double[] Niche);
