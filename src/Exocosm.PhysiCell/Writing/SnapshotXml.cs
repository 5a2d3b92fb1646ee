using System.Globalization;
using System.Xml.Linq;

namespace Exocosm.PhysiCell.Writing;

/// <summary>The MultiCellDS description of a snapshot: what its matrices hold and where they are.</summary>
internal static class SnapshotXml
{
    /// <summary>The document of a snapshot.</summary>
    /// <param name="world">What all snapshots of the run share.</param>
    /// <param name="matrix">Rows of the cells' matrix.</param>
    /// <param name="name">Name of the snapshot: what its files begin with.</param>
    /// <param name="version">Version of this program.</param>
    /// <param name="timeMin">Simulated time, min.</param>
    /// <param name="runtimeSeconds">Time the run has taken so far.</param>
    /// <param name="now">Time of writing, UTC.</param>
    public static XDocument Of(
        SnapshotWorld world, CellMatrix matrix, string name, string version, double timeMin, double runtimeSeconds, DateTimeOffset now) =>
        new(
            new XDeclaration("1.0", null, null),
            new XElement(
                "MultiCellDS", new XAttribute("version", "2"), new XAttribute("type", "snapshot/simulation"),
                Metadata(version, timeMin, runtimeSeconds, now),
                new XElement("microenvironment", Domain(world, name)),
                new XElement("cellular_information", new XElement("cell_populations", Population(world, matrix, name)))));

    private static XElement Metadata(string version, double timeMin, double runtime, DateTimeOffset now)
    {
        var stamp = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        return new XElement(
            "metadata",
            new XElement(
                "software", new XElement("name", "Exocosm"), new XElement("version", version), new XElement("URL", ""), new XElement("creator"),
                new XElement("citation"), new XElement("user")),
            new XElement("citation"),
            new XElement("current_time", new XAttribute("units", "min"), Six(timeMin)),
            new XElement("current_runtime", new XAttribute("units", "sec"), Six(runtime)),
            new XElement("created", stamp),
            new XElement("last_modified", stamp));
    }

    private static XElement Domain(SnapshotWorld world, string name)
    {
        var (min, max, edge, count) = (world.Min, world.Max, world.Voxel, world.Voxels);
        return new XElement(
            "domain", new XAttribute("name", "microenvironment"),
            new XElement(
                "mesh", new XAttribute("type", "Cartesian"), new XAttribute("uniform", "true"), new XAttribute("regular", "true"),
                new XAttribute("units", "micron"),
                new XElement(
                    "bounding_box", new XAttribute("type", "axis-aligned"), new XAttribute("units", "micron"),
                    string.Join(' ', new[] { min.X, min.Y, min.Z, max.X, max.Y, max.Z }.Select(Six))),
                Centres("x_coordinates", min.X, edge.X, count.X), Centres("y_coordinates", min.Y, edge.Y, count.Y),
                Centres("z_coordinates", min.Z, edge.Z, count.Z),
                new XElement("voxels", new XAttribute("type", "matlab"), new XElement("filename", SnapshotFiles.Mesh))),
            new XElement("variables", world.Substrates.Select(Variable)),
            new XElement("data", new XAttribute("type", "matlab"), new XElement("filename", SnapshotFiles.Field(name))));
    }

    private static XElement Centres(string axis, double min, double edge, int count) =>
        new(
            axis, new XAttribute("delimiter", " "),
            string.Join(' ', Enumerable.Range(0, count).Select(i => (min + ((i + 0.5) * edge)).ToString("G15", CultureInfo.InvariantCulture))));

    private static XElement Variable(SnapshotSubstrate substrate, int id) =>
        new(
            "variable", new XAttribute("name", substrate.Name), new XAttribute("units", substrate.Units), new XAttribute("ID", id),
            new XElement(
                "physical_parameter_set", new XElement("conditions"),
                new XElement("diffusion_coefficient", new XAttribute("units", "micron^2/min"), Six(substrate.Diffusion)),
                new XElement("decay_rate", new XAttribute("units", "1/min"), Six(substrate.Decay))));

    private static XElement Population(SnapshotWorld world, CellMatrix matrix, string name)
    {
        var labels = new XElement("labels");
        var index = 0;
        foreach (var row in matrix.Rows)
        {
            labels.Add(new XElement(
                "label", new XAttribute("index", index), new XAttribute("size", row.Size), new XAttribute("units", row.Units), row.Label));
            index += row.Size;
        }

        return new XElement(
            "cell_population", new XAttribute("type", "individual"),
            new XElement(
                "custom",
                new XElement(
                    "simplified_data", new XAttribute("type", "matlab"), new XAttribute("source", "PhysiCell"), new XAttribute("data_version", "2"),
                    new XElement(
                        "cell_types",
                        world.Types.Select((type, i) => new XElement("type", new XAttribute("ID", i), new XAttribute("type", i), type))),
                    labels,
                    new XElement("filename", SnapshotFiles.Cells(name))),
                Graph("neighbor_graph", SnapshotFiles.Neighbours(name)),
                Graph("attached_cells_graph", SnapshotFiles.Attached(name)),
                Graph("spring_attached_cells_graph", SnapshotFiles.Springs(name))));
    }

    private static XElement Graph(string element, string file) =>
        new(
            element, new XAttribute("type", "text"), new XAttribute("source", "PhysiCell"), new XAttribute("data_version", "2"),
            new XElement("filename", file));

    private static string Six(double value) => value.ToString("F6", CultureInfo.InvariantCulture);
}
