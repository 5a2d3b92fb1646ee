using System.Globalization;
using System.Text.Json.Nodes;

namespace Exocosm.Reports.Figures;

/// <summary>The words of plotly.js that the charts use.</summary>
internal static class Plot
{
    // About what fits along the shorter side of a chart.
    private const int LongestTitle = 34;

    /// <summary>An axis with its quantity and unit; counts and names have none.</summary>
    public static JsonObject Axis(string quantity, string unit)
    {
        string space = quantity.Length + unit.Length > LongestTitle ? "<br>" : " ";
        return new JsonObject
        {
            ["title"] = new JsonObject { ["text"] = unit.Length == 0 ? Text(quantity) : $"{Text(quantity)}{space}({Text(unit)})" },
            ["automargin"] = true,
        };
    }

    /// <summary>An axis that starts at zero.</summary>
    public static JsonObject AxisFromZero(string quantity, string unit)
    {
        JsonObject axis = Axis(quantity, unit);
        axis["rangemode"] = "tozero";
        return axis;
    }

    /// <summary>A layout of two axes.</summary>
    public static JsonObject Layout(JsonObject x, JsonObject y) => new() { ["xaxis"] = x, ["yaxis"] = y };

    /// <summary>A line through points.</summary>
    public static JsonObject Line(string name, string color, double[] x, IEnumerable<double> y, string dash = "solid") => new()
    {
        ["type"] = "scatter",
        ["mode"] = x.Length > 1 ? "lines" : "markers",
        ["name"] = Text(name),
        ["x"] = Numbers(x),
        ["y"] = Numbers(y),
        ["line"] = new JsonObject { ["color"] = color, ["dash"] = dash, ["width"] = 2 },
        ["marker"] = new JsonObject { ["color"] = color },
    };

    /// <summary>Bars.</summary>
    public static JsonObject Bars(string name, string color, JsonArray x, IEnumerable<double> y) => new()
    {
        ["type"] = "bar",
        ["name"] = Text(name),
        ["x"] = x,
        ["y"] = Numbers(y),
        ["marker"] = new JsonObject { ["color"] = color },
    };

    /// <summary>Numbers as JSON, with the seven digits a chart can show; what is not finite becomes a gap.</summary>
    public static JsonArray Numbers(IEnumerable<double> values) =>
        new([.. values.Select(static value => double.IsFinite(value) ? (JsonNode?)JsonValue.Create(Rounded(value)) : null)]);

    /// <summary>Names as JSON.</summary>
    public static JsonArray Texts(IEnumerable<string> values) =>
        new([.. values.Select(static value => (JsonNode?)JsonValue.Create(Text(value)))]);

    private static double Rounded(double value) =>
        double.Parse(value.ToString("g7", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    /// <summary>A name as plotly.js shows it literally: it reads a few tags and entities in texts.</summary>
    public static string Text(string value) =>
        value.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
}
