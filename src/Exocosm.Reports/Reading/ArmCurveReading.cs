using Exocosm.Reports.Content;
using Exocosm.Results.Tables;

namespace Exocosm.Reports.Reading;

/// <summary>What arms are compared by over time: whichever of the known tables and columns their runs have.</summary>
internal static class ArmCurveReading
{
    private static readonly ArmMeasure[] s_measures =
    [
        new("burden", "Tumour burden", "cells", "response", "burden", true),
        new("csc", "Share of stem cells", "%", "response", "csc_share", false) { Scale = 100 },
        new("diameters", "Sum of diameters", "µm", "response", "sum_of_diameters_um", true),
        new("secreted", "Exosomes secreted", "particles", "exosomes", "secreted", true),
        new("plasma", "Exosomes in plasma", "particles", "body", "particles", true) { Only = ("compartment", "plasma") },
        new("evasion", "Evasion", "", "immune", "mean_evasion", false),
        new("kills", "Kills by immune cells", "cells", "immune", "kills", true),
        new("tolerance", "Tolerance", "", "immunity", "tolerance", false),
        new("effectors", "Effector cells in the lymph node", "cells", "immunity", "effectors", true),
        new("circulating", "Tumour cells in blood", "cells", "circulation", "circulating", true),
        new("colonies", "Colonies founded, all organs", "", "metastasis", "founded", true),
    ];

    private static readonly string[] s_immunity = ["evasion", "kills", "tolerance", "effectors", "plasma"];

    /// <summary>The curves of one run that are about immune cells, the lymph node and plasma.</summary>
    /// <param name="tables">Its tables.</param>
    public static IReadOnlyList<ArmCurve> OfImmunity(string tables) =>
        [.. Of([tables]).Where(curve => s_immunity.Contains(curve.Measure.Id))];

    /// <summary>The curves of one arm: means over its runs at each time that any of them recorded.</summary>
    /// <param name="tables">The tables of its runs.</param>
    public static IReadOnlyList<ArmCurve> Of(IReadOnlyList<string> tables)
    {
        var curves = new List<ArmCurve>();
        foreach (ArmMeasure measure in s_measures)
        {
            var means = new SortedDictionary<double, (double Sum, int Runs)>();
            foreach (string run in tables)
            {
                foreach ((double time, double value) in Read(run, measure))
                {
                    (double sum, int runs) = means.GetValueOrDefault(time);
                    means[time] = double.IsNaN(value) ? (sum, runs) : (sum + value, runs + 1);
                }
            }

            if (means.Count > 0)
                curves.Add(new ArmCurve(measure, [.. means.Keys], [.. means.Values.Select(mean => mean.Runs > 0 ? measure.Scale * mean.Sum / mean.Runs : double.NaN)]));
        }

        return curves;
    }

    private static IEnumerable<(double Time, double Value)> Read(string tables, ArmMeasure measure)
    {
        if (TableReader.Open(tables, measure.Table) is not { } table || table.Schema.IndexOf(measure.Column) < 0) return [];
        if (measure.Only is { } only && table.Schema.IndexOf(only.Column) < 0) return [];
        double[] times = table.Doubles("time_min"), values = table.Doubles(measure.Column);
        string[]? kinds = measure.Only is { } kind ? table.Texts(kind.Column) : null;
        return Enumerable.Range(0, times.Length).Where(row => kinds is null || kinds[row] == measure.Only!.Value.Value)
            .GroupBy(row => times[row], row => values[row])
            .Select(rows => (rows.Key, measure.IsTotal ? rows.Sum() : rows.Average()));
    }
}
