using System.Text;
using Exocosm.Model.Quantities;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Cohorts.People;

/// <summary>The values that a cohort varies: a pure function of seed, person and path, so that adding one changes no other.</summary>
public static class VariedValues
{
    /// <summary>The value of a person in the unit as written; NaN where it is not varied for him.</summary>
    /// <param name="varied">What varies.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="patient">Number of the person.</param>
    /// <param name="isCase">Whether he has the tumour.</param>
    public static double Of(VariedValue varied, ulong seed, long patient, bool isCase)
    {
        ArgumentNullException.ThrowIfNull(varied);
        if (varied.Among == (isCase ? Among.Healthy : Among.Cases)) return double.NaN;
        var random = new RandomStream(seed, CohortPurpose.Values, (ulong)patient, Key(varied.Path));
        var (a, b) = (varied.First, varied.Second);
        return varied.Distribution switch
        {
            Distribution.Uniform => a + ((b - a) * random.NextDouble()),
            Distribution.LogUniform => a * DeterministicMath.Exp(DeterministicMath.Log(b / a) * random.NextDouble()),
            Distribution.Normal => a + (b * random.NextNormal()),
            _ => a * DeterministicMath.Exp(b * random.NextNormal()),
        };
    }

    /// <summary>The same as an override of the scenario.</summary>
    /// <param name="varied">What varies.</param>
    /// <param name="value">Its value.</param>
    public static string Override(VariedValue varied, double value)
    {
        ArgumentNullException.ThrowIfNull(varied);
        return $"{varied.Path}=\"{Numbers.Format(value)} {varied.Unit}\"";
    }

    /// <summary>FNV-1a of the path.</summary>
    private static uint Key(string path) => Encoding.UTF8.GetBytes(path).Aggregate(2166136261, (hash, letter) => unchecked((hash ^ letter) * 16777619));
}
