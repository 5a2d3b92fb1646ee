using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// The pair forces of <see cref="PairForces"/> for cells whose sizes and strengths stay the same over many steps: the neighbours are listed
/// once with a skin around each cell (Verlet 1967), and listed anew when a cell has left its skin. Each cell sums its own neighbours in the
/// order of its list, so the number of threads changes no bit; the lists depend on where cells were when they were listed.
/// </summary>
public sealed class KeptPairs : IBlockWork
{
    private const int Lanes = 8;

    /// <summary>Rows of bins along x in one block.</summary>
    private const int RowsPerBlock = 4;

    private readonly WorkTeam _team;
    private readonly AffinityMatrix _affinity;
    private readonly NeighbourGrid _grid;
    private readonly SortedBodies _sorted;
    private readonly PairPlaces _places;
    private readonly BlockWork _list;
    private readonly Candidates[] _candidates;
    private readonly Neighbours[] _neighbours;
    private PairBlock[] _blocks = [];
    private int[] _kinds = [];
    private double[][]? _affinities;
    private bool _isUniform;
    private double _repulsion;
    private double _adhesion;
    private KeptPairEffects _effects;

    /// <summary>Makes the kernel.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="affinity">Affinities between the types.</param>
    public KeptPairs(WorkTeam team, AffinityMatrix affinity)
    {
        ArgumentNullException.ThrowIfNull(team);
        (_team, _affinity) = (team, affinity);
        (_grid, _sorted, _places) = (new NeighbourGrid(team), new SortedBodies(team), new PairPlaces(team));
        _list = new BlockWork(List);
        _candidates = [.. Enumerable.Range(0, team.Threads).Select(_ => new Candidates())];
        _neighbours = [.. Enumerable.Range(0, team.Threads).Select(_ => new Neighbours())];
    }

    /// <summary>Lists the neighbours of all cells.</summary>
    /// <param name="bodies">The cells, at least one.</param>
    /// <param name="skin">How far each cell may go before the lists are made anew, µm.</param>
    /// <exception cref="InvalidOperationException">A position or a size is not a finite number.</exception>
    public void List(in PairBodies bodies, double[] skin)
    {
        ArgumentNullException.ThrowIfNull(skin);
        var widest = 0.0;
        for (var i = 0; i < bodies.Count; i++) widest = Math.Max(widest, skin[i]);
        _grid.Build(bodies, 2 * widest);
        _sorted.Copy(bodies, _grid.Order, skin);
        _places.Start(bodies, skin);
        (_kinds, _affinities) = (bodies.Type, bodies.Affinities);
        (_repulsion, _adhesion) = (bodies.RootRepulsion[0] * bodies.RootRepulsion[0], bodies.RootAdhesion[0] * bodies.RootAdhesion[0]);
        _isUniform = _affinity.IsUnit && _affinities is null
            && !bodies.RootRepulsion.AsSpan(0, bodies.Count).ContainsAnyExcept(bodies.RootRepulsion[0])
            && !bodies.RootAdhesion.AsSpan(0, bodies.Count).ContainsAnyExcept(bodies.RootAdhesion[0]);
        var blocks = Blocks;
        if (_blocks.Length < blocks) _blocks = [.. _blocks, .. Enumerable.Range(_blocks.Length, blocks - _blocks.Length).Select(_ => new PairBlock())];
        _team.Run(_list, blocks);
    }

    /// <summary>Takes the present positions of the cells that were listed.</summary>
    /// <param name="cellOf">Where each of them stands in the arrays that follow.</param>
    /// <param name="x">Positions along x, µm.</param>
    /// <param name="y">Positions along y, µm.</param>
    /// <param name="z">Positions along z, µm.</param>
    /// <returns>Whether the lists hold; otherwise list anew.</returns>
    public bool Follow(int[] cellOf, double[] x, double[] y, double[] z) => _places.Follow(cellOf, x, y, z);

    /// <summary>Writes the pair velocities of all cells and their pressures.</summary>
    /// <param name="effects">Where the results go.</param>
    public void Write(in KeptPairEffects effects)
    {
        _effects = effects;
        _team.Run(this, Blocks);
    }

    private int Blocks => ((_grid.CountY * _grid.CountZ) + RowsPerBlock - 1) / RowsPerBlock;

    /// <inheritdoc/>
    void IBlockWork.Run(int block, int worker)
    {
        var pairs = _blocks[block];
        var start = 0;
        for (var c = 0; c < pairs.Count; c++)
        {
            if (_isUniform) Write(pairs, pairs.Cells[c], start, pairs.Ends[c], pairs.PerContact, pairs.PerContact, isUniform: true);
            else Write(pairs, pairs.Cells[c], start, pairs.Ends[c], pairs.Repulsion, pairs.Adhesion, isUniform: false);
            start = pairs.Ends[c];
        }
    }

