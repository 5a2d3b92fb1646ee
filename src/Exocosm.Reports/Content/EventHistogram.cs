namespace Exocosm.Reports.Content;

/// <summary>How often one kind of event happened at one site, in bins of equal length.</summary>
/// <param name="Site">The site.</param>
/// <param name="Kind">division, death, transformation, …</param>
/// <param name="BinMin">Length of a bin, min; the first starts at 0.</param>
/// <param name="Counts">Events in each bin.</param>
public sealed record EventHistogram(string Site, string Kind, double BinMin, long[] Counts);
