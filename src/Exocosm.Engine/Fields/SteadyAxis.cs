namespace Exocosm.Engine.Fields;

/// <summary>
/// One axis of a grid whose cells differ in width, as coarsening makes them: finite volumes couple neighbours by D/h² over the distance
/// of their centres in voxels, and a face value by D/h² over half the width of the outermost cell.
/// </summary>
internal sealed class SteadyAxis
{
    private readonly double _coupling;
    private readonly bool _lowOpen;
    private readonly bool _highOpen;

    /// <summary>An axis.</summary>
    /// <param name="coupling">D/h² of the finest grid, 1/min.</param>
    /// <param name="widths">Widths of the cells, in voxels.</param>
    /// <param name="lowOpen">Whether the low face has a value.</param>
    /// <param name="highOpen">Whether the high face has a value.</param>
    public SteadyAxis(double coupling, double[] widths, bool lowOpen, bool highOpen)
    {
        (_coupling, Widths, _lowOpen, _highOpen) = (coupling, widths, lowOpen, highOpen);
        var count = widths.Length;
        Links = new double[count + 1];
        for (var i = 1; i < count; i++) Links[i] = 2 * coupling / (widths[i - 1] + widths[i]);
        Sums = [.. widths.Select((_, i) => Links[i] + Links[i + 1])];
        if (lowOpen) Sums[0] += 2 * coupling / widths[0];
        if (highOpen) Sums[^1] += 2 * coupling / widths[^1];
    }

    /// <summary>Number of cells.</summary>
    public int Count => Widths.Length;

    /// <summary>Widths of the cells, in voxels.</summary>
    public double[] Widths { get; }

    /// <summary>Coupling of each cell to the one below it; 0 below the first and above the last.</summary>
    public double[] Links { get; }

    /// <summary>What the axis adds to the diagonal: both links and a face value's coupling.</summary>
    public double[] Sums { get; }

    /// <summary>The same length with cells joined in pairs; a last odd one stays.</summary>
    public SteadyAxis Halved()
    {
        var half = new double[(Count + 1) / 2];
        for (var i = 0; i < Count; i++) half[i / 2] += Widths[i];
        return new SteadyAxis(_coupling, half, _lowOpen, _highOpen);
    }
}
