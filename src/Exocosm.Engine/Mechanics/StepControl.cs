using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Chooses substeps of the motion: short enough to be stable and for no cell to move further than a share of its radius.
/// </summary>
/// <remarks>
/// Adams–Bashforth 2 with step ratio w = Δt/Δt_previous damps a mode of decay rate λ as long as λΔt &lt; 2/(1 + w): from the
/// characteristic polynomial ρ² − (1 − λΔt(1 + w/2))ρ − λΔt w/2 at ρ = −1. <see cref="StableStep"/> = 1/2 leaves a factor of two
/// at constant steps, for the stiffness that rises while cells are pushed together during the step; and as steps grow at most
/// <see cref="MaxGrowth"/>-fold (2/(1 + 2) = 2/3), it holds while they grow.
/// </remarks>
public sealed class StepControl : IBlockWork
{
    /// <summary>Largest Δt times the stiffness.</summary>
    public const double StableStep = 0.5;

    /// <summary>Largest ratio of a substep to the one before.</summary>
    public const double MaxGrowth = 2;

    private const int CellsPerBlock = 4096;

    private readonly WorkTeam _team;
    private double[] _stiffness = [];
    private double[] _rate = [];
    private PairBodies _bodies;
    private PairEffects _effects;
    private double[]? _speed;

    /// <summary>Makes a control.</summary>
    /// <param name="team">Threads to work with.</param>
    public StepControl(WorkTeam team) => _team = team;

    /// <summary>Finds the stiffest and the fastest cell. A maximum does not depend on the order, so any number of threads finds the same.</summary>
    /// <param name="bodies">The cells.</param>
    /// <param name="effects">Their velocities and stiffness after all forces, without motility.</param>
    /// <param name="speed">
    /// Speed of each cell's own migration, µm/min, counted as going the way of the forces; null where nothing migrates.
    /// It is passed apart because the direction is drawn after the step is chosen.
    /// </param>
    public MotionBounds Measure(in PairBodies bodies, in PairEffects effects, double[]? speed = null)
    {
        var blocks = (bodies.Count + CellsPerBlock - 1) / CellsPerBlock;
        if (_stiffness.Length < blocks)
        {
            _stiffness = new double[2 * blocks];
            _rate = new double[2 * blocks];
        }

        _bodies = bodies;
        _effects = effects;
        _speed = speed;
        _team.Run(this, blocks);
        var bounds = new MotionBounds(0, 0);
        for (var block = 0; block < blocks; block++)
        {
            bounds = new MotionBounds(
                Math.Max(bounds.StiffnessPerMin, _stiffness[block]), Math.Max(bounds.RadiiPerMin, _rate[block]));
        }

        return bounds;
    }

    /// <summary>
    /// The next substep: the smallest whole number of equal substeps of what remains that keeps to the bounds.
    /// </summary>
    /// <param name="remaining">Time left until the end of the phenotype step, min; positive.</param>
    /// <param name="bounds">What limits it.</param>
    /// <param name="tolerance">Largest move of a cell in units of its radius.</param>
    /// <param name="longest">Longest substep allowed, min.</param>
    /// <param name="previous">The substep before, min, or 0 at the start.</param>
    /// <returns>Substep, min; <paramref name="remaining"/> itself where one substep will do.</returns>
    public static double Choose(double remaining, MotionBounds bounds, double tolerance, double longest, double previous)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(remaining);
        var step = Math.Min(longest, StableStep / bounds.StiffnessPerMin);
        step = Math.Min(step, tolerance / bounds.RadiiPerMin);
        if (previous > 0) step = Math.Min(step, MaxGrowth * previous);
        if (!(step > 0)) throw new InvalidOperationException("The motion of the cells has no stable step: a force or a speed is not finite.");

        // Rounding must not turn six steps of a sixth into seven.
        var count = Math.Ceiling(remaining / step * (1 - 1e-12));
        return count <= 1 ? remaining : remaining / count;
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var stiffness = 0.0;
        var rate = 0.0;
        var end = Math.Min(_bodies.Count, (block + 1) * CellsPerBlock);
        for (var i = block * CellsPerBlock; i < end; i++)
        {
            var (vx, vy, vz) = (_effects.Vx[i], _effects.Vy[i], _effects.Vz[i]);
            var speed = Math.Sqrt(vx * vx + vy * vy + vz * vz) + (_speed is null ? 0 : _speed[i]);
            rate = Math.Max(rate, speed / _bodies.Radius[i]);
            stiffness = Math.Max(stiffness, _effects.Stiffness[i]);
        }

        _stiffness[block] = stiffness;
        _rate[block] = rate;
    }
}
