using Exocosm.Model.Problems;
using Exocosm.PhysiCell.Settings;

namespace Exocosm.PhysiCell.Reading;

/// <summary>Custom data of a type while it is read: scalars and vectors, each in the order in which they came up.</summary>
internal sealed class CustomDraft
{
    private readonly List<(string Name, string Units, bool IsConserved, double[] Values, bool IsVector)> _variables = [];

    public IReadOnlyList<CustomScalar> Scalars => [.. _variables.Where(v => !v.IsVector).Select(v => new CustomScalar(v.Name, v.Units, v.IsConserved))];

    public IReadOnlyList<CustomVector> Vectors => [.. _variables.Where(v => v.IsVector).Select(v => new CustomVector(v.Name, v.Units, v.Values.Length, v.IsConserved))];

    public CustomDraft Copy()
    {
        var copy = new CustomDraft();
        copy._variables.AddRange(_variables.Select(v => v with { Values = [.. v.Values] }));
        return copy;
    }

    /// <summary>Reads the children of custom_data over what was inherited.</summary>
    public void Read(Item custom)
    {
        foreach (var item in custom.All)
        {
            var values = Values(item);
            var isVector = values.Length != 1;
            var conserved = item.Flag("conserved");
            var at = _variables.FindIndex(v => v.Name == item.Name && v.IsVector == isVector);
            // A variable that is there keeps its unit.
            if (at >= 0) _variables[at] = _variables[at] with { Values = values, IsConserved = conserved };
            else _variables.Add((item.Name, item.Attribute("units") ?? "", conserved, values, isVector));
        }
    }

    /// <summary>Values of the default type's scalars here; one that is not here is 0.</summary>
    public double[] ScalarsOf(CustomDraft other) => [.. other._variables.Where(v => !v.IsVector).Select(v => Find(v.Name, false) is [var value] ? value : 0)];

    public double[][] VectorsOf(CustomDraft other) => [.. other._variables.Where(v => v.IsVector).Select(v => Find(v.Name, true) ?? new double[v.Values.Length])];

    /// <summary>Warns of variables that rules and output cannot reach, as the default type has none of that name.</summary>
    public void WarnOfExtra(Item custom, CustomDraft ofDefault)
    {
        foreach (var item in custom.All)
        {
            var isVector = _variables.FindLast(own => own.Name == item.Name).IsVector;
            if (ofDefault._variables.Exists(v => v.Name == item.Name && v.IsVector == isVector)) continue;
            item.Warn($"custom variable {item.Name} is not one of the default type's: no rule and no output can reach it, and it is not kept");
        }
    }

    private double[]? Find(string name, bool isVector)
    {
        var at = _variables.FindIndex(v => v.Name == name && v.IsVector == isVector);
        return at < 0 ? null : _variables[at].Values;
    }

    private static double[] Values(Item item)
    {
        var text = item.RawText;
        if (!text.Contains(',', StringComparison.Ordinal)) return [item.Number()];
        var parts = text.Split(',');
        var values = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            var oddity = Lenient.Number(parts[i], out values[i]);
            if (oddity == Lenient.Oddity.None) continue;
            var what = $"value {i + 1} of {item.Path} is '{ProblemList.Shorten(parts[i].Trim())}'";
            if (oddity == Lenient.Oddity.NotFinite) item.Problem(parts[i], "finite numbers", $"{what}; a finite number was expected");
            else item.Warn($"{what}: it is read as {Model.Quantities.Numbers.Format(values[i])}");
        }

        return values;
    }
}
