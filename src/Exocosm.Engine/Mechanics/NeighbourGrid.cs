using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Cells sorted into cubic bins over the box that holds them. The edge is at least the farthest distance at which two cells
/// interact, so that all neighbours of a cell lie in its bin and the 26 around it; three bins in a row along x are one run of the order.
/// </summary>
public sealed class NeighbourGrid : IBlockWork
{
    /// <summary>Bins per cell above which bins are made larger, so that a few stray cells do not fill the memory with empty ones.</summary>
    private const int MostBinsPerCell = 4;

    private const int FewestBins = 64;
    private const int CellsPerBlock = 4096;

    /// <summary>Widens bins by more than the rounding of a position in bins, so that no neighbour is two bins away.</summary>
    private const double RoundingMargin = 1 + 1e-9;

    private readonly WorkTeam _team;
    private readonly CellBounds _bounds;
    private readonly BinSort _sort;
    private int[] _binOf = [];
    private PairBodies _bodies;
    private double _perEdge;

    /// <summary>Makes a grid, empty until <see cref="Build"/>.</summary>
    /// <param name="team">Threads to work with.</param>
    public NeighbourGrid(WorkTeam team)
    {
        _team = team;
        _bounds = new CellBounds(team);
        _sort = new BinSort(team);
    }

    /// <summary>Number of bins along x.</summary>
    public int CountX { get; private set; }

    /// <summary>Number of bins along y.</summary>
    public int CountY { get; private set; }

    /// <summary>Number of bins along z.</summary>
    public int CountZ { get; private set; }

    /// <summary>Edge of a bin, µm.</summary>
    public double Edge { get; private set; }

    /// <summary>Cells by bin (x fastest, then y, then z), within a bin by index; longer than there are cells.</summary>
    public int[] Order => _sort.Order;

    /// <summary>Place in <see cref="Order"/> of the first cell of each bin, and after the last bin the number of cells.</summary>
    public int[] Starts => _sort.Starts;

    /// <summary>Sorts the cells.</summary>
    /// <param name="bodies">The cells, at least one.</param>
    /// <param name="margin">How much farther than they interact cells have to be found, µm.</param>
    /// <exception cref="InvalidOperationException">A position or a size is not a finite number.</exception>
    public void Build(in PairBodies bodies, double margin = 0)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bodies.Count, 1);
        _bodies = bodies;
        _bounds.Measure(bodies);
        ChooseBins(margin);
        if (_binOf.Length < bodies.Count) _binOf = new int[bodies.Count + bodies.Count / 2];
        _team.Run(this, (bodies.Count + CellsPerBlock - 1) / CellsPerBlock);
        _sort.Sort(_binOf, bodies.Count, CountX * CountY * CountZ);
    }

    /// <summary>Bin of a cell, x + <see cref="CountX"/> · row.</summary>
    /// <param name="cell">Index of the cell.</param>
    public int BinOf(int cell) => _binOf[cell];

    /// <summary>Numbers of the rows along x that touch a row, itself among them.</summary>
    /// <param name="row">The row, y + <see cref="CountY"/> · z.</param>
    /// <param name="around">Filled with them; room for 9.</param>
    /// <returns>How many there are.</returns>
    public int RowsAround(int row, Span<int> around)
    {
        var (z, y) = Math.DivRem(row, CountY);
        var rows = 0;
        for (var k = Math.Max(z - 1, 0); k <= Math.Min(z + 1, CountZ - 1); k++)
        {
            for (var j = Math.Max(y - 1, 0); j <= Math.Min(y + 1, CountY - 1); j++) around[rows++] = j + CountY * k;
        }

        return rows;
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var (minX, minY, minZ) = _bounds.Min;
        var end = Math.Min(_bodies.Count, (block + 1) * CellsPerBlock);
        for (var i = block * CellsPerBlock; i < end; i++)
        {
            // Positions are at or above the minimum, so that truncation rounds down.
            var x = Math.Min((int)((_bodies.X[i] - minX) * _perEdge), CountX - 1);
            var y = Math.Min((int)((_bodies.Y[i] - minY) * _perEdge), CountY - 1);
            var z = Math.Min((int)((_bodies.Z[i] - minZ) * _perEdge), CountZ - 1);
            _binOf[i] = x + CountX * (y + CountY * z);
        }
    }

    private void ChooseBins(double margin)
    {
        var (x, y, z) = (_bounds.Max.X - _bounds.Min.X, _bounds.Max.Y - _bounds.Min.Y, _bounds.Max.Z - _bounds.Min.Z);
        var mostBins = Math.Max(FewestBins, (double)MostBinsPerCell * _bodies.Count);
        mostBins = Math.Min(mostBins, Array.MaxLength / 2);
        var edge = Math.Max(((2 * _bounds.Extent) + margin) * RoundingMargin, Math.Max(x, Math.Max(y, z)) / mostBins);
        edge = Math.Max(edge, PairPotential.SmallestDistance);
        while (Math.Floor(x / edge + 1) * Math.Floor(y / edge + 1) * Math.Floor(z / edge + 1) > mostBins) edge *= 1.125;
        if (!double.IsFinite(edge)) throw new InvalidOperationException("The cells are too far apart to be told from infinitely far.");
        Edge = edge;
        _perEdge = 1 / edge;
        CountX = (int)(x / edge) + 1;
        CountY = (int)(y / edge) + 1;
        CountZ = (int)(z / edge) + 1;
    }
}
