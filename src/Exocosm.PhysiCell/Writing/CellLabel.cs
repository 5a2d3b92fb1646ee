namespace Exocosm.PhysiCell.Writing;

/// <summary>A label of the cells' matrix.</summary>
/// <param name="Name">Its name; the elapsed time in the phase stands twice, as in PhysiCell.</param>
/// <param name="Units">Its unit.</param>
/// <param name="Length">How many rows it has.</param>
internal sealed record CellLabel(string Name, string Units, RowsOf Length = RowsOf.One);

/// <summary>How many rows a label has.</summary>
internal enum RowsOf
{
    /// <summary>One.</summary>
    One,

    /// <summary>One a kind of death: apoptosis, necrosis.</summary>
    Deaths,

    /// <summary>x, y, z.</summary>
    Axes,

    /// <summary>One a cell type.</summary>
    Types,

    /// <summary>One a substrate.</summary>
    Substrates,
}