    private void List(int block, int worker)
    {
        var (pairs, candidates, neighbours) = (_blocks[block], _candidates[worker], _neighbours[worker]);
        var end = Math.Min(_grid.CountY * _grid.CountZ, (block + 1) * RowsPerBlock);
        pairs.Clear(_grid.Starts[end * _grid.CountX] - _grid.Starts[block * RowsPerBlock * _grid.CountX], _isUniform);
        Span<int> around = stackalloc int[9];
        for (var row = block * RowsPerBlock; row < end; row++)
        {
            var rows = around[.._grid.RowsAround(row, around)];
            for (var x = 0; x < _grid.CountX; x++)
            {
                var bin = (row * _grid.CountX) + x;
                if (_grid.Starts[bin] == _grid.Starts[bin + 1]) continue;
                candidates.Take(_sorted, _grid, rows, x);
                for (var self = _grid.Starts[bin]; self < _grid.Starts[bin + 1]; self++)
                {
                    neighbours.Pick(candidates, _sorted, self);
                    neighbours.Fetch(_sorted);
                    if (_affinities is not null) neighbours.Weigh(_affinities, _kinds, _grid.Order, _grid.Order[self]);
                    else if (!_affinity.IsUnit) neighbours.Weigh(_sorted, _affinity, _sorted.Type[self]);
                    pairs.Add(_grid.Order[self], self, neighbours, _sorted, _grid.Order, _places.Count, _isUniform);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Write(PairBlock pairs, int cell, int start, int end, double[] repulsions, double[] adhesions, bool isUniform)
    {
        ref var now = ref MemoryMarshal.GetArrayDataReference(_places.Now);
        ref var others = ref MemoryMarshal.GetArrayDataReference(pairs.Others);
        ref var perContacts = ref MemoryMarshal.GetArrayDataReference(pairs.PerContact);
        ref var perReaches = ref MemoryMarshal.GetArrayDataReference(pairs.PerReach);
        ref var fromRepulsion = ref MemoryMarshal.GetArrayDataReference(repulsions);
        ref var fromAdhesion = ref MemoryMarshal.GetArrayDataReference(adhesions);
        var (x, y, z) = (Vector512.Create(Unsafe.Add(ref now, 4 * cell)), Vector512.Create(Unsafe.Add(ref now, (4 * cell) + 1)), Vector512.Create(Unsafe.Add(ref now, (4 * cell) + 2)));
        var (vx, vy, vz, pressure) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (zero, one) = (Vector512<double>.Zero, Vector512<double>.One);
        var smallestSquared = Vector512.Create(PairPotential.SmallestDistance * PairPotential.SmallestDistance);
        var (repulsion, adhesion) = (Vector512.Create(_repulsion), Vector512.Create(_adhesion));
        var counts = _effects.ByKind is { } byKind ? byKind.AsSpan(cell * _affinity.Types, _affinity.Types) : [];
        counts.Clear();
        for (var n = start; n < end; n += Lanes)
        {
            var (ox, oy, oz) = PairPlaces.Eight(ref now, ref Unsafe.Add(ref others, n));
            var (dx, dy, dz) = (x - ox, y - oy, z - oz);
            var squared = (dx * dx) + (dy * dy) + (dz * dz);
            if (Vector512.LessThanAny(squared, smallestSquared)) (dx, dy, dz, squared) = Part(pairs, cell, n, dx, dy, dz, squared);
            var distance = Vector512.Sqrt(squared);
            if (!isUniform)
            {
                repulsion = Vector512.LoadUnsafe(ref fromRepulsion, (nuint)n);
                adhesion = Vector512.LoadUnsafe(ref fromAdhesion, (nuint)n);
            }

            var overlap = Vector512.MaxNative(one - (distance * Vector512.LoadUnsafe(ref perContacts, (nuint)n)), zero);
            var closeness = Vector512.MaxNative(one - (distance * Vector512.LoadUnsafe(ref perReaches, (nuint)n)), zero);
            var overlapSquared = overlap * overlap;
            var force = ((repulsion * overlapSquared) - (adhesion * (closeness * closeness))) / distance;
            vx += force * dx;
            vy += force * dy;
            vz += force * dz;
            pressure += overlapSquared;
            if (counts.IsEmpty) continue;
            for (var near = Vector512.ExtractMostSignificantBits(Vector512.GreaterThan(closeness, zero)); near != 0; near &= near - 1)
                counts[_kinds[pairs.Others[n + BitOperations.TrailingZeroCount(near)] / 4]]++;
        }

        _effects.Vx[cell] = Sum(vx);
        _effects.Vy[cell] = Sum(vy);
        _effects.Vz[cell] = Sum(vz);
        _effects.Pressure[cell] = Sum(pressure) / PairPotential.PressureScale;
    }

    /// <summary>Gives cells that lie on one another the direction in which they part.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (Vector512<double> Dx, Vector512<double> Dy, Vector512<double> Dz, Vector512<double> Squared) Part(
        PairBlock pairs, int cell, int first, Vector512<double> dx, Vector512<double> dy, Vector512<double> dz, Vector512<double> squared)
    {
        const double smallest = PairPotential.SmallestDistance;
        for (var lane = 0; lane < Lanes; lane++)
        {
            if (!(squared[lane] < smallest * smallest)) continue;
            var (x, y, z) = PairPotential.CoincidentDirection(cell, pairs.Others[first + lane] / 4);
            (dx, dy, dz) = (dx.WithElement(lane, smallest * x), dy.WithElement(lane, smallest * y), dz.WithElement(lane, smallest * z));
            squared = squared.WithElement(lane, smallest * smallest);
        }

        return (dx, dy, dz, squared);
    }

    /// <summary>Adds the lanes pairwise, always in this order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Sum(Vector512<double> lanes)
    {
        var four = lanes.GetLower() + lanes.GetUpper();
        var two = four.GetLower() + four.GetUpper();
        return two.ToScalar() + two.GetElement(1);
    }
}
