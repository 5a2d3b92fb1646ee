using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>Copies of the cells in the order of a grid, so that neighbours lie next to each other in memory.</summary>
internal sealed class SortedBodies : IBlockWork
{
    /// <summary>Entries after the last that may be read (and ignored): a vector can start at any cell.</summary>
    private const int Padding = 8;

    /// <summary>Widens extents by more than the rounding of a squared distance, so that no pair in reach is passed over.</summary>
    private const double RoundingMargin = 1 + 1e-12;

    private const int CellsPerBlock = 2048;

    private readonly WorkTeam _team;
    private PairBodies _bodies;
    private int[] _order = [];
    private double[]? _skin;

    public SortedBodies(WorkTeam team) => _team = team;

    public double[] X { get; private set; } = [];

    public double[] Y { get; private set; } = [];

    public double[] Z { get; private set; } = [];

    /// <summary>The larger of radius and reach: two cells interact closer than the sum of their extents.</summary>
    public double[] Extent { get; private set; } = [];

    public double[] Radius { get; private set; } = [];

    public double[] Reach { get; private set; } = [];

    public double[] RootRepulsion { get; private set; } = [];

    public double[] RootAdhesion { get; private set; } = [];

    public int[] Type { get; private set; } = [];

    /// <summary>Copies the cells.</summary>
    /// <param name="bodies">The cells.</param>
    /// <param name="order">Cells by place.</param>
    /// <param name="skin">By how much each cell's extent is widened, µm; null for nothing.</param>
    public void Copy(in PairBodies bodies, int[] order, double[]? skin = null)
    {
        (_bodies, _order, _skin) = (bodies, order, skin);
        if (X.Length < bodies.Count + Padding) Grow(bodies.Count + bodies.Count / 2 + Padding);
        _team.Run(this, (bodies.Count + CellsPerBlock - 1) / CellsPerBlock);
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var end = Math.Min(_bodies.Count, (block + 1) * CellsPerBlock);
        for (var s = block * CellsPerBlock; s < end; s++)
        {
            var cell = _order[s];
            X[s] = _bodies.X[cell];
            Y[s] = _bodies.Y[cell];
            Z[s] = _bodies.Z[cell];
            var radius = _bodies.Radius[cell];
            var reach = _bodies.Reach[cell];
            Radius[s] = radius;
            Reach[s] = reach;
            Extent[s] = (Math.Max(radius, reach) + (_skin is null ? 0 : _skin[cell])) * RoundingMargin;
            RootRepulsion[s] = _bodies.RootRepulsion[cell];
            RootAdhesion[s] = _bodies.RootAdhesion[cell];
            Type[s] = _bodies.Type[cell];
        }
    }

    private void Grow(int length)
    {
        X = new double[length];
        Y = new double[length];
        Z = new double[length];
        Extent = new double[length];
        Radius = new double[length];
        Reach = new double[length];
        RootRepulsion = new double[length];
        RootAdhesion = new double[length];
        Type = new int[length];
    }
}
