namespace Exocosm.Engine.Mechanics;

/// <summary>What a <see cref="Mover"/> reads and writes of the cells: one array per quantity, indexed by cell.</summary>
/// <param name="Count">Number of cells.</param>
/// <param name="X">Position along x, µm.</param>
/// <param name="Y">Position along y, µm.</param>
/// <param name="Z">Position along z, µm.</param>
/// <param name="Vx">Velocity along x, µm/min; zero after a move.</param>
/// <param name="Vy">Velocity along y, µm/min; zero after a move.</param>
/// <param name="Vz">Velocity along z, µm/min; zero after a move.</param>
/// <param name="PreviousVx">Velocity along x at the step before, µm/min, or <see cref="Mover.NoPrevious"/>.</param>
/// <param name="PreviousVy">Velocity along y at the step before, µm/min, or <see cref="Mover.NoPrevious"/>.</param>
/// <param name="PreviousVz">Velocity along z at the step before, µm/min, or <see cref="Mover.NoPrevious"/>.</param>
/// <param name="Movable">Whether each cell may move; null where all may.</param>
public readonly record struct MovingCells(
    int Count,
    double[] X,
    double[] Y,
    double[] Z,
    double[] Vx,
    double[] Vy,
    double[] Vz,
    double[] PreviousVx,
    double[] PreviousVy,
    double[] PreviousVz,
    bool[]? Movable = null);
