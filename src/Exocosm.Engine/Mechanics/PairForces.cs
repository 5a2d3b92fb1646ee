using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Pair forces of all cells, with the same bits on any number of threads: every cell sums the forces of its own neighbours, in the
/// order of the grid, into eight lanes that are added up in a fixed order at the end.
/// </summary>
public sealed class PairForces : IPairForces, IBlockWork
{
    private const int Lanes = 8;

    /// <summary>Rows of bins along x in one block.</summary>
    private const int RowsPerBlock = 4;

    private readonly WorkTeam _team;
    private readonly AffinityMatrix _affinity;
    private readonly NeighbourGrid _grid;
    private readonly SortedBodies _sorted;
    private readonly Candidates[] _candidates;
    private readonly Neighbours[] _neighbours;
    private PairBodies _bodies;
    private PairEffects _effects;

    /// <summary>Makes the kernel.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="affinity">Affinities between the types.</param>
    public PairForces(WorkTeam team, AffinityMatrix affinity)
    {
        _team = team;
        _affinity = affinity;
        _grid = new NeighbourGrid(team);
        _sorted = new SortedBodies(team);
        _candidates = new Candidates[team.Threads];
        _neighbours = new Neighbours[team.Threads];
        for (var worker = 0; worker < team.Threads; worker++)
        {
            _candidates[worker] = new Candidates();
            _neighbours[worker] = new Neighbours();
        }
    }

    /// <inheritdoc/>
    public void Add(in PairBodies bodies, in PairEffects effects)
    {
        if (bodies.Count == 0) return;
        _bodies = bodies;
        _effects = effects;
        _grid.Build(bodies);
        _sorted.Copy(bodies, _grid.Order);
        var rows = _grid.CountY * _grid.CountZ;
        _team.Run(this, (rows + RowsPerBlock - 1) / RowsPerBlock);
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var end = Math.Min(_grid.CountY * _grid.CountZ, (block + 1) * RowsPerBlock);
        for (var row = block * RowsPerBlock; row < end; row++) AddRow(row, _candidates[worker], _neighbours[worker]);
    }

    private void AddRow(int row, Candidates candidates, Neighbours neighbours)
    {
        var starts = _grid.Starts;
        var bins = _grid.CountX;
        if (starts[row * bins] == starts[(row + 1) * bins]) return;

        Span<int> around = stackalloc int[9];
        var rows = around[.._grid.RowsAround(row, around)];
        for (var x = 0; x < bins; x++)
        {
            var first = starts[row * bins + x];
            var end = starts[row * bins + x + 1];
            if (first == end) continue;
            candidates.Take(_sorted, _grid, rows, x);
            for (var self = first; self < end; self++)
            {
                neighbours.Pick(candidates, _sorted, self);
                neighbours.Fetch(_sorted);
                if (!_affinity.IsUnit) neighbours.Weigh(_sorted, _affinity, _sorted.Type[self]);
                AddCell(self, neighbours);
            }
        }
    }

