namespace Exocosm.Model.Schema;

/// <summary>Keys of a site and of the cells that start in it.</summary>
internal static class SiteKeys
{
    private static readonly QuantityKey Edge = new("edge", "um", ValueRange.Positive, "Edge.");
    private static readonly QuantityKey Coordinate = new("coordinate", "um", ValueRange.Any, "Coordinate.");

    public static readonly VectorKey Size = new("size", Edge,
        "Edges of the box along x, y and z, centred on 0; multiples of voxel.")
    { IsRequired = true };

    public static readonly QuantityKey Voxel = new("voxel", "um", ValueRange.Positive, "Edge of a voxel.") { Default = "20 um" };

    public static readonly QuantityKey Represents = new("represents", "", ValueRange.Positive,
        "How many such pieces of tissue the site stands for in the body.")
    { Default = "1" };

    public static readonly IntegerKey Count = new("count", 1, int.MaxValue, "Number of cells.");
    public static readonly QuantityKey Radius = new("radius", "um", ValueRange.Positive,
        "Radius of the ball, instead of a count.");

    public static readonly QuantityKey Spacing = new("spacing", "um", ValueRange.Positive,
        "Distance of neighbours; auto: their rest distance under the pair forces.")
    { Words = ["auto"], Default = "auto" };

    public static readonly VectorKey Center = new("center", Coordinate, "Centre; by default that of the box.");

    public static readonly QuantityMapKey Mix = new("mix", "cell type",
        new QuantityKey("share", "", ValueRange.Share, "Share of the type."), "Shares of cell types; they sum to 1.");

    public static readonly TextKey Type = new("type", "The one cell type, instead of a mix.");
    public static readonly FlagKey ExactMix = new("exact_mix", false,
        "Numbers as near to the shares as can be, instead of drawn cell by cell.");

    public static readonly Section SpheroidSection = new("spheroid", Count, Radius, Spacing, Center, Mix, Type, ExactMix);

    public static readonly VectorKey Min = new("min", Coordinate, "Lower corner; by default that of the box.");
    public static readonly VectorKey Max = new("max", Coordinate, "Upper corner; by default that of the box.");

    public static readonly Section RandomSection = new("random", Count, Min, Max, Mix, Type, ExactMix);

    public static readonly TextKey File = new("file",
        "CSV file, beside the scenario, with the columns x, y, z (um) and type.")
    { IsRequired = true };
    public static readonly Section CsvSection = new("csv", File);

    public static readonly TextKey Source = new("file", "Name of the file the cells came from, for the record.");
    public static readonly TextKey Cells = new("cells",
        "Lines of CSV: x,y,z,type, then one line a cell; coordinates in um.")
    { IsRequired = true };
    public static readonly Section ListSection = new("list", Source, Cells);

    public static readonly SectionKey Spheroid = new("spheroid", SpheroidSection, "A hexagonally packed ball of cells.");
    public static readonly SectionKey Random = new("random", RandomSection, "Cells placed uniformly in a box.");
    public static readonly SectionKey Csv = new("csv", CsvSection, "Cells from a CSV file.");
    public static readonly SectionKey List = new("list", ListSection, "Cells written in the scenario itself.");

    public static readonly Section InitialSection = new("initial cells", Spheroid, Random, Csv, List) { IsOneOf = true };

    public static readonly SectionMapKey Influx = new("influx", "cell type", InfluxKeys.Section, "Cells that come in at a constant rate.");

    public static readonly SectionListKey Initial = new("initial", InitialSection, "Cells at the start, placed in order.");

    public static readonly SectionKey Vessels = new("vessels", VesselKeys.Section, "Blood vessels as a mean field; absent or off: none.")
    { CanBeOff = true };

    public static readonly Section Section = new("site", Size, Voxel, Represents, Vessels, Initial, Influx);
}
