using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Exocosm.Engine.Fields;
using Exocosm.Model.Scenarios;
using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Summation;

namespace Exocosm.Engine.Exosomes;

/// <summary>
/// The sweep that takes local losses from one scalar of a field: with x = C·Loss, free vesicles lose k_deg x, k_drain x, k_on x and
/// Rate·x; then matrix-bound ones are released and degraded by their exact shares. Returns what was degraded and drained.
/// </summary>
internal sealed class LocalLosses
{
    private const int BlockSize = 4096;

    private readonly double _degradation;
    private readonly double _drainage;
    private readonly double _binding;
    private readonly double _releasedShare;
    private readonly double _degradedShare;
    private readonly double _voxelVolume;
    private readonly double[] _exposure;
    private readonly double[] _boundDegraded;
    private readonly RangeWork _work;
    private double[] _free = [];
    private double[] _bound = [];
    private UptakeMap _uptake = null!;

    /// <summary>The losses of a population on a grid for a fixed substep.</summary>
    public LocalLosses(ExosomePopulation plan, VoxelGrid grid, double dt)
    {
        _degradation = plan.DegradationPerMin;
        _drainage = plan.DrainagePerMin;
        _binding = plan.MatrixBindingPerMin;
        var off = plan.MatrixReleasePerMin + plan.DegradationPerMin;
        var gone = DeterministicMath.OneMinusExp(off * dt);
        _releasedShare = off > 0 ? gone * plan.MatrixReleasePerMin / off : 0;
        _degradedShare = off > 0 ? gone * plan.DegradationPerMin / off : 0;
        _voxelVolume = grid.VoxelVolume;
        _work = new RangeWork(Sweep, BlockSize);
        _exposure = new double[_work.BlocksOf(grid.Count)];
        _boundDegraded = new double[_work.BlocksOf(grid.Count)];
    }

    /// <summary>Applies a substep to one scalar.</summary>
    /// <returns>Amounts degraded (free and bound) and drained.</returns>
    public (double Degraded, double Drained) Apply(WorkTeam team, double[] free, double[] bound, UptakeMap uptake)
    {
        _free = free;
        _bound = bound;
        _uptake = uptake;
        _work.Run(team, free.Length);
        var exposure = BlockSum.Sum(_exposure) * _voxelVolume;
        var boundDegraded = BlockSum.Sum(_boundDegraded) * _voxelVolume;
        return ((_degradation * exposure) + boundDegraded, _drainage * exposure);
    }

    private void Sweep(int from, int to)
    {
        var block = from / BlockSize;
        var free = _free.AsSpan(from, to - from);
        var loss = _uptake.Loss.AsSpan(from, to - from);
        var rate = _uptake.Rate.AsSpan(from, to - from);
        var bound = _bound.Length > 0 ? _bound.AsSpan(from, to - from) : [];
        var (exposed, exposedLanes) = (0.0, Vector512<double>.Zero);
        var (degraded, degradedLanes) = (0.0, Vector512<double>.Zero);
        var other = _degradation + _drainage + _binding;
        var whole = free.Length - (free.Length % Vector512<double>.Count);
        var c8 = MemoryMarshal.Cast<double, Vector512<double>>(free[..whole]);
        var l8 = MemoryMarshal.Cast<double, Vector512<double>>(loss[..whole]);
        var r8 = MemoryMarshal.Cast<double, Vector512<double>>(rate[..whole]);
        var b8 = bound.IsEmpty ? [] : MemoryMarshal.Cast<double, Vector512<double>>(bound[..whole]);
        for (var i = 0; i < c8.Length; i++)
        {
            var x = c8[i] * l8[i];
            exposedLanes += x;
            var left = c8[i] - (x * (Vector512.Create(other) + r8[i]));
            if (!b8.IsEmpty)
            {
                var held = b8[i] + (x * _binding);
                var freed = held * _releasedShare;
                var lost = held * _degradedShare;
                degradedLanes += lost;
                b8[i] = held - (freed + lost);
                left += freed;
            }

            c8[i] = left;
        }

        for (var i = whole; i < free.Length; i++)
        {
            var x = free[i] * loss[i];
            exposed += x;
            var left = free[i] - (x * (other + rate[i]));
            if (!bound.IsEmpty)
            {
                var held = bound[i] + (x * _binding);
                var freed = held * _releasedShare;
                var lost = held * _degradedShare;
                degraded += lost;
                bound[i] = held - (freed + lost);
                left += freed;
            }

            free[i] = left;
        }

        _exposure[block] = exposed + Total(exposedLanes);
        _boundDegraded[block] = degraded + Total(degradedLanes);
    }

    /// <summary>Sum of the lanes, always in the same order.</summary>
    private static double Total(Vector512<double> lanes)
    {
        var sum = 0.0;
        for (var lane = 0; lane < Vector512<double>.Count; lane++) sum += lanes[lane];
        return sum;
    }
}
