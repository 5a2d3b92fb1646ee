using Exocosm.Numerics.Statistics;
using MathNet.Numerics.Statistics;

namespace Exocosm.Runs.Arms;

/// <summary>A figure of one arm and of the first, paired by seed.</summary>
internal sealed class PairedSample
{
    private readonly double[] _values;
    private readonly double[] _differences;

    /// <summary>Takes the figures that are numbers.</summary>
    /// <param name="first">By replicate: the figure in the first arm.</param>
    /// <param name="other">By replicate: the figure in this arm.</param>
    public PairedSample(IReadOnlyDictionary<int, double> first, IReadOnlyDictionary<int, double> other)
    {
        var known = other.Where(pair => !double.IsNaN(pair.Value)).OrderBy(pair => pair.Key).ToArray();
        _values = [.. known.Select(pair => pair.Value)];
        _differences = [.. known.Where(pair => first.TryGetValue(pair.Key, out var value) && !double.IsNaN(value)).Select(pair => pair.Value - first[pair.Key])];
    }

    public int Runs => _values.Length;

    public double Mean => _values.Length == 0 ? double.NaN : _values.Mean();

    public double Deviation => _values.Length < 2 ? double.NaN : _values.StandardDeviation();

    public int Pairs => _differences.Length;

    public double MeanDifference => Pairs == 0 ? double.NaN : _differences.Mean();

    public double MedianDifference => Pairs == 0 ? double.NaN : _differences.Median();

    /// <summary>Cohen's d_z: mean over standard deviation of the differences.</summary>
    public double EffectSize => Pairs >= 2 && _differences.StandardDeviation() is > 0 and var deviation ? MeanDifference / deviation : double.NaN;

    public int Higher => _differences.Count(difference => difference > 0);

    public int Lower => _differences.Count(difference => difference < 0);

    public double SignTestP => SignTest.TwoSided(Higher, Lower);
}
