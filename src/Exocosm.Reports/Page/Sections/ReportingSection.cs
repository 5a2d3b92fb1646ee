using Exocosm.Reports.Content;

namespace Exocosm.Reports.Page.Sections;

/// <summary>What a study of vesicles in blood has to report (after MISEV2023, Welsh et al. 2024, J Extracell Vesicles 13:e12404), for a simulated one.</summary>
internal static class ReportingSection
{
    private const string NotStated = "not stated";

    /// <summary>Builds the section.</summary>
    public static Section Of(ReportData data, BiopsyData biopsy) => new("reporting", "Reporting of vesicles",
        Html.Table("Fields after MISEV2023", ["Field", "In this study"], Rows(data, biopsy).Select(static row => new[] { Html.Text(row.Field), Html.Text(row.Value) }))
        + "<p>Nothing here supports clinical use.</p>\n");

    private static IEnumerable<(string Field, string Value)> Rows(ReportData data, BiopsyData biopsy)
    {
        yield return ("Name of the particles", "extracellular vesicles; the model's exosomes, told apart by their cell of origin, which no assay can do");
        yield return ("Source", "simulated blood plasma; no sample was collected, stored or separated");
        yield return ("Volume of a draw", Value(data, "draw"));
        yield return ("Interval between draws", Value(data, "every"));
        yield return ("Capture efficiency", Value(data, "capture"));
        yield return ("Reagent blank", Value(data, "blank"));
        yield return ("Normal vesicles in plasma", Value(data, "normal"));
        yield return ("Quantity and unit", "marker-positive particles per mL plasma; count divided by volume and capture, blank subtracted where the note says so");
        yield return ("Size and subset", "as released in the model (30 to 150 nm unless the scenario says otherwise); counted by marker, not by size");
        yield return ("Counting error", "Poisson, from the simulated count of each draw; replicates of one draw differ by it alone");
        yield return ("Specificity of the threshold", Value(data, "specificity"));
        DiagnosisMeasure[] limits = [.. biopsy.Measures.Where(static measure => measure.Measure.Contains("limit_of_detection", StringComparison.Ordinal)
            || measure.Measure.StartsWith("lod", StringComparison.OrdinalIgnoreCase))];
        yield return ("Limit of detection", limits.Length == 0 ? NotStated
            : string.Join("; ", limits.Select(static limit => $"{limit.Marker}: {Html.Number(limit.Value)} {limit.Note}".TrimEnd())));
        yield return ("Markers", biopsy.Roc.Count == 0 ? NotStated : string.Join(", ", biopsy.Roc.Select(static roc => roc.Marker)));
    }

    /// <summary>Values of a key of the section biopsy: its own, or each marker's.</summary>
    private static string Value(ReportData data, string key)
    {
        var found = data.Assumptions.SelectMany(value => value.Paths.Select(path => (path, value.Text)))
            .Where(one => one.path.StartsWith("biopsy.", StringComparison.Ordinal) && one.path.EndsWith("." + key, StringComparison.Ordinal)).ToArray();
        return found.Length == 0 ? NotStated
            : found.Select(static one => one.Text).Distinct().Count() == 1 ? found[0].Text
            : string.Join("; ", found.Select(static one => $"{one.path.Split('.')[^2]}: {one.Text}"));
    }
}
