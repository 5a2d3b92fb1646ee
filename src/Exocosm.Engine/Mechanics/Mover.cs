using System.Numerics;
using System.Runtime.Intrinsics;
using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Moves cells by Adams–Bashforth 2 with variable steps: x += Δt((1 + w/2)v_n − (w/2)v_{n−1}), w = Δt/Δt_previous; 1.5 and −0.5
/// at constant steps. Cells never leave the box: those that would are put on its face and counted.
/// </summary>
public sealed class Mover : IBlockWork
{
    /// <summary>Previous velocity of a cell that has none yet: its first step takes v_{n−1} = v_n, which is Euler's.</summary>
    public const double NoPrevious = double.NaN;

    private const int CellsPerBlock = 4096;

    private readonly WorkTeam _team;
    private readonly DomainBox _box;
    private int[] _clamped = [];
    private MovingCells _cells;
    private double _now;
    private double _before;

    /// <summary>Makes a mover.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="box">The box that cells must stay in.</param>
    public Mover(WorkTeam team, DomainBox box)
    {
        _team = team;
        _box = box;
    }

    /// <summary>
    /// Moves all cells by one step, keeps their velocity as the previous one and sets the velocity to zero for the next sum of forces.
    /// </summary>
    /// <param name="cells">The cells.</param>
    /// <param name="step">Δt, min.</param>
    /// <param name="previousStep">Δt of the step before, min; 0 where there was none.</param>
    /// <returns>How many times a face held a cell back.</returns>
    public int Move(in MovingCells cells, double step, double previousStep)
    {
        var ratio = previousStep > 0 ? step / previousStep : 0;
        _cells = cells;
        _now = step * (1 + 0.5 * ratio);
        _before = step * 0.5 * ratio;
        var blocks = (cells.Count + CellsPerBlock - 1) / CellsPerBlock;
        if (_clamped.Length < blocks) _clamped = new int[2 * blocks];
        _team.Run(this, blocks);
        var clamped = 0;
        for (var block = 0; block < blocks; block++) clamped += _clamped[block];
        return clamped;
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var first = block * CellsPerBlock;
        var count = Math.Min(_cells.Count, first + CellsPerBlock) - first;
        if (_cells.Movable is { } movable) StopImmovable(movable, first, first + count);
        _clamped[block] = MoveAlong(_cells.X, _cells.Vx, _cells.PreviousVx, first, count, _box.MinX, _box.MaxX)
            + MoveAlong(_cells.Y, _cells.Vy, _cells.PreviousVy, first, count, _box.MinY, _box.MaxY)
            + MoveAlong(_cells.Z, _cells.Vz, _cells.PreviousVz, first, count, _box.MinZ, _box.MaxZ);
    }

    private void StopImmovable(bool[] movable, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (movable[i]) continue;
            (_cells.Vx[i], _cells.Vy[i], _cells.Vz[i]) = (0, 0, 0);
            (_cells.PreviousVx[i], _cells.PreviousVy[i], _cells.PreviousVz[i]) = (0, 0, 0);
        }
    }

    private int MoveAlong(double[] position, double[] velocity, double[] previous, int first, int count, double min, double max)
    {
        var x = position.AsSpan(first, count);
        var v = velocity.AsSpan(first, count);
        var u = previous.AsSpan(first, count);
        var (lower, upper) = (Vector512.Create(min), Vector512.Create(max));
        var (now, before) = (Vector512.Create(_now), Vector512.Create(_before));
        var clamped = 0;
        var i = 0;
        for (; i <= count - Vector512<double>.Count; i += Vector512<double>.Count)
        {
            ref var at = ref x[i];
            var speed = Vector512.LoadUnsafe(ref v[i]);
            var earlier = Vector512.LoadUnsafe(ref u[i]);
            earlier = Vector512.ConditionalSelect(Vector512.Equals(earlier, earlier), earlier, speed);
            var moved = Vector512.LoadUnsafe(ref at) + (now * speed - before * earlier);
            var held = Vector512.ConditionalSelect(Vector512.LessThan(moved, lower), lower, moved);
            held = Vector512.ConditionalSelect(Vector512.GreaterThan(held, upper), upper, held);
            clamped += BitOperations.PopCount(Vector512.ExtractMostSignificantBits(~Vector512.Equals(held, moved)));
            held.StoreUnsafe(ref at);
            speed.StoreUnsafe(ref u[i]);
            Vector512<double>.Zero.StoreUnsafe(ref v[i]);
        }

        for (; i < count; i++)
        {
            var earlier = double.IsNaN(u[i]) ? v[i] : u[i];
            var moved = x[i] + (_now * v[i] - _before * earlier);
            x[i] = moved < min ? min : moved > max ? max : moved;
            if (x[i] != moved) clamped++;
            u[i] = v[i];
            v[i] = 0;
        }

        return clamped;
    }
}
