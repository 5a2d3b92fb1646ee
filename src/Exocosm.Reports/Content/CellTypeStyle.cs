namespace Exocosm.Reports.Content;

/// <summary>A cell type as it is drawn.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Color">Its colour, <c>#rrggbb</c>.</param>
public sealed record CellTypeStyle(string Name, string Color)
{
    /// <summary>Whether this is the type whose share is the stem cell fraction: it is called CSC or cancer stem cell.</summary>
    public bool IsStem =>
        Name.Equals("CSC", StringComparison.OrdinalIgnoreCase)
        || Name.Equals("cancer stem cell", StringComparison.OrdinalIgnoreCase);
}
