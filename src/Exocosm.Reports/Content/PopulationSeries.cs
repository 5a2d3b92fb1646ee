namespace Exocosm.Reports.Content;

/// <summary>One cell type at one site over time; all arrays are of one length.</summary>
/// <param name="Site">The site.</param>
/// <param name="CellType">The cell type.</param>
/// <param name="TimeMin">Recorded times, min.</param>
/// <param name="Alive">Living cells.</param>
/// <param name="Dead">Dead cells not yet removed.</param>
/// <param name="Births">Births since the start.</param>
/// <param name="Deaths">Deaths since the start.</param>
/// <param name="MeanVolumeUm3">Mean volume of the living, µm³.</param>
/// <param name="MeanLoads">Per exosome population: mean load of the living, particles per cell.</param>
public sealed record PopulationSeries(
    string Site,
    string CellType,
    double[] TimeMin,
    long[] Alive,
    long[] Dead,
    long[] Births,
    long[] Deaths,
    double[] MeanVolumeUm3,
    IReadOnlyList<NamedValues> MeanLoads);

/// <summary>Numbers under a name.</summary>
/// <param name="Name">The name.</param>
/// <param name="Values">The numbers.</param>
public sealed record NamedValues(string Name, double[] Values);
