using Exocosm.Numerics.Parallelism;

namespace Exocosm.Engine.Mechanics;

/// <summary>
/// Walls of the domain: a cell of radius r whose centre is w &lt; r away from a face is pushed inward with
/// <see cref="Strength"/>·(1 − w/r)², in µm/min.
/// </summary>
public sealed class DomainWalls : IBlockWork
{
    /// <summary>Velocity at which a wall pushes a cell whose centre lies on it, µm/min.</summary>
    public const double Strength = 100;

    private const int CellsPerBlock = 4096;

    private readonly WorkTeam _team;
    private readonly DomainBox _box;
    private readonly WallContact _contact;
    private PairBodies _bodies;
    private PairEffects _effects;

    /// <summary>Raises the walls.</summary>
    /// <param name="team">Threads to work with.</param>
    /// <param name="box">Where they stand.</param>
    /// <param name="contact">Which walls push a cell that touches several.</param>
    public DomainWalls(WorkTeam team, DomainBox box, WallContact contact = WallContact.EveryFace)
    {
        _team = team;
        _box = box;
        _contact = contact;
    }

    /// <summary>Adds the push of the walls to the velocities, and its slope to the stiffness.</summary>
    /// <param name="bodies">The cells.</param>
    /// <param name="effects">Velocities and stiffness, already holding those of the pair forces.</param>
    public void Add(in PairBodies bodies, in PairEffects effects)
    {
        _bodies = bodies;
        _effects = effects;
        _team.Run(this, (bodies.Count + CellsPerBlock - 1) / CellsPerBlock);
    }

    /// <inheritdoc/>
    public void Run(int block, int worker)
    {
        var end = Math.Min(_bodies.Count, (block + 1) * CellsPerBlock);
        for (var i = block * CellsPerBlock; i < end; i++)
        {
            var (x, y, z, r) = (_bodies.X[i], _bodies.Y[i], _bodies.Z[i], _bodies.Radius[i]);
            var nearX = Math.Min(x - _box.MinX, _box.MaxX - x);
            var nearY = Math.Min(y - _box.MinY, _box.MaxY - y);
            var nearZ = Math.Min(z - _box.MinZ, _box.MaxZ - z);
            var nearest = Math.Min(nearX, Math.Min(nearY, nearZ));
            if (!(nearest < r)) continue;
            if (_contact == WallContact.NearestFace) PushFromNearest(i, nearX, nearY, nearZ, nearest);
            else PushFromEach(i);
        }
    }

    private void PushFromEach(int i)
    {
        var r = _bodies.Radius[i];
        var slope = 0.0;
        _effects.Vx[i] += Push(_bodies.X[i] - _box.MinX, r, ref slope) - Push(_box.MaxX - _bodies.X[i], r, ref slope);
        _effects.Vy[i] += Push(_bodies.Y[i] - _box.MinY, r, ref slope) - Push(_box.MaxY - _bodies.Y[i], r, ref slope);
        _effects.Vz[i] += Push(_bodies.Z[i] - _box.MinZ, r, ref slope) - Push(_box.MaxZ - _bodies.Z[i], r, ref slope);
        _effects.Stiffness[i] += slope;
    }

    private void PushFromNearest(int i, double nearX, double nearY, double nearZ, double nearest)
    {
        // Twice the distance from the lower face less than the edge: the lower face is the nearer one.
        var nx = nearX == nearest ? InwardSign(_bodies.X[i], _box.MinX, _box.MaxX) : 0;
        var ny = nearY == nearest ? InwardSign(_bodies.Y[i], _box.MinY, _box.MaxY) : 0;
        var nz = nearZ == nearest ? InwardSign(_bodies.Z[i], _box.MinZ, _box.MaxZ) : 0;
        var slope = 0.0;
        var push = Push(nearest, _bodies.Radius[i], ref slope) / Math.Sqrt(nx * nx + ny * ny + nz * nz);
        _effects.Vx[i] += push * nx;
        _effects.Vy[i] += push * ny;
        _effects.Vz[i] += push * nz;
        _effects.Stiffness[i] += slope;
    }

    private static double InwardSign(double at, double min, double max) => at - min <= max - at ? 1 : -1;

    private static double Push(double distance, double radius, ref double slope)
    {
        if (distance >= radius) return 0;
        var depth = 1 - distance / radius;
        slope += 2 * Strength * depth / radius;
        return Strength * depth * depth;
    }
}
