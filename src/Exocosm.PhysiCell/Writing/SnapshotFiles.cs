using System.Globalization;

namespace Exocosm.PhysiCell.Writing;

/// <summary>Names of the files of a snapshot.</summary>
internal static class SnapshotFiles
{
    public const string Mesh = "initial_mesh0.mat";

    public static string Numbered(int number) => $"output{number.ToString("D8", CultureInfo.InvariantCulture)}";

    public static string Xml(string name) => $"{name}.xml";

    public static string Cells(string name) => $"{name}_cells.mat";

    public static string Field(string name) => $"{name}_microenvironment0.mat";

    public static string Neighbours(string name) => $"{name}_cell_neighbor_graph.txt";

    public static string Attached(string name) => $"{name}_attached_cells_graph.txt";

    public static string Springs(string name) => $"{name}_spring_attached_cells_graph.txt";
}
