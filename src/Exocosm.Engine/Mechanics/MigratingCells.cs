namespace Exocosm.Engine.Mechanics;

/// <summary>What <see cref="Motility"/> reads and writes of the cells: one array per quantity, indexed by cell.</summary>
/// <param name="Count">Number of cells.</param>
/// <param name="Id">Identity of the cell, which its random numbers belong to; below 2⁴⁰.</param>
/// <param name="Speed">Speed, µm/min; a cell of speed 0 does not migrate.</param>
/// <param name="Persistence">Mean time between changes of direction τ, min.</param>
/// <param name="Bias">Share b of the direction that follows the attraction, 0 to 1.</param>
/// <param name="MotilityX">Velocity of its own along x, µm/min, or <see cref="Motility.Undrawn"/>; kept between steps.</param>
/// <param name="MotilityY">Velocity of its own along y, µm/min; kept between steps.</param>
/// <param name="MotilityZ">Velocity of its own along z, µm/min; kept between steps.</param>
/// <param name="Vx">Velocity along x, µm/min; the cell's own is added.</param>
/// <param name="Vy">Velocity along y, µm/min; added.</param>
/// <param name="Vz">Velocity along z, µm/min; added.</param>
public readonly record struct MigratingCells(
    int Count,
    long[] Id,
    double[] Speed,
    double[] Persistence,
    double[] Bias,
    double[] MotilityX,
    double[] MotilityY,
    double[] MotilityZ,
    double[] Vx,
    double[] Vy,
    double[] Vz);
