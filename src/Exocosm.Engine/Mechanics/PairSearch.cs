using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Finds the neighbours of all cells: sorts the cells into bins and looks through the bins around each. The order in which the neighbours of a
/// cell are found depends on the cells only, not on the number of threads.
/// </summary>
internal sealed class PairSearch
{
    /// <summary>Rows of bins along x in one block.</summary>
    private const int RowsPerBlock = 4;

    private readonly AffinityMatrix _affinity;
    private readonly Candidates[] _candidates;
    private readonly Neighbours[] _neighbours;
    private double[][]? _affinities;
    private int[] _types = [];

    public PairSearch(WorkTeam team, AffinityMatrix affinity)
    {
        _affinity = affinity;
        (Grid, Sorted) = (new NeighbourGrid(team), new SortedBodies(team));
        _candidates = [.. Enumerable.Range(0, team.Threads).Select(_ => new Candidates())];
        _neighbours = [.. Enumerable.Range(0, team.Threads).Select(_ => new Neighbours())];
    }

    /// <summary>The bins.</summary>
    public NeighbourGrid Grid { get; }

    /// <summary>The cells in the order of the bins.</summary>
    public SortedBodies Sorted { get; }

    /// <summary>Number of blocks that the bins are cut into.</summary>
    public int Blocks => (Rows + RowsPerBlock - 1) / RowsPerBlock;

    private int Rows => Grid.CountY * Grid.CountZ;

    /// <summary>Sorts the cells.</summary>
    /// <param name="bodies">The cells, at least one.</param>
    /// <param name="skin">By how much farther each cell's neighbours are looked for, µm; null for nothing.</param>
    /// <exception cref="InvalidOperationException">A position or a size is not a finite number.</exception>
    public void Sort(in PairBodies bodies, double[]? skin = null)
    {
        var widest = 0.0;
        for (var i = 0; skin is not null && i < bodies.Count; i++) widest = Math.Max(widest, skin[i]);
        Grid.Build(bodies, 2 * widest);
        Sorted.Copy(bodies, Grid.Order, skin);
        (_types, _affinities) = (bodies.Type, bodies.Affinities);
    }

    /// <summary>Number of cells in a block.</summary>
    public int CellsIn(int block) =>
        Grid.Starts[Math.Min(Rows, (block + 1) * RowsPerBlock) * Grid.CountX] - Grid.Starts[block * RowsPerBlock * Grid.CountX];

    /// <summary>Visits the cells of a block, each with its neighbours, fetched and weighed by their affinities.</summary>
    /// <param name="block">The block.</param>
    /// <param name="worker">Who visits.</param>
    /// <param name="visitor">What is done with a cell.</param>
    public void Visit<T>(int block, int worker, T visitor)
        where T : struct, IPairVisitor
    {
        var end = Math.Min(Rows, (block + 1) * RowsPerBlock);
        for (var row = block * RowsPerBlock; row < end; row++) VisitRow(row, _candidates[worker], _neighbours[worker], visitor);
    }

    private void VisitRow<T>(int row, Candidates candidates, Neighbours neighbours, T visitor)
        where T : struct, IPairVisitor
    {
        var (starts, bins) = (Grid.Starts, Grid.CountX);
        if (starts[row * bins] == starts[(row + 1) * bins]) return;
        Span<int> around = stackalloc int[9];
        var rows = around[..Grid.RowsAround(row, around)];
        for (var x = 0; x < bins; x++)
        {
            var (first, end) = (starts[(row * bins) + x], starts[(row * bins) + x + 1]);
            if (first == end) continue;
            candidates.Take(Sorted, Grid, rows, x);
            for (var self = first; self < end; self++)
            {
                neighbours.Pick(candidates, Sorted, self);
                neighbours.Fetch(Sorted);
                if (_affinities is not null) neighbours.Weigh(_affinities, _types, Grid.Order, Grid.Order[self]);
                else if (!_affinity.IsUnit) neighbours.Weigh(Sorted, _affinity, Sorted.Type[self]);
                visitor.Visit(self, neighbours);
            }
        }
    }
}
