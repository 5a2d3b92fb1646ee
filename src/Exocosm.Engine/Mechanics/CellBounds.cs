using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>The box that holds the centres of all cells, and the farthest that any of them interacts.</summary>
internal sealed class CellBounds : IBlockWork
{
    private const int CellsPerBlock = 4096;
    private const int Numbers = 7;

    private readonly WorkTeam _team;
    private double[] _found = [];
    private PairBodies _bodies;

    public CellBounds(WorkTeam team) => _team = team;

    public (double X, double Y, double Z) Min { get; private set; }

    public (double X, double Y, double Z) Max { get; private set; }

    /// <summary>Largest radius or reach, µm.</summary>
    public double Extent { get; private set; }

    /// <summary>Finds them. Minima and maxima do not depend on the order; one that is not a number stays so.</summary>
    public void Measure(in PairBodies bodies)
    {
        _bodies = bodies;
        var blocks = (bodies.Count + CellsPerBlock - 1) / CellsPerBlock;
        if (_found.Length < blocks * Numbers) _found = new double[2 * blocks * Numbers];
        _team.Run(this, blocks);
        var all = _found.AsSpan(0, Numbers);
        for (var block = 1; block < blocks; block++)
        {
            for (var n = 0; n < Numbers; n++) all[n] = Math.Max(all[n], _found[block * Numbers + n]);
        }

        Min = (-all[0], -all[1], -all[2]);
        Max = (all[3], all[4], all[5]);
        Extent = all[6];
        foreach (var number in all)
        {
            if (!double.IsFinite(number)) throw new InvalidOperationException("The position or the size of a cell is not a finite number.");
        }
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var end = Math.Min(_bodies.Count, (block + 1) * CellsPerBlock);
        var (minX, minY, minZ) = (double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);
        var (maxX, maxY, maxZ) = (double.NegativeInfinity, double.NegativeInfinity, double.NegativeInfinity);
        var extent = 0.0;
        for (var i = block * CellsPerBlock; i < end; i++)
        {
            minX = Math.Max(minX, -_bodies.X[i]);
            minY = Math.Max(minY, -_bodies.Y[i]);
            minZ = Math.Max(minZ, -_bodies.Z[i]);
            maxX = Math.Max(maxX, _bodies.X[i]);
            maxY = Math.Max(maxY, _bodies.Y[i]);
            maxZ = Math.Max(maxZ, _bodies.Z[i]);
            extent = Math.Max(extent, Math.Max(_bodies.Radius[i], _bodies.Reach[i]));
        }

        var found = _found.AsSpan(block * Numbers, Numbers);
        (found[0], found[1], found[2]) = (minX, minY, minZ);
        (found[3], found[4], found[5]) = (maxX, maxY, maxZ);
        found[6] = extent;
    }
}
