namespace Exocosm.PhysiCell.Settings;

/// <summary>Cells to place at the start: one of the kinds below.</summary>
public abstract record Placement;

/// <summary>Cells uniformly at random in the box, as the template's <c>setup_tissue</c> does for each type.</summary>
/// <param name="CellType">Number of the type.</param>
/// <param name="Count">Number of cells.</param>
public sealed record RandomPlacement(int CellType, int Count) : Placement;

/// <summary>Cells of a CSV file.</summary>
/// <param name="File">The file.</param>
/// <param name="Behaviours">Numbers of the behaviours that further columns set, −1 for the volume.</param>
/// <param name="Cells">Its rows.</param>
public sealed record ListedPlacement(string File, IReadOnlyList<int> Behaviours, IReadOnlyList<ListedCell> Cells) : Placement;

/// <summary>A row of a cells file.</summary>
/// <param name="X">x, µm.</param>
/// <param name="Y">y, µm.</param>
/// <param name="Z">z, µm.</param>
/// <param name="CellType">Number of the type.</param>
/// <param name="Values">Values of the further columns; NaN where the row leaves the type's own.</param>
public sealed record ListedCell(double X, double Y, double Z, int CellType, double[] Values);
