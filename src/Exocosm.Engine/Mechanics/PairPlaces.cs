using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>Where the cells are now, four numbers each (x, y, z, unused), and how far each has come since its neighbours were listed.</summary>
internal sealed class PairPlaces
{
    /// <summary>Coordinate, µm, of the cell that pads lists: beyond every reach, and its square far from overflow.</summary>
    private const double Far = 1e100;

    private const int CellsPerBlock = 1024;

    private readonly WorkTeam _team;
    private readonly RangeWork _start;
    private readonly RangeWork _follow;
    private double[] _now = [];
    private double[] _listed = [];
    private bool[] _hasLeft = [];
    private int[] _cellOf = [];
    private double[] _x = [];
    private double[] _y = [];
    private double[] _z = [];
    private double[] _skin = [];

    public PairPlaces(WorkTeam team)
    {
        _team = team;
        _start = new RangeWork(Start, CellsPerBlock);
        _follow = new RangeWork(Follow, CellsPerBlock);
    }

    /// <summary>Number of cells; the index of the one that pads.</summary>
    public int Count { get; private set; }

    /// <summary>The present places, four numbers a cell.</summary>
    public double[] Now => _now;

    /// <summary>Takes the places at which neighbours are listed.</summary>
    /// <param name="bodies">The cells.</param>
    /// <param name="skin">How far each may go before its neighbours have to be listed anew, µm.</param>
    public void Start(in PairBodies bodies, double[] skin)
    {
        Count = bodies.Count;
        if (_now.Length < 4 * (Count + 1))
        {
            var room = 4 * (Count + (Count / 4) + 1);
            (_now, _listed, _hasLeft) = (new double[room], new double[room], new bool[(room / CellsPerBlock) + 1]);
        }

        (_x, _y, _z, _skin) = (bodies.X, bodies.Y, bodies.Z, skin);
        _start.Run(_team, Count);
        (_now[4 * Count], _now[(4 * Count) + 1], _now[(4 * Count) + 2]) = (Far, Far, Far);
    }

    /// <summary>Takes the present places.</summary>
    /// <param name="cellOf">Where each of the cells stands in the arrays that follow.</param>
    /// <param name="x">Positions along x, µm.</param>
    /// <param name="y">Positions along y, µm.</param>
    /// <param name="z">Positions along z, µm.</param>
    /// <returns>Whether all are still within their skins, so that the lists hold.</returns>
    public bool Follow(int[] cellOf, double[] x, double[] y, double[] z)
    {
        (_cellOf, _x, _y, _z) = (cellOf, x, y, z);
        _follow.Run(_team, Count);
        return !_hasLeft.AsSpan(0, _follow.BlocksOf(Count)).Contains(true);
    }

    /// <summary>Positions of eight cells, given four times their indices.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (Vector512<double> X, Vector512<double> Y, Vector512<double> Z) Eight(ref double now, ref int others)
    {
        var (a, b, c, d) = (Two(ref now, ref others, 0), Two(ref now, ref others, 1), Two(ref now, ref others, 2), Two(ref now, ref others, 3));
        if (Avx512F.IsSupported)
        {
            // x and z of cells 0, 1, 4, 5 and of 2, 3, 6, 7; then y.
            var (xz, further) = (Avx512F.UnpackLow(a, b), Avx512F.UnpackLow(c, d));
            return (
                Avx512F.PermuteVar8x64x2(xz, Vector512.Create(0L, 1, 8, 9, 4, 5, 12, 13), further),
                Avx512F.PermuteVar8x64x2(Avx512F.UnpackHigh(a, b), Vector512.Create(0L, 1, 8, 9, 4, 5, 12, 13), Avx512F.UnpackHigh(c, d)),
                Avx512F.PermuteVar8x64x2(xz, Vector512.Create(2L, 3, 10, 11, 6, 7, 14, 15), further));
        }

        return (
            Vector512.Create(a[0], b[0], c[0], d[0], a[4], b[4], c[4], d[4]),
            Vector512.Create(a[1], b[1], c[1], d[1], a[5], b[5], c[5], d[5]),
            Vector512.Create(a[2], b[2], c[2], d[2], a[6], b[6], c[6], d[6]));
    }

    /// <summary>Places of cells n and n + 4.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<double> Two(ref double now, ref int others, int n) => Vector512.Create(
        Vector256.LoadUnsafe(ref now, (nuint)Unsafe.Add(ref others, n)), Vector256.LoadUnsafe(ref now, (nuint)Unsafe.Add(ref others, n + 4)));

    private void Start(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            var at = 4 * i;
            (_listed[at], _listed[at + 1], _listed[at + 2], _listed[at + 3]) = (_x[i], _y[i], _z[i], _skin[i] * _skin[i]);
            (_now[at], _now[at + 1], _now[at + 2]) = (_x[i], _y[i], _z[i]);
        }
    }

    private void Follow(int from, int to)
    {
        var hasLeft = false;
        ref var now = ref MemoryMarshal.GetArrayDataReference(_now);
        ref var listed = ref MemoryMarshal.GetArrayDataReference(_listed);
        for (var i = from; i < to; i++)
        {
            var cell = _cellOf[i];
            var place = Vector256.Create(_x[cell], _y[cell], _z[cell], 0);
            var start = Vector256.LoadUnsafe(ref listed, (nuint)(4 * i));
            place.StoreUnsafe(ref now, (nuint)(4 * i));
            var (dx, dy, dz) = (place[0] - start[0], place[1] - start[1], place[2] - start[2]);
            // The negation also catches what is not a number.
            hasLeft |= !((dx * dx) + (dy * dy) + (dz * dz) <= start[3]);
        }

        _hasLeft[from / CellsPerBlock] = hasLeft;
    }
}
