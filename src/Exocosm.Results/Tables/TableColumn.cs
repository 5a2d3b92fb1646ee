namespace Exocosm.Results.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name, unique in the table.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Unit">Unit, empty where there is none.</param>
/// <param name="Description">What it means.</param>
public sealed record TableColumn(string Name, ColumnType Type, string Unit, string Description)
{
    /// <summary>A column of numbers.</summary>
    internal static TableColumn Number(string name, string unit, string description) => new(name, ColumnType.Double, unit, description);

    /// <summary>A column of whole numbers.</summary>
    internal static TableColumn Count(string name, string description) => new(name, ColumnType.Int64, "", description);

    /// <summary>A column of places in a grid.</summary>
    internal static TableColumn Index(string name, string description) => new(name, ColumnType.Int32, "", description);

    /// <summary>A column of texts.</summary>
    internal static TableColumn Words(string name, string description) => new(name, ColumnType.Text, "", description);

    /// <summary>A column of flags.</summary>
    internal static TableColumn Flag(string name, string description) => new(name, ColumnType.Boolean, "", description);
}
