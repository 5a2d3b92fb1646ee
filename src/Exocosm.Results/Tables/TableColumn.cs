namespace Exocosm.Results.Tables;

/// <summary>A column of a table.</summary>
/// <param name="Name">Name, unique in the table.</param>
/// <param name="Type">Type of its values.</param>
/// <param name="Unit">Unit, empty where there is none.</param>
/// <param name="Description">What it means.</param>
public sealed record TableColumn(string Name, ColumnType Type, string Unit, string Description);
