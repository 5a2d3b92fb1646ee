namespace Exocosm.Engine.Mechanics;

/// <summary>
/// What pair forces read of the cells: one array per quantity, indexed by cell. Arrays may be longer than <see cref="Count"/>.
/// </summary>
/// <param name="Count">Number of cells.</param>
/// <param name="X">Position along x, µm.</param>
/// <param name="Y">Position along y, µm.</param>
/// <param name="Z">Position along z, µm.</param>
/// <param name="Radius">Radius, µm.</param>
/// <param name="Reach">Relative adhesion distance times radius, µm: how far the cell's adhesion reaches from its centre.</param>
/// <param name="RootRepulsion">√c_r, where c_r is the repulsion strength in µm/min.</param>
/// <param name="RootAdhesion">√c_a, where c_a is the adhesion strength in µm/min.</param>
/// <param name="Type">Cell type, an index into the affinity matrix.</param>
/// <param name="Dead">Whether the cell is dead; read only where dead contacts are asked for.</param>
/// <param name="Affinities">
/// Affinity of each cell for each type, by type and cell, where cells of a type differ; instead of the matrix. Read by <see cref="KeptPairs"/>.
/// </param>
public readonly record struct PairBodies(
    int Count,
    double[] X,
    double[] Y,
    double[] Z,
    double[] Radius,
    double[] Reach,
    double[] RootRepulsion,
    double[] RootAdhesion,
    int[] Type,
    bool[]? Dead = null,
    double[][]? Affinities = null);
