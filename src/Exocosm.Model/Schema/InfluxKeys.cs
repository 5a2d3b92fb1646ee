namespace Exocosm.Model.Schema;

/// <summary>Keys of cells that come into a site.</summary>
internal static class InfluxKeys
{
    public static readonly QuantityKey Rate = new("rate", "1/min", ValueRange.NotNegative, "How many come in.") { IsRequired = true };

    public static readonly ChoiceKey Enters = new("enters", ["faces", "anywhere"],
        "Where they appear: just inside a face, drawn by area, or anywhere in the box.")
    { Default = "faces" };

    public static readonly IntegerKey AtMost = new("at_most", 0, int.MaxValue,
        "Living cells of the type in the site above which none comes in.")
    { DefaultId = "influx.at_most" };

    public static readonly Section Section = new("influx", Rate, Enters, AtMost);
}
