using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Exocosm.Engine.Mechanics;

/// <summary>The neighbours of one cell, picked from the candidates in their order, padded to whole vectors with cells out of reach.</summary>
internal sealed class Neighbours
{
    private const int Lanes = 8;

    /// <summary>Squared distance of the padding, µm²: beyond every reach, and far from overflow.</summary>
    private const double FarSquared = 1e200;

    public double[] Dx { get; private set; } = [];

    public double[] Dy { get; private set; } = [];

    public double[] Dz { get; private set; } = [];

    public double[] Squared { get; private set; } = [];

    /// <summary>Place of each in the sorted order.</summary>
    public long[] Place { get; private set; } = [];

    public double[] Radius { get; private set; } = [];

    public double[] Reach { get; private set; } = [];

    public double[] RootRepulsion { get; private set; } = [];

    public double[] RootAdhesion { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Picks the candidates that are closer to cell <paramref name="self"/> than the sum of the extents.</summary>
    public void Pick(Candidates candidates, SortedBodies bodies, int self)
    {
        if (Dx.Length < candidates.Count + 2 * Lanes) Grow(candidates.Count + candidates.Count / 2 + 2 * Lanes);
        var x = Vector512.Create(bodies.X[self]);
        var y = Vector512.Create(bodies.Y[self]);
        var z = Vector512.Create(bodies.Z[self]);
        var extent = Vector512.Create(bodies.Extent[self]);
        var place = Vector512.Create((long)self);
        ref var fromX = ref MemoryMarshal.GetArrayDataReference(candidates.X);
        ref var fromY = ref MemoryMarshal.GetArrayDataReference(candidates.Y);
        ref var fromZ = ref MemoryMarshal.GetArrayDataReference(candidates.Z);
        ref var fromExtent = ref MemoryMarshal.GetArrayDataReference(candidates.Extent);
        ref var fromPlace = ref MemoryMarshal.GetArrayDataReference(candidates.Place);
        ref var toDx = ref MemoryMarshal.GetArrayDataReference(Dx);
        ref var toDy = ref MemoryMarshal.GetArrayDataReference(Dy);
        ref var toDz = ref MemoryMarshal.GetArrayDataReference(Dz);
        ref var toSquared = ref MemoryMarshal.GetArrayDataReference(Squared);
        ref var toPlace = ref MemoryMarshal.GetArrayDataReference(Place);
        var count = (nuint)candidates.Count;
        nuint picked = 0;
        for (nuint q = 0; q < count; q += Lanes)
        {
            var dx = x - Vector512.LoadUnsafe(ref fromX, q);
            var dy = y - Vector512.LoadUnsafe(ref fromY, q);
            var dz = z - Vector512.LoadUnsafe(ref fromZ, q);
            var squared = dx * dx + dy * dy + dz * dz;
            var reach = extent + Vector512.LoadUnsafe(ref fromExtent, q);
            var other = Vector512.LoadUnsafe(ref fromPlace, q);
            var near = Vector512.LessThan(squared, reach * reach) & ~Vector512.Equals(other, place).AsDouble();
            if (Avx512F.IsSupported)
            {
                Avx512F.Compress(Vector512<double>.Zero, near, dx).StoreUnsafe(ref toDx, picked);
                Avx512F.Compress(Vector512<double>.Zero, near, dy).StoreUnsafe(ref toDy, picked);
                Avx512F.Compress(Vector512<double>.Zero, near, dz).StoreUnsafe(ref toDz, picked);
                Avx512F.Compress(Vector512<double>.Zero, near, squared).StoreUnsafe(ref toSquared, picked);
                Avx512F.Compress(Vector512<long>.Zero, near.AsInt64(), other).StoreUnsafe(ref toPlace, picked);
                picked += (nuint)BitOperations.PopCount(Vector512.ExtractMostSignificantBits(near));
            }
            else
            {
                for (var bits = Vector512.ExtractMostSignificantBits(near); bits != 0; bits &= bits - 1)
                {
                    var lane = BitOperations.TrailingZeroCount(bits);
                    Unsafe.Add(ref toDx, picked) = dx[lane];
                    Unsafe.Add(ref toDy, picked) = dy[lane];
                    Unsafe.Add(ref toDz, picked) = dz[lane];
                    Unsafe.Add(ref toSquared, picked) = squared[lane];
                    Unsafe.Add(ref toPlace, picked) = other[lane];
                    picked++;
                }
            }
        }

        Vector512<double>.Zero.StoreUnsafe(ref toDx, picked);
        Vector512<double>.Zero.StoreUnsafe(ref toDy, picked);
        Vector512<double>.Zero.StoreUnsafe(ref toDz, picked);
        Vector512.Create(FarSquared).StoreUnsafe(ref toSquared, picked);
        place.StoreUnsafe(ref toPlace, picked);
        Count = (int)picked;
    }

    /// <summary>Fetches the properties of the picked cells and of the padding.</summary>
    public void Fetch(SortedBodies bodies)
    {
        ref var place = ref MemoryMarshal.GetArrayDataReference(Place);
        ref var fromRadius = ref MemoryMarshal.GetArrayDataReference(bodies.Radius);
        ref var fromReach = ref MemoryMarshal.GetArrayDataReference(bodies.Reach);
        ref var fromRepulsion = ref MemoryMarshal.GetArrayDataReference(bodies.RootRepulsion);
        ref var fromAdhesion = ref MemoryMarshal.GetArrayDataReference(bodies.RootAdhesion);
        ref var toRadius = ref MemoryMarshal.GetArrayDataReference(Radius);
        ref var toReach = ref MemoryMarshal.GetArrayDataReference(Reach);
        ref var toRepulsion = ref MemoryMarshal.GetArrayDataReference(RootRepulsion);
        ref var toAdhesion = ref MemoryMarshal.GetArrayDataReference(RootAdhesion);
        var padded = (nuint)((Count + Lanes - 1) & -Lanes);
        for (nuint n = 0; n < padded; n++)
        {
            var from = (nint)Unsafe.Add(ref place, n);
            Unsafe.Add(ref toRadius, n) = Unsafe.Add(ref fromRadius, from);
            Unsafe.Add(ref toReach, n) = Unsafe.Add(ref fromReach, from);
            Unsafe.Add(ref toRepulsion, n) = Unsafe.Add(ref fromRepulsion, from);
            Unsafe.Add(ref toAdhesion, n) = Unsafe.Add(ref fromAdhesion, from);
        }
    }

    /// <summary>Multiplies the adhesion of the picked cells by their affinity with type <paramref name="type"/>.</summary>
    public void Weigh(SortedBodies bodies, AffinityMatrix affinity, int type)
    {
        var roots = affinity.Roots.AsSpan(type * affinity.Types, affinity.Types);
        for (var n = 0; n < Count; n++) RootAdhesion[n] *= roots[bodies.Type[Place[n]]];
    }

    /// <summary>Multiplies the adhesion of the picked cells by √(a_ij a_ji), where each cell has affinities of its own.</summary>
    public void Weigh(double[][] affinities, int[] types, int[] order, int cell)
    {
        for (var n = 0; n < Count; n++)
        {
            var other = order[Place[n]];
            RootAdhesion[n] *= Math.Sqrt(affinities[types[other]][cell] * affinities[types[cell]][other]);
        }
    }

    /// <summary>Gives cells that lie on <paramref name="self"/> the direction in which they part.</summary>
    public void PartCoincident(int[] order, int self)
    {
        const double smallest = PairPotential.SmallestDistance;
        for (var n = 0; n < Count; n++)
        {
            if (!(Squared[n] < smallest * smallest)) continue;
            var (x, y, z) = PairPotential.CoincidentDirection(order[self], order[Place[n]]);
            (Dx[n], Dy[n], Dz[n]) = (smallest * x, smallest * y, smallest * z);
            Squared[n] = smallest * smallest;
        }
    }

    private void Grow(int length)
    {
        Dx = new double[length];
        Dy = new double[length];
        Dz = new double[length];
        Squared = new double[length];
        Place = new long[length];
        Radius = new double[length];
        Reach = new double[length];
        RootRepulsion = new double[length];
        RootAdhesion = new double[length];
    }
}