    private void AddCell(int self, Neighbours neighbours)
    {
        var cell = _grid.Order[self];
        var (vx, vy, vz) = (Vector512<double>.Zero, Vector512<double>.Zero, Vector512<double>.Zero);
        var (pressure, stiffness) = (Vector512<double>.Zero, Vector512<double>.Zero);
        var (zero, one) = (Vector512<double>.Zero, Vector512<double>.One);
        var smallestSquared = Vector512.Create(PairPotential.SmallestDistance * PairPotential.SmallestDistance);
        var radius = Vector512.Create(_sorted.Radius[self]);
        var ownReach = Vector512.Create(_sorted.Reach[self]);
        var rootRepulsion = Vector512.Create(_sorted.RootRepulsion[self]);
        var rootAdhesion = Vector512.Create(_sorted.RootAdhesion[self]);
        ref var fromDx = ref MemoryMarshal.GetArrayDataReference(neighbours.Dx);
        ref var fromDy = ref MemoryMarshal.GetArrayDataReference(neighbours.Dy);
        ref var fromDz = ref MemoryMarshal.GetArrayDataReference(neighbours.Dz);
        ref var fromSquared = ref MemoryMarshal.GetArrayDataReference(neighbours.Squared);
        ref var fromRadius = ref MemoryMarshal.GetArrayDataReference(neighbours.Radius);
        ref var fromReach = ref MemoryMarshal.GetArrayDataReference(neighbours.Reach);
        ref var fromRepulsion = ref MemoryMarshal.GetArrayDataReference(neighbours.RootRepulsion);
        ref var fromAdhesion = ref MemoryMarshal.GetArrayDataReference(neighbours.RootAdhesion);
        var contacts = 0;
        var count = neighbours.Count;
        for (var n = 0; n < count; n += Lanes)
        {
            var squared = Vector512.LoadUnsafe(ref fromSquared, (nuint)n);
            if (Vector512.LessThanAny(squared, smallestSquared))
            {
                neighbours.PartCoincident(_grid.Order, self);
                squared = Vector512.LoadUnsafe(ref fromSquared, (nuint)n);
            }

            var distance = Vector512.Sqrt(squared);
            var perDistance = one / distance;
            var perContact = one / (radius + Vector512.LoadUnsafe(ref fromRadius, (nuint)n));
            var reach = ownReach + Vector512.LoadUnsafe(ref fromReach, (nuint)n);
            var perReach = one / reach;
            var overlap = Vector512.MaxNative(one - distance * perContact, zero);
            var closeness = Vector512.MaxNative(one - distance * perReach, zero);
            var repulsion = rootRepulsion * Vector512.LoadUnsafe(ref fromRepulsion, (nuint)n) * overlap;
            var adhesion = rootAdhesion * Vector512.LoadUnsafe(ref fromAdhesion, (nuint)n) * closeness;
            var forcePerDistance = (repulsion * overlap - adhesion * closeness) * perDistance;
            var slope = repulsion * perContact - adhesion * perReach;
            slope += slope;
            vx += forcePerDistance * Vector512.LoadUnsafe(ref fromDx, (nuint)n);
            vy += forcePerDistance * Vector512.LoadUnsafe(ref fromDy, (nuint)n);
            vz += forcePerDistance * Vector512.LoadUnsafe(ref fromDz, (nuint)n);
            pressure += overlap * overlap;
            stiffness += Vector512.MaxNative(Vector512.MaxNative(slope, -forcePerDistance), zero);
            var inReach = Vector512.ExtractMostSignificantBits(Vector512.LessThan(distance, reach));
            contacts += BitOperations.PopCount(inReach);
        }

        _effects.Vx[cell] += Sum(vx);
        _effects.Vy[cell] += Sum(vy);
        _effects.Vz[cell] += Sum(vz);
        _effects.Pressure[cell] = Sum(pressure) / PairPotential.PressureScale;
        _effects.Stiffness[cell] = 2 * Sum(stiffness);
        _effects.Contacts[cell] = contacts;
        if (_effects.ContactsByType is not null || _effects.DeadContacts is not null) CountKinds(cell, self, neighbours);
    }

    private void CountKinds(int cell, int self, Neighbours neighbours)
    {
        var byType = _effects.ContactsByType is { } all ? all.AsSpan(cell * _affinity.Types, _affinity.Types) : [];
        byType.Clear();
        var dead = 0;
        for (var n = 0; n < neighbours.Count; n++)
        {
            if (!(Math.Sqrt(neighbours.Squared[n]) < _sorted.Reach[self] + neighbours.Reach[n])) continue;
            var place = neighbours.Place[n];
            if (!byType.IsEmpty) byType[_sorted.Type[place]]++;
            if (_effects.DeadContacts is not null && _bodies.Dead![_grid.Order[place]]) dead++;
        }

        if (_effects.DeadContacts is { } deadContacts) deadContacts[cell] = dead;
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
