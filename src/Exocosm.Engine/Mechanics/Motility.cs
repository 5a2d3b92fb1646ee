using Exocosm.Numerics.Functions;
using Exocosm.Numerics.Parallelism;
using Exocosm.Numerics.Randomness;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Biased random migration (science 2). In a step Δt a cell redraws its velocity with probability 1 − e^{−Δt/τ} as
/// v·normalise((1 − b)ξ + b·dir), ξ uniform on the sphere and dir the direction of its attraction; otherwise it keeps it. Without
/// bias the mean squared displacement is 2v²τ(t − τ(1 − e^{−t/τ})).
/// </summary>
public sealed class Motility : IBlockWork
{
    /// <summary>Velocity of a cell that has chosen none yet: it draws one in its first step.</summary>
    public const double Undrawn = double.NaN;

    /// <summary>Vectors shorter than this have no direction.</summary>
    private const double ShortestVector = 1e-16;

    private const int CellsPerBlock = 1024;

    private readonly WorkTeam _team;
    private readonly ulong _seed;
    private readonly uint _purpose;
    private MigratingCells _cells;
    private IMotilityGuide? _guide;
    private double _stepMin;
    private uint _stepNumber;

    /// <summary>Makes the motility of one run.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="seed">Seed of the run.</param>
    /// <param name="purpose">Purpose that its random numbers are keyed by.</param>
    public Motility(WorkTeam team, ulong seed, uint purpose)
    {
        _team = team;
        _seed = seed;
        _purpose = purpose;
    }

    /// <summary>Redraws velocities where due and adds them to the cells' velocities.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="guide">What draws them, or null where nothing does.</param>
    /// <param name="stepMin">Δt, min.</param>
    /// <param name="stepNumber">Number of the substep since the start of the run; never the same twice.</param>
    public void Add(in MigratingCells cells, IMotilityGuide? guide, double stepMin, uint stepNumber)
    {
        _cells = cells;
        _guide = guide;
        _stepMin = stepMin;
        _stepNumber = stepNumber;
        _team.Run(this, (cells.Count + CellsPerBlock - 1) / CellsPerBlock);
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var end = Math.Min(_cells.Count, (block + 1) * CellsPerBlock);
        for (var i = block * CellsPerBlock; i < end; i++)
        {
            if (!(_cells.Speed[i] > 0))
            {
                _cells.MotilityX[i] = Undrawn;
                continue;
            }

            var random = new RandomStream(_seed, _purpose, (ulong)_cells.Id[i], _stepNumber);
            var redraw = random.NextDouble() < DeterministicMath.OneMinusExp(_stepMin / _cells.Persistence[i]);
            if (redraw || double.IsNaN(_cells.MotilityX[i])) Redraw(i, ref random);
            _cells.Vx[i] += _cells.MotilityX[i];
            _cells.Vy[i] += _cells.MotilityY[i];
            _cells.Vz[i] += _cells.MotilityZ[i];
        }
    }

    private void Redraw(int cell, ref RandomStream random)
    {
        var bias = _cells.Bias[cell];
        var (x, y, z) = random.NextDirection();
        if (bias > 0 && _guide is not null)
        {
            var attraction = _guide.Attraction(cell);
            var (dx, dy, dz) = Direction(attraction.X, attraction.Y, attraction.Z);
            (x, y, z) = Direction((1 - bias) * x + bias * dx, (1 - bias) * y + bias * dy, (1 - bias) * z + bias * dz);
        }

        var speed = _cells.Speed[cell];
        (_cells.MotilityX[cell], _cells.MotilityY[cell], _cells.MotilityZ[cell]) = (speed * x, speed * y, speed * z);
    }

    private static (double X, double Y, double Z) Direction(double x, double y, double z)
    {
        var length = Math.Sqrt(x * x + y * y + z * z);
        return length > ShortestVector ? (x / length, y / length, z / length) : (0, 0, 0);
    }
}
