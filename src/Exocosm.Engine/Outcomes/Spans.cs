namespace Exocosm.Engine.Outcomes;

/// <summary>Diameters of a group of balls, from surface to surface; exact but for rounding.</summary>
public sealed class Spans
{
    private const int Sweeps = 8;

    private double[] _x = [];
    private double[] _y = [];
    private double[] _z = [];
    private double[] _radius = [];
    private double[] _nearness = [];
    private int[] _order = [];
    private int _count;

    /// <summary>Longest diameter, µm: the largest distance between points of the balls.</summary>
    public double LongestUm { get; private set; }

    /// <summary>Short axis, µm: the longest diameter at right angles to the longest.</summary>
    public double ShortUm { get; private set; }

    /// <summary>Measures.</summary>
    /// <param name="balls">Which balls, at least one.</param>
    /// <param name="x">Their centres, µm.</param>
    /// <param name="y">Their centres, µm.</param>
    /// <param name="z">Their centres, µm.</param>
    /// <param name="radius">Their radii, µm.</param>
    public void Measure(ReadOnlySpan<int> balls, double[] x, double[] y, double[] z, double[] radius)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(balls.Length, 1);
        _count = balls.Length;
        if (_x.Length < _count)
        {
            var room = _count + (_count / 2);
            (_x, _y, _z, _radius) = (new double[room], new double[room], new double[room], new double[room]);
            (_nearness, _order) = (new double[room], new int[room]);
        }

        for (var n = 0; n < _count; n++)
        {
            var ball = balls[n];
            (_x[n], _y[n], _z[n], _radius[n]) = (x[ball], y[ball], z[ball], radius[ball]);
        }

        (LongestUm, var from, var to) = Longest();
        Project(from, to);
        ShortUm = Longest().Length;
    }

    /// <summary>
    /// Of any two balls, centre distance and radii add up to no more than their reaches from any fixed point. So pairs are tried in the
    /// order of their reach from the middle, and none is left that could be longer once two reaches add up to less than the longest found.
    /// </summary>
    private (double Length, int From, int To) Longest()
    {
        var (cx, cy, cz) = (Middle(_x), Middle(_y), Middle(_z));
        var (best, from, to) = (0.0, 0, 0);
        for (var n = 0; n < _count; n++)
        {
            var (dx, dy, dz) = (_x[n] - cx, _y[n] - cy, _z[n] - cz);
            _nearness[n] = -(Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) + _radius[n]);
            _order[n] = n;
            if (2 * _radius[n] > best) (best, from, to) = (2 * _radius[n], n, n);
        }

        Array.Sort(_nearness, _order, 0, _count);
        var start = _order[0];
        // Going from one end to the farthest other and back soon finds a pair that is nearly the longest, so that few are left to try.
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            var (farthest, length) = (start, 0.0);
            for (var n = 0; n < _count; n++)
            {
                if (n != start && Between(start, n) is var between && between > length) (farthest, length) = (n, between);
            }

            if (length <= best) break;
            (best, from, to, start) = (length, start, farthest, farthest);
        }

        for (var a = 0; a < _count && -2 * _nearness[a] > best; a++)
        {
            for (var b = a + 1; b < _count && -(_nearness[a] + _nearness[b]) > best; b++)
            {
                var length = Between(_order[a], _order[b]);
                if (length > best) (best, from, to) = (length, _order[a], _order[b]);
            }
        }

        return (best, from, to);
    }

    private double Between(int one, int two)
    {
        var (dx, dy, dz) = (_x[one] - _x[two], _y[one] - _y[two], _z[one] - _z[two]);
        return Math.Sqrt((dx * dx) + (dy * dy) + (dz * dz)) + _radius[one] + _radius[two];
    }

    private double Middle(double[] values)
    {
        var (low, high) = (values[0], values[0]);
        for (var n = 1; n < _count; n++) (low, high) = (Math.Min(low, values[n]), Math.Max(high, values[n]));
        return (low + high) / 2;
    }

    /// <summary>Puts all centres into the plane at right angles to the line between two of them.</summary>
    private void Project(int from, int to)
    {
        var (ux, uy, uz) = (_x[to] - _x[from], _y[to] - _y[from], _z[to] - _z[from]);
        var length = Math.Sqrt((ux * ux) + (uy * uy) + (uz * uz));
        // A ball that all others lie within: any direction is as good.
        if (length > 0) (ux, uy, uz) = (ux / length, uy / length, uz / length);
        else (ux, uy, uz) = (1, 0, 0);
        for (var n = 0; n < _count; n++)
        {
            var along = (_x[n] * ux) + (_y[n] * uy) + (_z[n] * uz);
            (_x[n], _y[n], _z[n]) = (_x[n] - (along * ux), _y[n] - (along * uy), _z[n] - (along * uz));
        }
    }
}
