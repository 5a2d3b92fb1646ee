using System.Numerics;
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

    private readonly WorkTeam _team;
    private readonly AffinityMatrix _affinity;
    private readonly PairSearch _search;
    private readonly NeighbourGrid _grid;
    private readonly SortedBodies _sorted;
    private PairBodies _bodies;
    private PairEffects _effects;

    /// <summary>Makes the kernel.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="affinity">Affinities between the types.</param>
    public PairForces(WorkTeam team, AffinityMatrix affinity)
    {
        ArgumentNullException.ThrowIfNull(team);
        (_team, _affinity) = (team, affinity);
        _search = new PairSearch(team, affinity);
        (_grid, _sorted) = (_search.Grid, _search.Sorted);
    }

    /// <inheritdoc/>
    public void Add(in PairBodies bodies, in PairEffects effects)
    {
        if (bodies.Count == 0) return;
        _bodies = bodies;
        _effects = effects;
        _search.Sort(bodies);
        _team.Run(this, _search.Blocks);
    }

    /// <inheritdoc/>
    public void Run(int block, int worker) => _search.Visit(block, worker, new Adding(this));

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

        _effects.Vx[cell] += LaneSum.Of(vx);
        _effects.Vy[cell] += LaneSum.Of(vy);
        _effects.Vz[cell] += LaneSum.Of(vz);
        _effects.Pressure[cell] = LaneSum.Of(pressure) / PairPotential.PressureScale;
        _effects.Stiffness[cell] = 2 * LaneSum.Of(stiffness);
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

    private readonly struct Adding(PairForces forces) : IPairVisitor
    {
        public void Visit(int self, Neighbours neighbours) => forces.AddCell(self, neighbours);
    }
}
