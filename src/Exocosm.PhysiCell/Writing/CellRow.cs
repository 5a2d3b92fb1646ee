namespace Exocosm.PhysiCell.Writing;

/// <summary>A labelled group of rows of the cells' matrix.</summary>
/// <param name="Label">Its label.</param>
/// <param name="Units">Its unit.</param>
/// <param name="Size">Number of rows.</param>
/// <param name="Value">Value of a cell (by index) in one of the rows (from 0).</param>
internal sealed record CellRow(string Label, string Units, int Size, Func<int, int, double> Value);
