using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Exocosm.Engine.Mechanics;

/// <summary>The cells that may be neighbours of the cells of one bin: those of the 27 bins around, packed one after the other.</summary>
internal sealed class Candidates
{
    private const int Lanes = 8;

    public double[] X { get; private set; } = [];

    public double[] Y { get; private set; } = [];

    public double[] Z { get; private set; } = [];

    public double[] Extent { get; private set; } = [];

    /// <summary>Place of each in the sorted order.</summary>
    public long[] Place { get; private set; } = [];

    public int Count { get; private set; }

    /// <summary>Takes the cells around a bin.</summary>
    /// <param name="bodies">The cells in sorted order.</param>
    /// <param name="grid">Their grid.</param>
    /// <param name="rows">The rows of bins around the bin's own.</param>
    /// <param name="x">Place of the bin in its row.</param>
    public void Take(SortedBodies bodies, NeighbourGrid grid, ReadOnlySpan<int> rows, int x)
    {
        Count = 0;
        var (bins, left, right) = (grid.CountX, Math.Max(x - 1, 0), Math.Min(x + 2, grid.CountX));
        foreach (var row in rows) AddRun(bodies, grid.Starts[row * bins + left], grid.Starts[row * bins + right]);
        Close();
    }

    /// <summary>Adds the cells at places <paramref name="first"/> to <paramref name="end"/> − 1 of the sorted order.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRun(SortedBodies bodies, int first, int end)
    {
        var count = Count;
        if (count + (end - first) + 2 * Lanes > X.Length) Grow(count + (end - first) + 2 * Lanes);
        var place = Vector512.Create((long)first) + Vector512<long>.Indices;
        var step = Vector512.Create((long)Lanes);
        ref var fromX = ref MemoryMarshal.GetArrayDataReference(bodies.X);
        ref var fromY = ref MemoryMarshal.GetArrayDataReference(bodies.Y);
        ref var fromZ = ref MemoryMarshal.GetArrayDataReference(bodies.Z);
        ref var fromExtent = ref MemoryMarshal.GetArrayDataReference(bodies.Extent);
        ref var toX = ref MemoryMarshal.GetArrayDataReference(X);
        ref var toY = ref MemoryMarshal.GetArrayDataReference(Y);
        ref var toZ = ref MemoryMarshal.GetArrayDataReference(Z);
        ref var toExtent = ref MemoryMarshal.GetArrayDataReference(Extent);
        ref var toPlace = ref MemoryMarshal.GetArrayDataReference(Place);
        var to = (nuint)count;
        for (var from = first; from < end; from += Lanes)
        {
            Vector512.LoadUnsafe(ref fromX, (nuint)from).StoreUnsafe(ref toX, to);
            Vector512.LoadUnsafe(ref fromY, (nuint)from).StoreUnsafe(ref toY, to);
            Vector512.LoadUnsafe(ref fromZ, (nuint)from).StoreUnsafe(ref toZ, to);
            Vector512.LoadUnsafe(ref fromExtent, (nuint)from).StoreUnsafe(ref toExtent, to);
            place.StoreUnsafe(ref toPlace, to);
            place += step;
            to += Lanes;
        }

        Count = count + (end - first);
    }

    /// <summary>Fills the rest of the last vector with cells that are nowhere.</summary>
    private void Close() => Vector512.Create(double.NaN).StoreUnsafe(ref MemoryMarshal.GetArrayDataReference(X), (nuint)Count);

    private void Grow(int length)
    {
        length += length / 2;
        var (x, y, z, extent, place) = (X, Y, Z, Extent, Place);
        Array.Resize(ref x, length);
        Array.Resize(ref y, length);
        Array.Resize(ref z, length);
        Array.Resize(ref extent, length);
        Array.Resize(ref place, length);
        (X, Y, Z, Extent, Place) = (x, y, z, extent, place);
    }
}
