using Exocosm.Engine.Mechanics;
using Exocosm.Engine.State;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Immune;

/// <summary>
/// Cells that touch some seekers, in an order that no number of threads changes. All cells are sorted into bins; only around seekers
/// are neighbours looked for.
/// </summary>
public sealed class Touching : IBlockWork
{
    private const int SeekersPerBlock = 64;

    private readonly Cells _cells;
    private readonly WorkTeam _team;
    private readonly Func<int, int, bool> _wanted;
    private readonly double[] _reachOfType;
    private readonly double _longest;
    private readonly NeighbourGrid _grid;
    private readonly SortedBodies _sorted;
    private readonly Candidates[] _candidates;
    private readonly Neighbours[] _neighbours;
    private int[][] _found = [];
    private int[] _starts = [];
    private int[] _counts = [];
    private double[] _extents = [];
    private int[] _seekers = [];
    private int _count;

    /// <summary>A search.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="team">Threads to work with.</param>
    /// <param name="reachOfType">Per type of the seeker: contact distance over the sum of the radii; 0 where it seeks nothing.</param>
    /// <param name="wanted">Whether a seeker (first) wants a cell (second); called from several threads.</param>
    public Touching(Cells cells, WorkTeam team, double[] reachOfType, Func<int, int, bool> wanted)
    {
        ArgumentNullException.ThrowIfNull(team);
        _cells = cells;
        _team = team;
        _wanted = wanted;
        _reachOfType = reachOfType;
        _longest = reachOfType.Max();
        _grid = new NeighbourGrid(team);
        _sorted = new SortedBodies(team);
        _candidates = [.. Enumerable.Range(0, team.Threads).Select(_ => new Candidates())];
        _neighbours = [.. Enumerable.Range(0, team.Threads).Select(_ => new Neighbours())];
    }

    /// <summary>Cells that a seeker touches and wants.</summary>
    /// <param name="seeker">Its place among the seekers.</param>
    public ReadOnlySpan<int> Of(int seeker) => _found[seeker / SeekersPerBlock].AsSpan(_starts[seeker], _counts[seeker]);

    /// <summary>Takes a cell that is no more off a seeker's list, leaving the order of the others.</summary>
    /// <param name="seeker">The seeker's place among the seekers.</param>
    /// <param name="n">The cell's place on the list.</param>
    public void Drop(int seeker, int n)
    {
        var rest = _found[seeker / SeekersPerBlock].AsSpan(_starts[seeker] + n, _counts[seeker] - n);
        rest[1..].CopyTo(rest);
        _counts[seeker]--;
    }

    /// <summary>Looks for what touches the seekers.</summary>
    /// <param name="seekers">Indices of the seekers.</param>
    /// <param name="count">How many there are.</param>
    public void Find(int[] seekers, int count)
    {
        if (count == 0) return;
        (_seekers, _count) = (seekers, count);
        var all = _cells.Count;
        if (_extents.Length < all) _extents = new double[_cells.X.Values.Length];
        var radius = _cells.Radius.Values;
        for (var cell = 0; cell < all; cell++) _extents[cell] = _longest * radius[cell];
        var bodies = new PairBodies(
            all, _cells.X.Values, _cells.Y.Values, _cells.Z.Values, radius, _extents, radius, radius, _cells.Type.Values);
        _grid.Build(bodies);
        _sorted.Copy(bodies, _grid.Order);
        if (_starts.Length < count) (_starts, _counts) = (new int[count + (count / 2)], new int[count + (count / 2)]);
        var blocks = (count + SeekersPerBlock - 1) / SeekersPerBlock;
        if (_found.Length < blocks)
        {
            var before = _found.Length;
            Array.Resize(ref _found, blocks + (blocks / 2));
            for (var block = before; block < _found.Length; block++) _found[block] = new int[16 * SeekersPerBlock];
        }

        _team.Run(this, blocks);
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var (candidates, neighbours, used) = (_candidates[worker], _neighbours[worker], 0);
        Span<int> around = stackalloc int[9];
        var end = Math.Min(_count, (block + 1) * SeekersPerBlock);
        for (var seeker = block * SeekersPerBlock; seeker < end; seeker++)
        {
            var cell = _seekers[seeker];
            var (row, x) = Math.DivRem(_grid.BinOf(cell), _grid.CountX);
            candidates.Take(_sorted, _grid, around[.._grid.RowsAround(row, around)], x);
            neighbours.Pick(candidates, _sorted, Place(cell));
            _starts[seeker] = used;
            var reach = _reachOfType[_cells.Type.Values[cell]];
            for (var n = 0; n < neighbours.Count; n++)
            {
                var other = _grid.Order[neighbours.Place[n]];
                var contact = reach * (_cells.Radius.Values[cell] + _cells.Radius.Values[other]);
                if (!(neighbours.Squared[n] < contact * contact) || !_wanted(cell, other)) continue;
                if (used == _found[block].Length) Array.Resize(ref _found[block], 2 * used);
                _found[block][used++] = other;
            }

            _counts[seeker] = used - _starts[seeker];
        }
    }

    /// <summary>Place of a cell in the sorted order: within its bin cells come by index.</summary>
    private int Place(int cell)
    {
        var bin = _grid.BinOf(cell);
        var first = _grid.Starts[bin];
        return Array.BinarySearch(_grid.Order, first, _grid.Starts[bin + 1] - first, cell);
    }
}
